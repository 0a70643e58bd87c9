using System.CommandLine;
using NodaTime;

namespace Backorder.Messaging.Tool;

/// <summary>What names a ledger and a mail server on the command line.</summary>
internal static class LedgerOptions
{
    public static Argument<string?> Folder() => new("DIR")
    {
        Description = "Folder that backorder run has written, with its ledger.db.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public static Option<string?> Ledger() => new("--ledger")
    {
        Description = "Another ledger than DIR/ledger.db: \"Data Source=FILE\" for SQLite, \"Host=…;Database=…;Username=…\" for PostgreSQL. " + SecretText.Remark,
        HelpName = "CONNECTION",
    };

    public static Option<string?> Smtp(string description) => new("--smtp")
    {
        Description = $"smtp://user:password@host:587, the mail server to send by. {description} {SecretText.Remark}",
        HelpName = "URL",
    };

    /// <summary>The moment, for a look at the ledger.</summary>
    public static Option<Instant?> Now()
    {
        var now = CommonOptions.Now();
        now.Description = "The moment to look at. Default: the machine's clock.";
        return now;
    }

    /// <exception cref="BadInputException">Neither is given, or a connection that is none.</exception>
    public static LedgerConnection Read(string? folder, string? ledger) => (folder, ledger) switch
    {
        (_, { } text) => LedgerConnection.Parse(SecretText.Resolve("--ledger", text)),
        ({ } path, null) when !string.IsNullOrWhiteSpace(path) => LedgerConnection.In(path),
        _ => throw new BadInputException("DIR", "", "is missing; expected the folder that backorder run has written, or --ledger"),
    };

    public static string? ReadSmtp(string? smtp) => smtp is null ? null : SecretText.Resolve("--smtp", smtp);
}
