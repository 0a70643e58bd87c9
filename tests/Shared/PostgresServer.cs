using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Backorder.Messaging.Tests.Shared;

/// <summary>
/// A PostgreSQL of our own on loopback. Its guard reads a pipe of ours, so it stops too when the run is killed. It may be killed itself, and
/// started again on the same files.
/// </summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly DirectoryInfo _folder;
    private readonly Process _guard;
    private readonly string _programs;
    private readonly int _port;

    private PostgresServer(DirectoryInfo folder, Process guard, string programs, int port) => (_folder, _guard, _programs, _port) = (folder, guard, programs, port);

    /// <param name="folder">Where its files lie; null: in a folder of its own.</param>
    /// <param name="settings">More settings, as <c>-c name=value</c>. By default it does not wait for the disk.</param>
    /// <param name="initialize">More options of initdb.</param>
    public static async Task<PostgresServer> StartAsync(DirectoryInfo? folder = null, string settings = "-c fsync=off", string initialize = "")
    {
        var programs = Needs.Postgres();
        folder ??= Directory.CreateTempSubdirectory("backorder-postgres-");
        if (Environment.IsPrivilegedProcess)
        {
            (await ChildProcess.Run("chown", ["postgres", folder.FullName])).Succeeded();
        }

        var port = FreePort();

        // The server's own output goes to a file, so that nobody waits for it. A killed server's memory lives until its last process is gone.
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "start.sh"), string.Create(CultureInfo.InvariantCulture, $"""
            cd '{folder.FullName}'
            for attempt in 1 2 3 4 5 6 7 8 9 10; do
              '{programs}/pg_ctl' -D data -l server.log -w -t 60 start -o '-p {port} -k {folder.FullName} -c listen_addresses=127.0.0.1 -c max_connections=300 {settings}' >start.log 2>&1 </dev/null && exit 0
              sleep 0.3
            done
            exit 1

            """));
        var guard = Process.Start(new ProcessStartInfo("setsid", AsPostgres($"""
            cd '{folder.FullName}'
            '{programs}/initdb' -D data -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync {initialize} >initdb.log 2>&1 || exit 1
            sh start.sh || exit 1
            echo ready
            cat >stopped.log
            '{programs}/pg_ctl' -D data -m immediate -w stop >>stopped.log 2>&1
            """))
        { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true })!;
        var ready = await guard.StandardOutput.ReadLineAsync().WaitAsync(Patience);
        Assert.True(ready == "ready", $"PostgreSQL did not start; see the logs in {folder.FullName}.");
        return new PostgresServer(folder, guard, programs, port);
    }

    public string ConnectionTo(string database) =>
        string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={_port};Username=postgres;Database={database};Include Error Detail=true;Maximum Pool Size=60;Timeout=60");

    /// <summary>Makes an empty database.</summary>
    public async Task CreateAsync(string name) =>
        (await ChildProcess.Run(Path.Combine(_programs, "createdb"), ["-h", "127.0.0.1", "-p", _port.ToString(CultureInfo.InvariantCulture), "-U", "postgres", name])).Succeeded();

    /// <summary>kill -9 for the server and all its processes; nobody writes anything down any more.</summary>
    /// <remarks>A process that has just ended by itself is as dead as it is meant to be; kill calls it a fault.</remarks>
    public Task KillAsync() => ShellAsync(
        "pid=$(head -n 1 data/postmaster.pid) && children=$(cat /proc/$pid/task/$pid/children) && kill -9 $pid && { kill -9 $children 2>killed.log || true; }");

    /// <summary>kill -9 for the server alone; its processes find out by themselves.</summary>
    public Task KillPostmasterAsync() => ShellAsync("kill -9 $(head -n 1 data/postmaster.pid)");

    /// <summary>Starts it again after it was killed or gave up, on the same files.</summary>
    public Task StartAgainAsync() => ShellAsync("sh start.sh");

    public async ValueTask DisposeAsync()
    {
        _guard.StandardInput.Close();
        await _guard.WaitForExitAsync().WaitAsync(Patience);
        _guard.Dispose();
        _folder.Delete(recursive: true);
    }

    private async Task ShellAsync(string script) => (await ChildProcess.Run("setsid", AsPostgres($"cd '{_folder.FullName}'\n{script}"))).Succeeded();

    // A session of its own: what ends the run by its process group does not end the guard. PostgreSQL refuses to run as root.
    private static string[] AsPostgres(string script) =>
        Environment.IsPrivilegedProcess ? ["-w", "runuser", "-u", "postgres", "--", "sh", "-c", script] : ["-w", "sh", "-c", script];

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
