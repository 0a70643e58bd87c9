using System.CommandLine;
using NodaTime;

namespace Backorder.Messaging.Tool;

/// <summary>What several commands ask for.</summary>
internal static class CommonOptions
{
    public static Argument<string> Folder() => new("FOLDER")
    {
        Description = "Folder with orders.json and stock.json, and where they are there shop.json and history.json.",
    };

    public static Option<Instant?> Now() => new("--now")
    {
        Description = "The moment to plan for, such as 2026-06-08T08:00:00Z. Default: the stock file's asOf.",
        HelpName = "INSTANT",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (InstantText.Parse(text) is { Success: true } instant)
            {
                return instant.Value;
            }

            result.AddError($"--now: is {Printable.Quote(text)}; expected {Form.Instant.Expected}");
            return null;
        },
    };

    public static Option<bool> Json(string description) => new("--json") { Description = description };
}
