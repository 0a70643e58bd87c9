using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Backorder.Messaging.Tests.Shared;

/// <summary>
/// A PostgreSQL of our own on loopback, started when a test first asks for a database and gone with the test run. Make it an assembly fixture:
/// <c>[assembly: AssemblyFixture(typeof(Postgres))]</c>. Its guard reads a pipe of ours, so it stops too when the run is killed.
/// </summary>
public sealed class Postgres : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Lazy<Task<Server>> _server;
    private int _databases;

    public Postgres() => _server = new Lazy<Task<Server>>(Server.StartAsync);

    /// <summary>Makes an empty database; skips the test where PostgreSQL is not installed.</summary>
    /// <returns>Its connection string.</returns>
    public async Task<string> NewDatabaseAsync()
    {
        _ = Needs.Postgres();
        var server = await _server.Value;
        var name = string.Create(CultureInfo.InvariantCulture, $"test{Interlocked.Increment(ref _databases)}");
        await server.CreateAsync(name);
        return server.ConnectionTo(name);
    }

    public async ValueTask DisposeAsync()
    {
        if (_server.IsValueCreated)
        {
            await (await _server.Value).StopAsync();
        }
    }

    private sealed class Server
    {
        private readonly DirectoryInfo _folder;
        private readonly Process _guard;
        private readonly string _programs;
        private readonly int _port;

        private Server(DirectoryInfo folder, Process guard, string programs, int port) => (_folder, _guard, _programs, _port) = (folder, guard, programs, port);

        public static async Task<Server> StartAsync()
        {
            var programs = Needs.Postgres();
            var folder = Directory.CreateTempSubdirectory("backorder-postgres-");
            if (Environment.IsPrivilegedProcess)
            {
                (await ChildProcess.Run("chown", ["postgres", folder.FullName])).Succeeded();
            }

            var port = FreePort();
            // The server's own output goes to a file, so that nobody waits for it. Durability is tried elsewhere.
            var script = string.Create(CultureInfo.InvariantCulture, $"""
                cd '{folder.FullName}'
                '{programs}/initdb' -D data -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync >initdb.log 2>&1 || exit 1
                '{programs}/pg_ctl' -D data -l server.log -w -t 60 start -o '-p {port} -k {folder.FullName} -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=300' >start.log 2>&1 </dev/null || exit 1
                echo ready
                cat >stopped.log
                '{programs}/pg_ctl' -D data -m immediate -w stop >>stopped.log 2>&1
                """);
            // A session of its own: what ends the run by its process group does not end the guard. PostgreSQL refuses to run as root.
            IEnumerable<string> arguments = Environment.IsPrivilegedProcess ? ["-w", "runuser", "-u", "postgres", "--", "sh", "-c", script] : ["-w", "sh", "-c", script];
            var start = new ProcessStartInfo("setsid", arguments) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true };
            var guard = Process.Start(start)!;
            var ready = await guard.StandardOutput.ReadLineAsync().WaitAsync(Patience);
            Assert.True(ready == "ready", $"PostgreSQL did not start; see the logs in {folder.FullName}.");
            return new Server(folder, guard, programs, port);
        }

        public string ConnectionTo(string database) =>
            string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={_port};Username=postgres;Database={database};Include Error Detail=true;Maximum Pool Size=60;Timeout=60");

        public async Task CreateAsync(string database) =>
            (await ChildProcess.Run(Path.Combine(_programs, "createdb"), ["-h", "127.0.0.1", "-p", _port.ToString(CultureInfo.InvariantCulture), "-U", "postgres", database])).Succeeded();

        public async Task StopAsync()
        {
            _guard.StandardInput.Close();
            await _guard.WaitForExitAsync().WaitAsync(Patience);
            _guard.Dispose();
            _folder.Delete(recursive: true);
        }

        private static int FreePort()
        {
            using var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            return ((IPEndPoint)listener.LocalEndpoint).Port;
        }
    }
}
