// A mail server on loopback that keeps each mail as a file.
// node server.js FOLDER KEY CERTIFICATE [DELAY] ("-" for both: without TLS; milliseconds before each answer). Prints its port; ends when its input does.
const fs = require('node:fs');
const path = require('node:path');
const { SMTPServer } = require('smtp-server');

const [folder, key, cert, delay] = process.argv.slice(2);
const secure = key !== '-';
let count = 0;

const server = new SMTPServer({
  ...(secure ? { key: fs.readFileSync(key), cert: fs.readFileSync(cert) } : {}),
  authOptional: !secure,
  disabledCommands: secure ? [] : ['STARTTLS', 'AUTH'],
  disableReverseLookup: true,
  onAuth(auth, session, callback) {
    const good = session.secure && auth.username === 'ana@kettle.example' && auth.password === 'p@ss:w/ord';
    callback(good ? null : new Error('Invalid username or password'), good ? { user: auth.username } : undefined);
  },
  onData(stream, session, callback) {
    const parts = [];
    stream.on('data', part => parts.push(part));
    stream.on('end', () => {
      const name = path.join(folder, `${++count}-${session.secure ? 'tls' : 'plain'}-${session.user ? 'user' : 'nobody'}`);
      fs.writeFileSync(`${name}.rcpt`, session.envelope.rcptTo.map(to => to.address).join('\n'));
      fs.writeFileSync(`${name}.tmp`, Buffer.concat(parts));
      fs.renameSync(`${name}.tmp`, `${name}.eml`);
      callback(null);
    });
  },
});

if (delay) {
  server.server.prependListener('connection', socket => {
    for (const answer of ['write', 'end']) {
      const now = socket[answer].bind(socket);
      socket[answer] = (...what) => {
        setTimeout(() => now(...what), Number(delay));
        return true;
      };
    }
  });
}

server.on('error', problem => process.stderr.write(`${problem.message}\n`));
server.listen(0, '127.0.0.1', () => process.stdout.write(`${server.server.address().port}\n`));
process.stdin.resume();
process.stdin.on('end', () => process.exit(0));
