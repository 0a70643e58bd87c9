namespace Backorder.Messaging.Reliability.Tests;

/// <summary>Why nobody may know how an attempt ended.</summary>
internal enum DoubtCause
{
    /// <summary>The end is known and recorded.</summary>
    None,

    /// <summary>Its worker was killed.</summary>
    Killed,

    /// <summary>The database was away when its worker wanted to write.</summary>
    DatabaseAway,

    /// <summary>It took longer than a sender has: its worker was stopped, or the machine had no time for it.</summary>
    TookTooLong,

    /// <summary>None of these, so the fault is ours.</summary>
    Unexplained,
}

/// <summary>An attempt, as the journal of the worker that made it has it.</summary>
/// <param name="Key">The message.</param>
/// <param name="Worker">Who made it.</param>
/// <param name="BegunAt">When its worker asked to begin it.</param>
internal sealed record Attempt(string Key, string Worker, long BegunAt)
{
    /// <summary>The store said that it has begun.</summary>
    public bool IsBegun { get; init; }

    /// <summary>Its worker asked to record its end.</summary>
    public bool IsReported { get; init; }

    /// <summary>Its end is known and recorded.</summary>
    public bool IsSettled { get; init; }

    public bool MetAFault { get; init; }

    /// <summary>The last that its journal says about it.</summary>
    public long LastAt { get; init; }

    public DoubtCause Doubt { get; init; }

    /// <summary>Surely nobody knows its end: its worker never came to report it.</summary>
    public bool IsSurelyInDoubt => IsBegun && !IsReported;

    public static IReadOnlyList<Attempt> In(string worker, IEnumerable<JournalLine> journal)
    {
        var (all, open) = (new List<Attempt>(), new Dictionary<string, Attempt>());
        IReadOnlyList<string> asked = [];
        foreach (var line in journal)
        {
            switch (line.Verb)
            {
                case "claimed":
                    // Whatever this worker left open before is over.
                    Close(line.Words, isLast: false);
                    break;
                case "begin":
                    Close(line.Words, isLast: false);
                    asked = line.Words;
                    foreach (var key in asked)
                    {
                        open[key] = new Attempt(key, worker, line.At) { LastAt = line.At };
                    }

                    break;
                case "begun":
                    // What the store refused was no attempt.
                    asked.Except(line.Words).ToList().ForEach(key => open.Remove(key));
                    Change(line, line.Words, static one => one with { IsBegun = true });
                    break;
                case "settle":
                    Change(line, line.Words, static one => one with { IsReported = true });
                    break;
                case "settled":
                    // Whose lease has ended while its worker was stopped inside the record of its outcome is refused, and took that long.
                    Change(line, [.. open.Values.Where(static one => one.IsReported).Select(static one => one.Key)], static one => one);
                    Change(line, line.Words, static one => one with { IsSettled = true });
                    Close(line.Words, isLast: false);
                    break;
                case "fault":
                    Change(line, open.Keys, static one => one with { MetAFault = true });
                    break;
            }
        }

        Close(open.Keys, isLast: true);
        return all;

        void Change(JournalLine line, IEnumerable<string> keys, Func<Attempt, Attempt> change)
        {
            foreach (var key in keys.Where(open.ContainsKey).ToList())
            {
                open[key] = change(open[key]) with { LastAt = line.At };
            }
        }

        void Close(IEnumerable<string> keys, bool isLast)
        {
            foreach (var key in keys.ToList())
            {
                if (open.Remove(key, out var attempt))
                {
                    all.Add(attempt with { Doubt = attempt.CauseOfDoubt(isLast) });
                }
            }
        }
    }

    private DoubtCause CauseOfDoubt(bool isLast) => this switch
    {
        { IsSettled: true } => DoubtCause.None,
        { MetAFault: true } => DoubtCause.DatabaseAway,
        _ when TimeProvider.System.GetElapsedTime(BegunAt, LastAt) >= WorkerShop.SendTimeout => DoubtCause.TookTooLong,
        _ when isLast => DoubtCause.Killed,
        _ => DoubtCause.Unexplained,
    };
}
