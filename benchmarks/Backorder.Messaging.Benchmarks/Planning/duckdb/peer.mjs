// Loads the tables of a folder into DuckDB, then answers each line of its input with nanoseconds and checksum.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { DuckDBInstance } from '@duckdb/node-api';

const folder = process.argv[2];
const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
const connection = await instance.connect();
await connection.run(readFileSync(`${folder}/tables.sql`, 'utf8'));
for (const table of ['item', 'inbound', 'calendar', 'warehouse', 'line']) {
  await connection.run(`COPY ${table} FROM '${folder}/${table}.csv' (FORMAT csv, HEADER false)`);
}

await connection.run('ANALYZE');
const query = await connection.prepare(readFileSync(`${folder}/query.sql`, 'utf8'));
const [[version, threads]] = (await connection.runAndReadAll("SELECT version(), current_setting('threads')")).getRows();
console.log(`${version}, ${threads} thread`);
for await (const _ of createInterface({ input: process.stdin })) {
  const start = process.hrtime.bigint();
  const [[checksum]] = (await query.runAndReadAll()).getRows();
  console.log(`${process.hrtime.bigint() - start} ${checksum}`);
}
