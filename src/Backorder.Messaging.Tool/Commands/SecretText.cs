using System.Text.RegularExpressions;

namespace Backorder.Messaging.Tool;

/// <summary>Values that may hold a password: they can stay out of the command line, and never come back in what the tool says.</summary>
internal static partial class SecretText
{
    private const string Prefix = "env:";

    public const string Remark = "env:NAME takes it from an environment variable, where no list of processes shows a password.";

    /// <summary>The value itself, or that of the environment variable that it names.</summary>
    /// <exception cref="BadInputException">The variable is not set.</exception>
    public static string Resolve(string option, string value) =>
        !value.StartsWith(Prefix, StringComparison.Ordinal) ? value
        : Environment.GetEnvironmentVariable(value[Prefix.Length..]) is { Length: > 0 } text ? text
        : throw new BadInputException(option, "", $"names the environment variable {Printable.Quote(value[Prefix.Length..])}, which is not set; expected one that is");

    /// <summary>A text of whatever origin, without what follows the name of a password or stands before the @ of a URL.</summary>
    public static string Hidden(string text) => Password().Replace(User().Replace(text, "://…@"), "${name}=…");

    [GeneratedRegex("://[^\\s]*@", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex User();

    [GeneratedRegex("(?<name>password|pwd)\\s*=\\s*[^;]*", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Password();
}
