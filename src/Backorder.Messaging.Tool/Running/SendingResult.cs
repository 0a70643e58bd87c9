using System.Globalization;
using NodaTime;

namespace Backorder.Messaging.Tool;

/// <summary>What became of the messages that were to be sent.</summary>
internal sealed record SendingResult
{
    public required DispatchResult Dispatch { get; init; }

    /// <summary>Messages that another process holds, alive or dead.</summary>
    public required long Held { get; init; }

    /// <summary>The next moment to which a message was put off.</summary>
    public required Instant? NextDue { get; init; }

    public required IReadOnlyList<(DeliveryState State, string Reason, long Messages)> Reasons { get; init; }

    /// <summary>Done, or failed where something did not leave that should have.</summary>
    public int ExitCode => HasTrouble(Dispatch) ? Tool.ExitCode.Failed : Tool.ExitCode.Done;

    public static bool HasTrouble(DispatchResult result) =>
        result is not { Retrying: 0, Failed: 0, Ambiguous: 0, NeedsReview: 0, Quarantined: 0, WithoutSender: 0, ClockAway: 0 };

    /// <summary>Says it, a line for each thing that has happened.</summary>
    /// <param name="tables">Where to.</param>
    /// <param name="verb">What was done to messages: sent, or written.</param>
    public void Print(ITables tables, string verb)
    {
        tables.Line($"{Count(Dispatch.Accepted)} {verb}.");
        PrintTrouble(tables);
    }

    public void PrintTrouble(ITables tables)
    {
        Say(Dispatch.Retrying, "did not leave and will be tried again.");
        Say(Dispatch.Ambiguous, "may or may not have left, and will be tried again: they may arrive twice.");
        Say(Dispatch.Failed, "will never leave.");
        Say(Dispatch.NeedsReview, "may or may not have left: a person has to decide.");
        Say(Dispatch.Quarantined, "were tried too often and are given up.");
        Say(Dispatch.WithoutSender, "are text messages, for which there is no sender here.");
        Say(Dispatch.ClockAway, "were planned for a moment more than a year from this machine's clock: plan them again with backorder run.");
        Say(Dispatch.Quiet, "wait until the recipient's night is over.");
        Say(Held, "are held by another process, at work or dead: run backorder dispatch again in a minute.");
        if (NextDue is { } next)
        {
            tables.Line($"Run backorder dispatch from {InstantText.Of(next)} on.");
        }

        if (HasTrouble(Dispatch) && Reasons.Count > 0)
        {
            tables.Table(ReasonsTable(Reasons));
        }

        void Say(long messages, string what)
        {
            if (messages > 0)
            {
                tables.Line($"{Count(messages)} {what}");
            }
        }
    }

    public static SummaryTable ReasonsTable(IReadOnlyList<(DeliveryState State, string Reason, long Messages)> reasons) => new(
        ["state", "messages", "why"],
        [.. reasons.Select(static one => new[] { Names<DeliveryState>.Of(one.State), one.Messages.ToString(CultureInfo.InvariantCulture), Printable.Line(one.Reason) })]);

    public static string Count(long messages) => string.Create(CultureInfo.InvariantCulture, $"{messages} {(messages == 1 ? "message" : "messages")}");
}
