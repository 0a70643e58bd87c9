using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Backorder.Messaging;

/// <summary>What one order's customer was told and answered, in order of time.</summary>
internal sealed class OrderHistory
{
    public static readonly OrderHistory Empty = new([], []);

    private readonly ToldLine[] _told;
    private readonly ToldLine[] _bounced;

    private OrderHistory(ToldLine[] told, ToldLine[] bounced)
    {
        _told = told;
        _bounced = bounced;
    }

    public bool IsEmpty => _told.Length == 0;

    /// <summary>Whether neither a message nor one that came back is known.</summary>
    public bool IsSilent => IsEmpty && _bounced.Length == 0;

    /// <summary>The newest entry of the newest message; null: nothing was told.</summary>
    public ToldLine? Last => IsEmpty ? null : _told[^1];

    /// <summary>The date that the newest message promised to write again; null: none.</summary>
    public LocalDate? NextUpdate
    {
        get
        {
            for (var i = _told.Length - 1; i >= 0 && _told[i].SentAt == _told[^1].SentAt; i--)
            {
                if (_told[i].NextUpdate is { } date)
                {
                    return date;
                }
            }

            return null;
        }
    }

    /// <summary>Whether the newest message came back: that address is dead.</summary>
    public bool HasBounced => _bounced.Length > 0 && (IsEmpty || _bounced[^1].SentAt > _told[^1].SentAt);

    /// <summary>Reads what was told; what came back, by its own record or by an event, the customer does not know.</summary>
    public static OrderHistory Of(IEnumerable<ToldLine> told, IReadOnlyList<RecordedEvent> events)
    {
        var sorted = told.ToArray();
        if (sorted.Length == 0)
        {
            return Empty;
        }

        Array.Sort(sorted, static (a, b) => a.SentAt != b.SentAt ? a.SentAt.CompareTo(b.SentAt)
            : a.Kind != b.Kind ? a.Kind.CompareTo(b.Kind)
            : !string.Equals(a.Line, b.Line, StringComparison.Ordinal) ? string.CompareOrdinal(a.Line, b.Line)
            : string.CompareOrdinal(Content(a), Content(b)));
        var bounced = new HashSet<Instant>();
        foreach (var bounce in events.Select(recorded => recorded.Event).OfType<DelayEvent.Bounced>())
        {
            if (Array.FindLast(sorted, line => line.SentAt <= bounce.At) is { } message)
            {
                bounced.Add(message.SentAt);
            }
        }

        bool CameBack(ToldLine line) => line.Reply is null && (line.BouncedAt is not null || bounced.Contains(line.SentAt));
        return new OrderHistory(Array.FindAll(sorted, line => !CameBack(line)), Array.FindAll(sorted, CameBack));
    }

    /// <summary>How many messages went out, those that came back too, so that no two messages of an order have one number.</summary>
    public int Sent => Count(_told, static _ => true) + Count(_bounced, static _ => true);

    /// <summary>How many messages of some kinds reached the customer.</summary>
    public int Messages(Predicate<MessageKind> of) => Count(_told, of);

    private static int Count(ToldLine[] told, Predicate<MessageKind> of)
    {
        var count = 0;
        for (var i = 0; i < told.Length; i++)
        {
            var isNew = i == 0 || told[i - 1].SentAt != told[i].SentAt || told[i - 1].Kind != told[i].Kind;
            count += isNew && of(told[i].Kind) ? 1 : 0;
        }

        return count;
    }

    /// <summary>The newest message of some kinds; null: none.</summary>
    public ToldLine? LastOf(Predicate<MessageKind> kind) => Array.FindLast(_told, told => kind(told.Kind));

    /// <summary>Whether a line was told of in a message of some kinds.</summary>
    public bool WasTold(string line, Predicate<MessageKind> kind) => Array.Exists(_told, told => IsAbout(told, line) && kind(told.Kind));

    /// <summary>All that was told about a line, in order of time.</summary>
    public IEnumerable<ToldLine> About(string line) => _told.Where(told => IsAbout(told, line));

    /// <summary>The newest entry that tells a line's dates; a message that there is no date tells them too.</summary>
    public ToldLine? DatesOf(string line) => Array.FindLast(_told, told =>
        IsAbout(told, line) && (told.Portions.Count > 0 || told.Kind is MessageKind.NoDateYet));

    /// <summary>The newest answer about a line, with the message it answers; null: none.</summary>
    public ToldLine? AnswerFor(string line) => Newest(told => IsAbout(told, line));

    /// <summary>Whether a choice stands for some line of the order.</summary>
    public bool HasChosen(ChoiceKind choice) => Array.Exists(_told, told => told.Reply == choice && Stands(told));

    /// <summary>The newest message in which a line's customer took a choice that stands; null: none.</summary>
    public ToldLine? Chosen(string line, ChoiceKind choice) => Newest(told => IsAbout(told, line) && told.Reply == choice && Stands(told));

    /// <summary>The swap that stands for a line: offered in its newest message, or accepted; null: none.</summary>
    public ToldLine? OfferFor(string line) => Array.FindLast(_told, told => IsAbout(told, line)) is { Offer: not null } newest ? newest : null;

    /// <summary>The newest offer that an accepted swap can mean; null: none was recorded.</summary>
    public SwapOffer? LastOfferFor(string line, Instant until) =>
        Array.FindLast(_told, told => IsAbout(told, line) && told.Offer is not null && told.SentAt <= until)?.Offer;

    private ToldLine? Newest(Predicate<ToldLine> about)
    {
        ToldLine? newest = null;
        foreach (var told in _told)
        {
            if (told.Reply is not null && about(told) && (newest is null || AnsweredAt(told) >= AnsweredAt(newest)))
            {
                newest = told;
            }
        }

        return newest;
    }

    // Two records of one line in one message contradict each other; which one counts must not hang on the order of the input.
    private static string Content(ToldLine told) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Iso(told.NextUpdate)} {told.Offer?.Sku} {told.Offer?.Quantity} {told.Reply} {told.RepliedAt?.ToUnixTimeTicks()} {told.BouncedAt?.ToUnixTimeTicks()} {string.Join(',', told.Portions.Select(portion => string.Create(CultureInfo.InvariantCulture, $"{portion.Quantity}@{Iso(portion.Earliest)}..{Iso(portion.Latest)}")))}");

    private static string? Iso(LocalDate? date) => date is { } day ? LocalDatePattern.Iso.Format(day) : null;

    // A second thought replaces a choice; the answer to a message that came after it takes it for granted.
    private bool Stands(ToldLine chosen) => !Array.Exists(_told, other =>
        other.Reply is { } reply && reply != chosen.Reply
        && (other.Line is null || chosen.Line is null || string.Equals(other.Line, chosen.Line, StringComparison.Ordinal))
        && AnsweredAt(other) > AnsweredAt(chosen) && other.SentAt <= AnsweredAt(chosen));

    private static Instant AnsweredAt(ToldLine told) => told.RepliedAt ?? told.SentAt;

    private static bool IsAbout(ToldLine told, string line) => told.Line is null || string.Equals(told.Line, line, StringComparison.Ordinal);
}
