using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Backorder.Messaging.Tests;

/// <summary>Runs a row of vectors.md and says what came out otherwise.</summary>
internal static class VectorCheck
{
    /// <summary>What differs from the row; null where nothing does.</summary>
    public static string? Failure(VectorRow row) => row.Table switch
    {
        "rule | facts | history | now | expected" => State(row),
        "rule | facts | history | now | date | expected" => Message(row),
        "destination | rule set | split needs a yes | swap needs a yes" => Destination(row),
        _ when RuleSetText.Tables.Contains(row.Table) => RuleSetText.Difference(row),
        "vested | refund by" => Differ(row, "refund by", row["refund by"], Text(DelayRuleSets.UsFtc435.Refund!.LastDay(VectorReader.Day(row["vested"])!.Value))),
        "today | cadence | D | R | more | next update" => NextUpdate(row),
        "zone | now | sent" => Differ(row, "sent", VectorReader.Utc(row["sent"]).ToString(), QuietHours.NextAllowed(VectorReader.Utc(row["now"]), DateTimeZoneProviders.Tzdb[row["zone"]]).ToString()),
        _ => throw new FormatException($"No table has the columns {row.Table}."),
    };

    private static string? State(VectorRow row)
    {
        var line = VectorReader.Line(row["facts"], row["history"]);
        var state = NoticeClock.Read(DelayRuleCatalog.Default.Find(row["rule"])!, line, VectorReader.Moment(row["now"], line.Zone));
        return Each(row, expected => expected switch
        {
            _ when VectorReader.After(expected, "told ") is not null => $"told {YesNo(state.Told)}, {Text(state.ToldDate)}",
            _ when VectorReader.After(expected, "ends by ") is not null => $"ends by {state.Obligations.First(due => due.Kind == DelayObligationKind.MustCancelAt).Paragraph}",
            _ when VectorReader.After(expected, "T+30 ") is not null => $"T+30 {Text(state.AutoCancelDate)}",
            _ when VectorReader.After(expected, "T ") is not null => $"T {Text(state.Deadline)}",
            _ when VectorReader.After(expected, "D ") is not null => $"D {Text(state.DecisionDeadline)}",
            _ when VectorReader.After(expected, "R ") is not null => $"R {Text(state.RevisedDate)}",
            _ when VectorReader.After(expected, "mode ") is not null => $"mode {state.Mode}",
            _ when VectorReader.After(expected, "silence ") is not null => $"silence {state.Silence}",
            _ when VectorReader.After(expected, "standing ") is not null => $"standing {state.Standing}",
            _ when VectorReader.After(expected, "notify by ") is not null => $"notify by {Text(state.MustNotifyBy)}",
            _ when VectorReader.After(expected, "cancel at ") is not null => $"cancel at {Text(state.MustCancelAt)}",
            _ when VectorReader.After(expected, "since ") is not null => $"since {Text(state.Cancelled?.On)}",
            _ when VectorReader.After(expected, "blocked ") is not null => $"blocked {Text(state.ShipmentBlockedFrom)}",
            _ when VectorReader.After(expected, "says ") is not null => $"says {state.Paragraph}",
            "refund by none" => $"refund by {Text(state.RefundBy)}",
            _ when VectorReader.After(expected, "refund by ") is not null => $"refund by {Text(state.RefundBy)} / {Text(state.RefundByLiteral)}",
            _ when VectorReader.After(expected, "may cancel after ") is not null => $"may cancel after {Text(state.BuyerMayCancelAfter)}",
            _ when VectorReader.After(expected, "at once ") is not null => $"at once {YesNo(state.CancelAtOnce)}",
            _ when VectorReader.After(expected, "review ") is not null => $"review {state.ReviewReason}",
            _ when VectorReader.After(expected, "warns ") is not null => $"warns {Text(state.Warnings)}",
            _ => throw new FormatException($"No such expectation: {expected}"),
        });
    }

    private static string? Message(VectorRow row)
    {
        var line = VectorReader.Line(row["facts"], row["history"]);
        var proposal = NoticeClock.Propose(
            DelayRuleCatalog.Default.Find(row["rule"])!, line, VectorReader.Day(row["date"]), VectorReader.Moment(row["now"], line.Zone));
        return Each(row, expected => expected switch
        {
            _ when VectorReader.After(expected, "mode ") is not null => $"mode {proposal.Mode}",
            _ when VectorReader.After(expected, "D ") is not null => $"D {Text(proposal.DecisionDeadline)}",
            _ when VectorReader.After(expected, "silence ") is not null => $"silence {proposal.Silence}",
            _ when VectorReader.After(expected, "notice ") is not null => $"notice {YesNo(proposal.IsDelayNotice)}",
            _ when VectorReader.After(expected, "reason ") is not null => $"reason {YesNo(proposal.ReasonRequired)}",
            _ when VectorReader.After(expected, "may send ") is not null => $"may send {YesNo(proposal.MaySend)}",
            _ when VectorReader.After(expected, "may cancel until shipment ") is not null => $"may cancel until shipment {YesNo(proposal.ContinuingCancelRight)}",
            _ when VectorReader.After(expected, "ask ") is not null => $"ask {YesNo(proposal.AskExpressly)}",
            _ when VectorReader.After(expected, "says ") is not null => $"says {proposal.Paragraph}",
            _ when VectorReader.After(expected, "warns ") is not null => $"warns {Text(proposal.Warnings)}",
            _ => throw new FormatException($"No such expectation: {expected}"),
        });
    }

    private static string? Destination(VectorRow row)
    {
        var place = row["destination"].Split('-', 2);
        var choice = DelayRuleCatalog.Default.Choose(place[0], place.ElementAtOrDefault(1));
        return choice is not DelayRuleChoice.Found { RuleSet: var set }
            ? Differ(row, "rule set", row["rule set"], "not a country")
            : Differ(row, "rule set", row["rule set"], set.Id)
                ?? Differ(row, "split", row["split needs a yes"], YesNo(set.SplitNeedsOptIn))
                ?? Differ(row, "swap", row["swap needs a yes"], YesNo(set.SwapNeedsOptIn));
    }

    private static string? NextUpdate(VectorRow row)
    {
        var terms = new NextUpdateTerms
        {
            Today = VectorReader.Day(row["today"])!.Value,
            CadenceDays = int.Parse(row["cadence"], CultureInfo.InvariantCulture),
            DecisionDeadline = Term(row["D"], out var decisionIsNew),
            DecisionDeadlineIsNew = decisionIsNew,
            RevisedDate = Term(row["R"], out var revisedIsNew),
            RevisedDateIsNew = revisedIsNew,
            EndsAtDecisionDeadline = row["more"].Contains("ends at D", StringComparison.Ordinal),
            ReminderSent = row["more"].Contains("reminded", StringComparison.Ordinal),
        };
        return Differ(row, "next update", row["next update"], Text(NextUpdateRule.On(terms, day => (int)day.DayOfWeek <= 5)));

        static LocalDate? Term(string cell, out bool isNew)
        {
            isNew = cell.EndsWith(" new", StringComparison.Ordinal);
            return cell.Length == 0 ? null : VectorReader.Day(cell.Split(' ')[0]);
        }
    }

    private static string? Each(VectorRow row, Func<string, string> actual)
    {
        var differences = VectorReader.Parts(row["expected"])
            .Select(expected => (expected, came: actual(expected)))
            .Where(pair => pair.expected != pair.came)
            .Select(pair => $"expected {pair.expected}, came {pair.came}")
            .ToList();
        return differences.Count == 0 ? null : $"{row.Id}: {string.Join("; ", differences)}";
    }

    private static string? Differ(VectorRow row, string what, string expected, string actual) =>
        expected == actual ? null : $"{row.Id}: expected {what} {expected}, came {actual}";

    private static string Text(LocalDate? date) => date is { } day ? LocalDatePattern.Iso.Format(day) : "none";

    private static string Text(IReadOnlyList<DelayWarning> warnings) => warnings.Count == 0 ? "none" : string.Join(", ", warnings);

    private static string YesNo(bool value) => value ? "yes" : "no";
}
