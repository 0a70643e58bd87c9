using System.Runtime.CompilerServices;
using NodaTime;

namespace Backorder.Messaging;

/// <summary>The clauses of one phrasebook without their days and items, so that they are known wherever they stand.</summary>
internal sealed class PhraseTemplates
{
    private const string Item = "\u2042";
    private const int ShortestPiece = 6;

    private static readonly ConditionalWeakTable<Phrasebook, PhraseTemplates> Known = [];

    private static readonly bool[] Both = [true, false];

    private static readonly LocalDate Today = new(2026, 1, 5);
    private static readonly LocalDate Day = new(2026, 3, 15);

    private PhraseTemplates(Phrasebook book)
    {
        var days = new[] { PlainWords.Of(book.Day(Day, Today)), PlainWords.Of(book.NearDay(Day, Today)), PlainWords.Of(book.ShortDay(Day, Today)) };
        IReadOnlyList<string>[] Of(params string[] phrases) => [.. phrases.Select(phrase => Pieces(phrase, days)).Where(static pieces => pieces.Count > 0)];

        Agrees = Of(book.SilenceAgrees(null, Day, Today), book.SilenceAgrees(Item, Day, Today));
        Cancels = Of(
        [
            .. Both.SelectMany(charged => Both.SelectMany(rest => new[]
            {
                book.SilenceCancels(null, Day, charged, rest, Today),
                book.SilenceCancels(Item, Day, charged, rest, Today),
                book.RenewedConsentNeeded(null, Day, charged, rest, Today),
                book.RenewedConsentNeeded(Item, Day, charged, rest, Today),
            })),
        ]);
        SmsAgrees = Of(book.SmsSilenceAgrees(Day, Today));
        SmsCancels = Of(book.SmsSilenceCancels(Day, charged: true, Today), book.SmsSilenceCancels(Day, charged: false, Today));
        NoAction = [.. SentencesOf(book.CallToAction(MessageKind.Earlier, null, null, Today)), .. SentencesOf(book.CallToAction(MessageKind.FirstDelay, ChoiceKind.Wait, new Reply { By = Day, Silence = Silence.Consent, Rule = "" }, Today)).Take(1)];
        Refund =
        [
            .. Both.SelectMany(rest => SentencesOf(book.RightToCancel(charged: true, rest)).Except(SentencesOf(book.RightToCancel(charged: false, rest)), StringComparer.Ordinal)),
            .. new[] { book.CancelLabel(charged: true, rest: false) }.Except([book.CancelLabel(charged: false, rest: false)], StringComparer.Ordinal),
        ];
    }

    /// <summary>Silence is agreement: each clause as the pieces that all have to stand somewhere.</summary>
    public IReadOnlyList<string>[] Agrees { get; }

    /// <summary>Silence ends the order.</summary>
    public IReadOnlyList<string>[] Cancels { get; }

    public IReadOnlyList<string>[] SmsAgrees { get; }

    public IReadOnlyList<string>[] SmsCancels { get; }

    /// <summary>Sentences that say that nothing has to be done.</summary>
    public IReadOnlyList<string> NoAction { get; }

    /// <summary>Words that promise money back.</summary>
    public IReadOnlyList<string> Refund { get; }

    public static PhraseTemplates Of(Phrasebook book) => Known.GetValue(book, static one => new PhraseTemplates(one));

    /// <summary>A clause that may name items, with its day, as the pieces around the items.</summary>
    public static IReadOnlyList<string> Around(Func<string, string> clause) => Pieces(clause(Item), []);

    public static bool AllIn(MessagePart part, IReadOnlyList<string> pieces)
    {
        foreach (var piece in pieces)
        {
            if (!part.Has(piece))
            {
                return false;
            }
        }

        return pieces.Count > 0;
    }

    public static bool AnyIn(MessagePart part, IReadOnlyList<string>[] clauses) => Array.Exists(clauses, pieces => AllIn(part, pieces));

    private static List<string> Pieces(string phrase, string[] days)
    {
        var plain = PlainWords.Of(phrase);
        foreach (var day in days)
        {
            plain = plain.Replace(day, Item, StringComparison.Ordinal);
        }

        return
        [
            .. plain.Split(Item).SelectMany(static piece => SentencesOf(piece))
                .Select(static piece => piece.Trim(' ', ',', ':', '.', '\u060C')).Where(static piece => piece.Length >= ShortestPiece),
        ];
    }

    private static List<string> SentencesOf(string phrase)
    {
        var plain = PlainWords.Of(phrase).Trim();
        var found = Sentences.In(plain, []);
        var sentences = found.ConvertAll(range => plain[range]);
        var end = found.Count == 0 ? 0 : found[^1].End.Value;
        if (end < plain.Length)
        {
            sentences.Add(plain[end..].Trim());
        }

        return sentences;
    }
}
