using System.Diagnostics;
using System.Globalization;

namespace Backorder.Messaging.Benchmarks;

/// <summary>The mail server of the SMTP tests on this machine, without TLS, in a process of its own. It keeps each mail as a file.</summary>
internal sealed class LocalMailServer : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("backorder-smtp-");
    private readonly Process _process;

    public LocalMailServer(int delayMilliseconds)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Smtp", "server");
        using (var install = Process.Start(new ProcessStartInfo("npm", ["ci", "--prefix", program, "--no-audit", "--no-fund", "--silent"]) { UseShellExecute = false })!)
        {
            install.WaitForExit();
            if (install.ExitCode != 0)
            {
                throw new InvalidOperationException("The mail server could not be installed; look at npm's words above.");
            }
        }

        string[] delay = delayMilliseconds > 0 ? [delayMilliseconds.ToString(CultureInfo.InvariantCulture)] : [];
        _process = Process.Start(new ProcessStartInfo("node", [Path.Combine(program, "server.js"), _folder.FullName, "-", "-", .. delay])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        Port = int.Parse(_process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The mail server ended; look at its words above."), CultureInfo.InvariantCulture);
    }

    public int Port { get; }

    public int Arrived => _folder.EnumerateFiles("*.eml").Count();

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }
}
