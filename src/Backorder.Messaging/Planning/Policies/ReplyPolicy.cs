using NodaTime;
using NodaTime.Text;

namespace Backorder.Messaging;

/// <summary>Says what an answer and silence do, line by line, by the rule set of the destination; the order's own reply is that of its strictest line.</summary>
public sealed class ReplyPolicy : IMessagePolicy
{
    /// <inheritdoc/>
    public void Apply(PlanDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        if (!MessageKinds.SpeaksOfWaiting(draft.Kind))
        {
            return;
        }

        var replies = new List<(string, Reply)>(draft.View.Open.Length);
        foreach (var change in draft.View.Open)
        {
            if (ReplyFor(change.Law!) is not { } reply)
            {
                draft.Trace($"line {change.Line.Line.Id}: no reply", "warning: no delay rule is applied", this);
                continue;
            }

            replies.Add((change.Line.Line.Id, reply));
            if (draft.Reply is null || IsStricter(reply, draft.Reply))
            {
                draft.Reply = reply;
            }

            draft.Trace($"line {change.Line.Line.Id}: silence is {reply.Silence}, by {Iso(reply.By)}", Why(change.Law!, reply), this);
        }

        draft.SetReplies(replies);
    }

    private static Reply? ReplyFor(LineLaw law)
    {
        if (law.Rules.CountsTo == DeadlineCountsTo.Nothing)
        {
            return null;
        }

        var awaited = law.After.Silence != Silence.None;
        return new Reply
        {
            By = awaited ? law.After.DecisionDeadline : null,
            Silence = law.After.Silence,
            Rule = $"{law.Rules.Id}, {law.After.Paragraph}",
        };
    }

    private static bool IsStricter(Reply a, Reply b) =>
        a.Silence != b.Silence ? Rank(a.Silence) > Rank(b.Silence) : a.By < b.By;

    private static int Rank(Silence silence) => silence switch
    {
        Silence.Cancel => 2,
        Silence.Consent => 1,
        _ => 0,
    };

    private static string Why(LineLaw law, Reply reply)
    {
        var warnings = law.After.Warnings.Concat(law.Proposal.Warnings).Distinct().Select(warning => $"; warning: {DelayWarningText.Of(warning)}");
        return $"{reply.Rule}, version {law.Rules.Version}; deadline {Iso(law.Before.Deadline)}, date told {Iso(law.Proposal.RevisedDate)}{string.Concat(warnings)}";
    }

    private static string Iso(LocalDate? date) => date is { } day ? LocalDatePattern.Iso.Format(day) : "no day";
}
