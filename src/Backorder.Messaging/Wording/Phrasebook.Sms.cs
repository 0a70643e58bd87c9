using NodaTime;

namespace Backorder.Messaging;

// Text messages: few words, ASCII punctuation, short dates. Never the words STOP, END, QUIT or CANCEL as something to send back.
public abstract partial class Phrasebook
{
    /// <summary>What has happened, and the date by which the last unit ships.</summary>
    /// <param name="kind">The kind of message.</param>
    /// <param name="order">The order's number; null where it cannot be written in a text message.</param>
    /// <param name="when">The range; may be without a date.</param>
    /// <param name="today">The recipient's date.</param>
    /// <returns>One or two sentences.</returns>
    public abstract string SmsNews(MessageKind kind, string? order, SpokenRange when, LocalDate today);

    /// <summary>Silence counts as consent to wait until a day.</summary>
    public abstract string SmsSilenceAgrees(LocalDate by, LocalDate today);

    /// <summary>Without an express yes by a day the order ends.</summary>
    public abstract string SmsSilenceCancels(LocalDate by, bool charged, LocalDate today);

    /// <summary>An answer is wanted by a day, and silence changes nothing.</summary>
    public abstract string SmsAnswerBy(LocalDate by, LocalDate today);

    /// <summary>An answer is wanted by a day for a part of the order, and what silence does differs by item.</summary>
    public abstract string SmsPartNeedsAnswer(LocalDate by, LocalDate today);

    /// <summary>Where an answer goes: a page or an e-mail address.</summary>
    public abstract string SmsAnswerAt(string address);

    /// <summary>Where there is more: a page or an e-mail address.</summary>
    public abstract string SmsMore(string address);
}
