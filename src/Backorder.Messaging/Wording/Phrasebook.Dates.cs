using NodaTime;

namespace Backorder.Messaging;

// Dates and money, which sentences are made with. A language without a row in this package's table overrides what it uses.
public abstract partial class Phrasebook
{
    private const int NearInDays = 14;

    private Locale? _locale;

    private Locale Formats => _locale
        ?? throw new NotSupportedException(
            $"This package does not know how {Language} writes dates, numbers and money; override the members of Phrasebook that write them in {GetType().Name}.");

    private DateWriter Dates => Formats.Dates;

    /// <summary>A day, with its year where that is not the current one: <c>June 22</c>.</summary>
    /// <param name="day">The day.</param>
    /// <param name="today">The recipient's date.</param>
    /// <returns>The words, never all in figures.</returns>
    public virtual string Day(LocalDate day, LocalDate today) => Dates.Day(day, today);

    /// <summary>A day, with its weekday where it is at most fourteen days ahead: <c>Monday, June 22</c>.</summary>
    /// <inheritdoc cref="Day"/>
    public virtual string NearDay(LocalDate day, LocalDate today) =>
        IsNear(day, today) ? Dates.NearDay(day, today) : Day(day, today);

    /// <summary>True for a day from today to fourteen days ahead, which <see cref="NearDay"/> writes with its weekday.</summary>
    /// <inheritdoc cref="Day"/>
    protected static bool IsNear(LocalDate day, LocalDate today) => day >= today && Period.DaysBetween(today, day) <= NearInDays;

    /// <summary>An interval: <c>June 22 – 26</c>.</summary>
    /// <param name="start">The first day.</param>
    /// <param name="end">The last day.</param>
    /// <param name="today">The recipient's date.</param>
    /// <returns>The words, never all in figures.</returns>
    public virtual string Days(LocalDate start, LocalDate end, LocalDate today) => Dates.Days(start, end, today);

    /// <summary>A day for a text message: <c>Jun 22</c>.</summary>
    /// <inheritdoc cref="Day"/>
    public virtual string ShortDay(LocalDate day, LocalDate today) => Dates.ShortDay(day, today);

    /// <summary>An interval for a text message, with an ASCII hyphen: <c>Jun 22-26</c>.</summary>
    /// <inheritdoc cref="Days"/>
    public virtual string ShortDays(LocalDate start, LocalDate end, LocalDate today) => Dates.ShortDays(start, end, today);

    /// <summary>The month of a day, written out: <c>June</c>.</summary>
    /// <param name="day">A day in it.</param>
    /// <returns>The word.</returns>
    public virtual string Month(LocalDate day) => Dates.Month(day);

    /// <summary>An amount: <c>$49.00</c>; where the currency is not known, the bare number.</summary>
    /// <param name="amount">Major units; it is never rounded.</param>
    /// <param name="currency">ISO 4217 code, or null.</param>
    /// <returns>The words.</returns>
    public virtual string Money(decimal amount, string? currency) => Formats.Money.Write(amount, currency);

    /// <summary>A count: <c>1,200</c>.</summary>
    /// <param name="number">Any number.</param>
    /// <returns>The digits, with separators.</returns>
    public virtual string Number(long number) => Formats.Numbers.Whole(number);

    /// <summary>A year: <c>2026</c>.</summary>
    /// <param name="day">A day in it.</param>
    /// <returns>The digits.</returns>
    protected virtual string Year(LocalDate day) => Formats.Numbers.Small(day.Year, 1);

    /// <summary>When it ships, without a verb: <c>June 22 – 26</c>, <c>by June 26</c>, <c>no date yet</c>.</summary>
    /// <param name="when">The range.</param>
    /// <param name="today">The recipient's date.</param>
    /// <returns>The words, as they stand inside a sentence.</returns>
    public abstract string When(SpokenRange when, LocalDate today);

    /// <summary>The same, a single day with its weekday where it is near.</summary>
    /// <inheritdoc cref="When"/>
    protected string NearWhen(SpokenRange when, LocalDate today) => when.Shape == RangeShape.Day ? NearDay(when.End, today) : When(when, today);

    /// <summary>Words with a full stop, where they do not end in one already, as a shortened month does.</summary>
    /// <param name="words">Words at the end of a sentence.</param>
    /// <returns>The words and one full stop.</returns>
    protected static string Stopped(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return words.EndsWith('.') ? words : $"{words}.";
    }
}
