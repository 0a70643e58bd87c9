using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Backorder.Messaging.Smtp;

/// <summary>Reads a mail server from a URL, for a command line or a connection string: <c>smtp://user:password@host:587?tls=required</c>.</summary>
/// <remarks>
/// User and password are percent-encoded; left out, there is no log-in. The port left out is 587. <c>tls</c> is <c>required</c>, which is the
/// default, or <c>none</c>; <c>connections</c> is a number, by default 4.
/// </remarks>
public static class SmtpUrl
{
    private const string Scheme = "smtp://";

    /// <summary>Reads a URL.</summary>
    /// <param name="text">The text; null is none.</param>
    /// <param name="options">The mail server, valid as <c>AddSmtpSender</c> wants it; null where the text is none.</param>
    /// <param name="problem">Which part is wrong, and what is expected; never a user or a password. Null where nothing is.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out SmtpSenderOptions? options, [NotNullWhen(false)] out string? problem)
    {
        options = new SmtpSenderOptions();
        problem = Read(text, options) ?? Fault(options);
        if (problem is null)
        {
            return true;
        }

        options = null;
        return false;
    }

    private static string? Read(string? text, SmtpSenderOptions options)
    {
        if (text is null || !text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return "The SMTP URL's scheme is not smtp://; expected smtp://user:password@host:587?tls=required. TLS from the first byte (smtps://) is not available.";
        }

        // A question mark in a password would end the part that is never repeated.
        var question = text.IndexOf('?', StringComparison.Ordinal);
        if (question >= 0 && text.AsSpan(question).Contains('@'))
        {
            return "The SMTP URL's user or password has a ? in it; expected %3F instead.";
        }

        var authority = text[Scheme.Length..(question < 0 ? text.Length : question)];
        if (authority.EndsWith('/'))
        {
            authority = authority[..^1];
        }

        if (authority.AsSpan().ContainsAny('/', '#', '\\'))
        {
            return "The SMTP URL's path is not empty; expected nothing after the port but ?tls=…. A slash in a user or password is written %2F.";
        }

        var at = authority.LastIndexOf('@');
        return (at < 0 ? null : ReadUser(authority[..at], options))
            ?? ReadServer(authority[(at + 1)..], options)
            ?? (question < 0 ? null : ReadQuery(text[(question + 1)..], options));
    }

    private static string? ReadUser(string text, SmtpSenderOptions options)
    {
        var parts = text.Split(':');
        if (parts.Length != 2 || parts[0].Length == 0 || parts[1].Length == 0)
        {
            return "The SMTP URL's user is not user:password; expected both before the @, with %3A for a colon and %40 for an @ inside them.";
        }

        options.UserName = Uri.UnescapeDataString(parts[0]);
        options.Password = Uri.UnescapeDataString(parts[1]);
        return null;
    }

    private static string? ReadServer(string text, SmtpSenderOptions options)
    {
        // An IPv6 address has colons of its own, inside brackets.
        var colon = text.LastIndexOf(':') is var last && last > text.LastIndexOf(']') ? last : -1;
        options.Host = (colon < 0 ? text : text[..colon]).Trim('[', ']');
        if (colon < 0)
        {
            return null;
        }

        var port = text[(colon + 1)..];
        return TryNumber(port, out var number) ? Set(() => options.Port = number) : "The SMTP URL's port is no number; expected 1 to 65535.";
    }

    private static string? ReadQuery(string text, SmtpSenderOptions options)
    {
        foreach (var pair in text.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = pair.IndexOf('=', StringComparison.Ordinal) is var equals && equals < 0 ? (pair, "") : (pair[..equals], pair[(equals + 1)..]);
            var problem = name switch
            {
                "tls" when value is "required" => Set(() => options.Security = SmtpSecurity.StartTls),
                "tls" when value is "none" => Set(() => options.Security = SmtpSecurity.None),
                "tls" => $"The SMTP URL's tls is '{value}'; expected required or none.",
                "connections" when TryNumber(value, out var number) => Set(() => options.Connections = number),
                "connections" => $"The SMTP URL's connections is '{value}'; expected a number from 1 to 64.",
                _ => $"The SMTP URL's setting '{name}' is unknown; expected tls or connections.",
            };
            if (problem is not null)
            {
                return problem;
            }
        }

        return null;
    }

    // In the words of a URL.
    private static string? Fault(SmtpSenderOptions options) =>
        SmtpSenderOptionsCheck.Faults(options)
            .Select(static fault => $"The SMTP URL's {(fault.Setting == nameof(SmtpSenderOptions.Security) ? "tls" : fault.Setting.ToLowerInvariant())} {fault.Says}")
            .FirstOrDefault();

    private static string? Set(Action set)
    {
        set();
        return null;
    }

    private static bool TryNumber(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
