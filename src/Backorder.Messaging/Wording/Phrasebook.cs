using NodaTime;

namespace Backorder.Messaging;

/// <summary>
/// The sentences of one language. A language is a subclass, so the compiler finds what is missing; a shop overrides single sentences.
/// </summary>
/// <remarks>
/// Immutable and safe to share between threads. Members return plain text, never markup; the renderer escapes it for its place. Where a member
/// takes an <c>item</c>, that is the name of the only item the message is about, and null means the order as a whole. <c>today</c> is the
/// recipient's date, by which a date shows its year or its weekday. For readers in other regions of its language a book is copied with
/// another <see cref="Language"/> (<see cref="object.MemberwiseClone"/>): what depends on the region asks for it each time.
/// </remarks>
public abstract partial class Phrasebook
{
    /// <summary>Creates a phrasebook.</summary>
    /// <param name="language">BCP 47 tag of the language and region whose dates and money it writes.</param>
    protected Phrasebook(string language)
    {
        ArgumentException.ThrowIfNullOrEmpty(language);
        Language = language;
        _locale = LocaleTable.Find(language);
    }

    /// <summary>BCP 47 tag of the language and region whose dates and money it writes.</summary>
    public string Language { get; private set; }

    /// <summary>True where the language is written from right to left.</summary>
    public virtual bool IsRightToLeft => false;

    /// <summary>What stands between a label and its value.</summary>
    public virtual string Colon => ": ";

    /// <summary>What stands between two sentences: a space, or nothing in a language that has none there.</summary>
    public virtual string Gap => " ";

    /// <summary>The same sentences with the dates, numbers and money of another region, which is in the table.</summary>
    internal Phrasebook In(Locale locale)
    {
        var book = (Phrasebook)MemberwiseClone();
        (book.Language, book._locale) = (locale.Tag, locale);
        return book;
    }

    /// <summary>One apology, which grows with the delay and its ordinal; null for kinds with nothing to be sorry for.</summary>
    /// <param name="kind">The kind of message.</param>
    /// <param name="delays">How many delays the customer has heard of, this one included; 0 for none.</param>
    /// <param name="daysLate">Calendar days late against the promise or the date told; null where there is no date to compare.</param>
    /// <param name="before">The date that is missed; null where there was none.</param>
    /// <param name="today">The recipient's date.</param>
    /// <returns>A sentence, or null.</returns>
    public abstract string? Apology(MessageKind kind, int delays, int? daysLate, LocalDate? before, LocalDate today);

    /// <summary>Why it is late, fit for a customer.</summary>
    /// <param name="reason">The code.</param>
    /// <returns>A sentence.</returns>
    public abstract string Reason(BackorderReason reason);

    /// <summary>Asks for the next step.</summary>
    /// <param name="kind">The kind of message.</param>
    /// <param name="primary">The primary choice; null where there is none.</param>
    /// <param name="reply">What an answer and silence do; null where no rule speaks.</param>
    /// <param name="today">The recipient's date.</param>
    /// <returns>A sentence.</returns>
    public abstract string CallToAction(MessageKind kind, ChoiceKind? primary, Reply? reply, LocalDate today);
}
