using System.Globalization;
using System.Net;
using Microsoft.Extensions.Options;

namespace Backorder.Messaging.Smtp;

/// <summary>Finds what is wrong with the options. Every problem names the setting, its value and the remedy, and none a password.</summary>
internal sealed class SmtpSenderOptionsCheck : IValidateOptions<SmtpSenderOptions>
{
    private const int ImplicitTls = 465;

    public ValidateOptionsResult Validate(string? name, SmtpSenderOptions options)
    {
        var faults = Faults(options).Select(static fault => fault.ToString()).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    public static IEnumerable<SmtpFault> Faults(SmtpSenderOptions options)
    {
        if (Uri.CheckHostName(options.Host) == UriHostNameType.Unknown)
        {
            yield return new(nameof(options.Host), $"is '{options.Host}'; expected a host name or an IP address.");
        }

        if (options.Port is < 1 or > 65535)
        {
            yield return new(nameof(options.Port), Invariant($"is {options.Port}; expected 1 to 65535."));
        }
        else if (options.Port == ImplicitTls)
        {
            yield return new(nameof(options.Port), "is 465, where TLS begins with the first byte, which is not available; expected a port with STARTTLS, usually 587.");
        }

        if (!Enum.IsDefined(options.Security))
        {
            yield return new(nameof(options.Security), Invariant($"is {(int)options.Security}; expected StartTls or None."));
        }

        if (options.Connections is < 1 or > 64)
        {
            yield return new(nameof(options.Connections), Invariant($"is {options.Connections}; expected 1 to 64."));
        }

        if (string.IsNullOrEmpty(options.UserName) != string.IsNullOrEmpty(options.Password))
        {
            yield return string.IsNullOrEmpty(options.Password)
                ? new(nameof(options.Password), "is missing; expected one, because a UserName is set.")
                : new(nameof(options.UserName), "is missing; expected one, because a Password is set.");
        }
        else if (!string.IsNullOrEmpty(options.UserName) && options.Security == SmtpSecurity.None && !IsThisMachine(options.Host))
        {
            yield return new(nameof(options.Security), $"is None, and the password would travel to '{options.Host}' for everybody to read; expected StartTls, or no UserName.");
        }
    }

    private static bool IsThisMachine(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
