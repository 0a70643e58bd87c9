using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using NodaTime;
using Xunit;

namespace Backorder.Messaging.Testing;

/// <summary>
/// What every language keeps: each sentence has words for every shape of its arguments and states what it was given. Derive and name the book.
/// </summary>
/// <remarks>It finds the members by itself, so one that a later version adds is called too. Whether the words are good only a reader can say.</remarks>
public abstract partial class PhrasebookConformance
{
    private static readonly MessageKind[] KindsWithoutDate = [MessageKind.Shipped, MessageKind.Cancelled, MessageKind.AfterCare];

    private IReadOnlyList<SpokenSentence>? _sentences;

    /// <summary>The book under test.</summary>
    protected abstract Phrasebook Book { get; }

    /// <summary>Words that must not occur: promises nobody can keep, advertising, times without a date. In the book's language.</summary>
    protected abstract IReadOnlyCollection<string> ForbiddenWords { get; }

    private IReadOnlyList<SpokenSentence> Sentences => _sentences ??= [.. SpokenSentence.All(Book)];

    /// <summary>No sentence is missing.</summary>
    [Fact]
    public void Every_sentence_has_words_for_every_shape_of_its_arguments() => Each(Sentences, static sentence =>
    {
        var mayBeNull = new NullabilityInfoContext().Create(sentence.Member.ReturnParameter).ReadState == NullabilityState.Nullable;
        return sentence.Text is null ? mayBeNull : sentence.Text.Trim().Length > 0 && sentence.Text.Trim().Length == sentence.Text.Length;
    });

    /// <summary>What a template left over, or what a type prints.</summary>
    [Fact]
    public void No_sentence_shows_a_token_or_a_gap() => Each(Spoken, static sentence => !Token().IsMatch(sentence.Text!) && !sentence.Text!.Any(char.IsControl));

    /// <summary>Names, numbers of orders and amounts.</summary>
    [Fact]
    public void Every_text_that_is_given_is_stated() => Each(Spoken, static sentence =>
        sentence.Given<string>().All(given => sentence.Text!.Contains(given.Value, StringComparison.Ordinal)));

    /// <summary>One and two may be words, and nothing may be left out.</summary>
    [Fact]
    public void Every_number_is_stated() => Each(Spoken.Where(static sentence => sentence.Member.Name != nameof(Phrasebook.Apology)), sentence =>
        sentence.Given<int>().Select(static given => (long)given.Value).Concat(sentence.Given<long>().Select(static given => given.Value))
            .All(number => number < 3 || sentence.Text!.Contains(Book.Number(number), StringComparison.Ordinal)));

    /// <summary>Each plural form.</summary>
    [Fact]
    public void Different_numbers_are_said_differently()
    {
        foreach (var same in Spoken.Where(static sentence => sentence.Member.Name != nameof(Phrasebook.Apology) && sentence.Given<int>().Concat(sentence.Given<long>().Select(static given => (given.Name, (int)given.Value))).Any())
            .GroupBy(static sentence => (sentence.Member.Name, sentence.Text), static sentence => sentence))
        {
            Assert.True(same.Count() == 1, $"The same words for different arguments: {string.Join(" and ", same.Take(2))}");
        }
    }

    /// <summary>Days that are given.</summary>
    [Fact]
    public void Every_day_is_stated() => Each(Spoken.Where(static sentence => sentence.Member.Name != nameof(Phrasebook.Apology)), sentence =>
        sentence.Given<LocalDate>().All(given => given.Name == "today" || Says(sentence, given.Value)));

    /// <summary>Ranges: their day, or their interval.</summary>
    [Fact]
    public void Every_range_is_stated() => Each(Spoken, sentence => sentence.Given<SpokenRange>().All(given => SaysRange(sentence, given.Value)));

    /// <summary>Until when an answer is awaited.</summary>
    [Fact]
    public void Who_must_answer_is_told_until_when() => Each(Spoken, sentence =>
        sentence.Given<Reply>().All(given => given.Value is not { Silence: Silence.Cancel, By: { } by } || Says(sentence, by)));

    /// <summary>Why there is no date.</summary>
    [Fact]
    public void A_reason_is_stated() => Each(Spoken, static sentence => sentence.Given<StatedReason>().All(given =>
        sentence.Text!.Contains(given.Value.Text[1..^1], StringComparison.Ordinal)));

    /// <summary>Codes.</summary>
    [Fact]
    public void Every_reason_has_words_of_its_own_and_shows_no_code()
    {
        var reasons = Enum.GetValues<BackorderReason>().Select(Book.Reason).ToList();

        Assert.Equal(reasons.Count, reasons.Distinct(StringComparer.Ordinal).Count());
        Each(Spoken, static sentence => !Enum.GetNames<BackorderReason>().Any(code => code.Length > 10 && sentence.Text!.Contains(code, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>In proportion.</summary>
    [Fact]
    public void The_apology_grows_and_good_news_has_none()
    {
        var (today, missed) = (PhraseArguments.Today, new LocalDate(2026, 6, 23));
        string?[] apologies =
        [
            Book.Apology(MessageKind.FirstDelay, 1, 5, null, today),
            Book.Apology(MessageKind.FirstDelay, 1, 20, null, today),
            Book.Apology(MessageKind.FirstDelay, 1, 45, null, today),
            Book.Apology(MessageKind.RenewedDelay, 2, 5, missed, today),
            Book.Apology(MessageKind.RenewedDelay, 3, 5, missed, today),
        ];

        Assert.Equal(apologies.Length, apologies.OfType<string>().Distinct(StringComparer.Ordinal).Count());
        Assert.Contains(Book.Day(missed, today), apologies[3], StringComparison.Ordinal);
        Assert.All(
            [MessageKind.Earlier, MessageKind.PartShipped, MessageKind.ReadyToShip, MessageKind.Shipped, MessageKind.AfterCare],
            kind => Assert.Null(Book.Apology(kind, 1, 5, missed, today)));
    }

    /// <summary>Advertising and promises.</summary>
    [Fact]
    public void No_sentence_promises_or_advertises() => Each(Spoken, sentence =>
        !sentence.Text!.Contains('!', StringComparison.Ordinal) && !ForbiddenWords.Any(word => sentence.Text.Contains(word, StringComparison.OrdinalIgnoreCase)));

    /// <summary>One line that mail programs show whole.</summary>
    [Fact]
    public void A_subject_is_short_and_turns_no_direction() => Each(
        Spoken.Where(static sentence => sentence.IsSubject),
        static sentence => !sentence.Text!.Any(static c => c is '\n' or (>= '\u2066' and <= '\u2069') or (>= '\u202a' and <= '\u202e'))
            && (HasItemOrOtherYear(sentence) || sentence.Text!.Length <= 70));

    /// <summary>The alphabet of a text message, and the words that end all text messages.</summary>
    [Fact]
    public void A_text_message_has_plain_signs_and_no_word_that_ends_all_of_them() => Each(
        Spoken.Where(static sentence => sentence.IsSms),
        static sentence => !Typographic().IsMatch(sentence.Text!) && !Keyword().IsMatch(sentence.Text!));

    /// <summary>Words, never figures alone.</summary>
    [Fact]
    public void A_date_is_never_all_in_figures_and_has_its_year_only_where_it_is_another()
    {
        var today = PhraseArguments.Today;
        for (var day = today; day < today.PlusYears(1); day = day.PlusDays(1))
        {
            string[] written = [Book.Day(day, today), Book.ShortDay(day, today), Book.NearDay(day, today), Book.Days(day, day.PlusDays(3), today), Book.ShortDays(day, day.PlusDays(3), today)];

            Assert.All(written, static words => Assert.Contains(words, char.IsLetter));
            Assert.All(written[1..2].Append(written[4]), static words => Assert.DoesNotMatch(Typographic(), words));
            Assert.NotEqual(Book.Day(day, today), Book.Day(day.PlusYears(1), today), StringComparer.Ordinal);
            Assert.NotEqual(Book.Day(day, today), Book.Day(day.PlusDays(1), today), StringComparer.Ordinal);
        }
    }

    /// <summary>Money.</summary>
    [Fact]
    public void Money_is_never_rounded() => Assert.Equal(
        4,
        new[] { 49m, 49.5m, 49.505m, -49m }.Select(amount => Book.Money(amount, "USD")).Distinct(StringComparer.Ordinal).Count());

    private IEnumerable<SpokenSentence> Spoken => Sentences.Where(static sentence => sentence.Text is not null);

    private static bool HasItemOrOtherYear(SpokenSentence sentence) =>
        sentence.Given<string>().Any(static given => given.Name == "item")
        || sentence.Given<LocalDate>().Any(static given => given.Value.Year != PhraseArguments.Today.Year)
        || sentence.Given<SpokenRange>().Any(static given => given.Value.End.Year > PhraseArguments.Today.Year);

    private bool Says(SpokenSentence sentence, LocalDate day)
    {
        var today = PhraseArguments.Today;
        return new[] { Book.Day(day, today), Book.NearDay(day, today), Book.ShortDay(day, today) }
            .Any(words => sentence.Text!.Contains(words, StringComparison.Ordinal));
    }

    private bool SaysRange(SpokenSentence sentence, SpokenRange range)
    {
        if (range.Shape == RangeShape.NoDate
            || sentence.Given<MessageKind>().Any(static given => KindsWithoutDate.Contains(given.Value))
            || (range.Shape == RangeShape.NotBefore && sentence.IsSubject))
        {
            return true;
        }

        var today = PhraseArguments.Today;
        return Says(sentence, range.Shape == RangeShape.NotBefore ? range.Start : range.End)
            || (range.IsVague && sentence.Text!.Contains(Book.When(range, today), StringComparison.Ordinal))
            || new[] { Book.Days(range.Start, range.End, today), Book.ShortDays(range.Start, range.End, today) }.Any(words => sentence.Text!.Contains(words, StringComparison.Ordinal))
            || sentence.Member.Name == nameof(Phrasebook.When);
    }

    private static void Each(IEnumerable<SpokenSentence> sentences, Func<SpokenSentence, bool> holds)
    {
        var wrong = sentences.Where(sentence => !holds(sentence)).ToList();
        Assert.True(wrong.Count == 0, string.Create(CultureInfo.InvariantCulture, $"{wrong.Count} sentences, among them:\n{string.Join('\n', wrong.DistinctBy(static sentence => sentence.Member.Name, StringComparer.Ordinal).Take(10))}"));
    }

    [GeneratedRegex(@"[{}\[\]]|\bnull\b|System\.|Backorder\.|NodaTime|  ", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 30_000)]
    private static partial Regex Token();

    [GeneratedRegex(@"[‘’‚“”„«»–—…\u00a0\u2009\u202f]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 30_000)]
    private static partial Regex Typographic();

    [GeneratedRegex(@"\b(?:STOP|END|QUIT|CANCEL|UNSUBSCRIBE|REVOKE)\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 30_000)]
    private static partial Regex Keyword();
}
