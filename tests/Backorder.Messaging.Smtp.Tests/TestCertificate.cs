using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Backorder.Messaging.Smtp.Tests;

/// <summary>A self-signed certificate for this machine. This process trusts the first one by its hash, and no other.</summary>
internal sealed class TestCertificate
{
    private TestCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        Certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        KeyPem = key.ExportPkcs8PrivateKeyPem();
    }

    public static TestCertificate Trusted { get; } = MakeTrusted();

    public static TestCertificate Untrusted { get; } = new();

    public X509Certificate2 Certificate { get; }

    public string KeyPem { get; }

    private static TestCertificate MakeTrusted()
    {
        var trusted = new TestCertificate();
        var hash = trusted.Certificate.GetCertHashString(HashAlgorithmName.SHA256);
#pragma warning disable SYSLIB0014, MA0039 // System.Net.Mail has no other place to trust one certificate in one process; the package itself never touches it.
        ServicePointManager.ServerCertificateValidationCallback = (_, certificate, _, errors) =>
            errors == System.Net.Security.SslPolicyErrors.None || certificate?.GetCertHashString(HashAlgorithmName.SHA256) == hash;
#pragma warning restore SYSLIB0014, MA0039
        return trusted;
    }
}
