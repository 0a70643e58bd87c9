using System.Diagnostics;
using System.Globalization;

namespace Backorder.Messaging.Benchmarks;

/// <summary>DuckDB on one thread, in memory, in a process of its own that measures itself: it waits for a word and answers with its time and its checksum.</summary>
internal sealed class DuckDbPeer : IDisposable
{
    private readonly Process _process;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("backorder-duckdb-");

    public DuckDbPeer(PeerTables tables)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Planning", "duckdb");
        using (var install = Process.Start(new ProcessStartInfo("npm", ["ci", "--prefix", program, "--no-audit", "--no-fund", "--silent"]) { UseShellExecute = false })!)
        {
            install.WaitForExit();
            if (install.ExitCode != 0)
            {
                throw new InvalidOperationException("DuckDB could not be installed; look at npm's words above, or leave --duckdb out.");
            }
        }

        foreach (var (table, rows) in tables.Rows)
        {
            File.WriteAllLines(Path.Combine(_folder.FullName, table + ".csv"), rows);
        }

        File.WriteAllText(Path.Combine(_folder.FullName, "tables.sql"), PeerQuery.Tables);
        File.WriteAllText(Path.Combine(_folder.FullName, "query.sql"), PeerQuery.Checksum);
        _process = Process.Start(new ProcessStartInfo("node", [Path.Combine(program, "peer.mjs"), _folder.FullName]) { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false })!;
        Name = "DuckDB " + Answer();
    }

    public string Name { get; }

    public (TimeSpan Elapsed, long Checksum) Ask()
    {
        _process.StandardInput.WriteLine("go");
        _process.StandardInput.Flush();
        var answer = Array.ConvertAll(Answer().Split(' '), static text => long.Parse(text, CultureInfo.InvariantCulture));
        return (TimeSpan.FromTicks(answer[0] / TimeSpan.NanosecondsPerTick), answer[1]);
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    private string Answer() => _process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("DuckDB's process ended; look at its words above.");
}
