using System.Diagnostics;
using System.Globalization;

namespace Backorder.Messaging.Smtp.Tests;

/// <summary>A real mail server on loopback: the npm package smtp-server. Keeps each mail as a file named after how it came.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    public const string User = "ana@kettle.example";
    public const string Password = "p@ss:w/ord";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly DirectoryInfo _folder;
    private readonly Process _process;

    private MailServer(DirectoryInfo folder, Process process, int port)
    {
        _folder = folder;
        _process = process;
        Port = port;
    }

    public int Port { get; }

    /// <summary>What has arrived, in sequence.</summary>
    public IReadOnlyList<FileInfo> Mails =>
        [.. _folder.EnumerateFiles("*.eml").OrderBy(file => int.Parse(file.Name.Split('-')[0], CultureInfo.InvariantCulture))];

    /// <summary>To whom it came, in sequence: the envelope's recipients, not those of a header.</summary>
    public IReadOnlyList<string> Recipients => [.. Mails.SelectMany(mail => File.ReadAllLines(Path.ChangeExtension(mail.FullName, ".rcpt")))];

    public static async Task<MailServer> Start(TestCertificate? certificate)
    {
        var node = Needs.Node();
        var server = Repository.PathTo("tests", "Backorder.Messaging.Smtp.Tests", "server");
        if (!Directory.Exists(Path.Combine(server, "node_modules", "smtp-server")))
        {
            throw Needs.Missing("The npm package smtp-server is not installed.", Environment.GetEnvironmentVariable("BACKORDER_REQUIRE_ALL") == "1");
        }

        var folder = Directory.CreateTempSubdirectory();
        var (key, cert) = ("-", "-");
        if (certificate is not null)
        {
            File.WriteAllText(key = Path.Combine(folder.FullName, "key.pem"), certificate.KeyPem);
            File.WriteAllText(cert = Path.Combine(folder.FullName, "cert.pem"), certificate.Certificate.ExportCertificatePem());
        }

        var process = Process.Start(new ProcessStartInfo(node, [Path.Combine(server, "server.js"), folder.FullName, key, cert])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        var port = await process.StandardOutput.ReadLineAsync().WaitAsync(Patience);
        return new MailServer(folder, process, int.Parse(port!, CultureInfo.InvariantCulture));
    }

    public SmtpSenderOptions Options(SmtpSecurity security) => security == SmtpSecurity.StartTls
        ? new() { Host = "localhost", Port = Port, UserName = User, Password = Password }
        : new() { Host = "127.0.0.1", Port = Port, Security = SmtpSecurity.None };

    public async Task StopAsync()
    {
        _process.StandardInput.Close();
        using var bound = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(bound.Token);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await StopAsync();
        }

        _process.Dispose();
        _folder.Delete(recursive: true);
    }
}
