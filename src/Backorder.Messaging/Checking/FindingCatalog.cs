namespace Backorder.Messaging;

/// <summary>Every kind of finding that this package knows. <c>docs/findings.md</c> has a section for each.</summary>
public static class FindingCatalog
{
    // Dates and numbers
    internal static readonly FindingKind UnknownDate = Of("BM001", FindingLevel.Error, "A date that the plan does not have", "Take the date from the plan; where it comes from elsewhere, say it elsewhere.");
    internal static readonly FindingKind PastDate = Of("BM002", FindingLevel.Error, "A day that has passed", "Plan the message again, so that its dates are those of today.");
    internal static readonly FindingKind WrongWeekday = Of("BM003", FindingLevel.Error, "A weekday that does not fit its date", "Write both from the same date.");
    internal static readonly FindingKind DateInFigures = Of("BM004", FindingLevel.Warning, "A date all in figures", "Write the month as a word.");
    internal static readonly FindingKind ShipDateMissing = Of("BM005", FindingLevel.Error, "The ship date is not said", "State the last day by which it ships, or that there is no date yet.");
    internal static readonly FindingKind LastDayMissing = Of("BM006", FindingLevel.Warning, "The last day is not said by itself", "Add a sentence such as “It will ship on or before June 26”.");
    internal static readonly FindingKind NextUpdateMissing = Of("BM007", FindingLevel.Error, "The next update is not said", "State the plan's next update as a date.");
    internal static readonly FindingKind UpdateAfterDeadline = Of("BM008", FindingLevel.Error, "A next update after the answer's last day", "Promise an update on or before the day on which silence takes effect.");
    internal static readonly FindingKind ArrivalMissing = Of("BM009", FindingLevel.Warning, "The expected arrival is not said", "State it, or leave transit days out of the facts.");
    internal static readonly FindingKind UnknownNumber = Of("BM010", FindingLevel.Warning, "A number that the plan does not have", "Take the number from the plan. If it is part of a fixed footer, put it behind the contact address or silence this finding.");
    internal static readonly FindingKind ItemContradicted = Of("BM011", FindingLevel.Error, "An item's quantity or date is not its own", "Print each item's own quantity and dates beside its name.");

    // What the law and the deadline ask for
    internal static readonly FindingKind ConsentClauseMissing = Of("BM020", FindingLevel.Error, "That silence is agreement is not said", "Say that silence, until the ship date, counts as agreement, and name the day.");
    internal static readonly FindingKind CancelClauseMissing = Of("BM021", FindingLevel.Error, "That silence ends the order is not said", "Say that the order ends unless the customer says yes by the day, and name it.");
    internal static readonly FindingKind NoActionClaimed = Of("BM022", FindingLevel.Error, "“Nothing to do” where a yes is needed", "Ask for the answer instead.");
    internal static readonly FindingKind ActionClaimed = Of("BM023", FindingLevel.Warning, "“Action needed” where none is", "Say that the customer may choose, and that nothing has to be done.");
    internal static readonly FindingKind FalseConsentClause = Of("BM024", FindingLevel.Error, "Silence is called agreement where it is none", "Take the clause out; ask for an express answer where one is needed.");
    internal static readonly FindingKind FalseCancelClause = Of("BM025", FindingLevel.Error, "Silence is said to end the order where it does not", "Take the clause out.");
    internal static readonly FindingKind CancelRightMissing = Of("BM026", FindingLevel.Error, "The right to cancel is not said", "Say that the customer can cancel, and that money taken comes back in full and promptly.");
    internal static readonly FindingKind ContinuingRightMissing = Of("BM027", FindingLevel.Error, "That cancelling stays possible is not said", "Add that whoever waits can still cancel until it ships.");
    internal static readonly FindingKind RefundNotOwed = Of("BM028", FindingLevel.Error, "A refund for money that was not taken", "Say that nothing was charged.");
    internal static readonly FindingKind ReasonMissing = Of("BM029", FindingLevel.Warning, "The reason is not said", "Print the plan's reason.");
    internal static readonly FindingKind ReasonOwed = Of("BM030", FindingLevel.Error, "No date and no reason", "Say why no date can be given.");
    internal static readonly FindingKind RelativeDeadline = Of("BM031", FindingLevel.Error, "A deadline counted from nowhere", "Print the day itself.");
    internal static readonly FindingKind StoreCredit = Of("BM032", FindingLevel.Error, "A refund as store credit", "Refund to the means of payment.");
    internal static readonly FindingKind RefundFee = Of("BM033", FindingLevel.Error, "A fee on a refund", "Refund in full.");
    internal static readonly FindingKind FreeAnswerMissing = Of("BM034", FindingLevel.Warning, "That an answer is free is not said", "Say how to answer, and that it costs nothing.");
    internal static readonly FindingKind RefundMissing = Of("BM035", FindingLevel.Error, "What goes back is not said", "State the amount and the way recorded, or that nothing was charged.");
    internal static readonly FindingKind OpenOrderUnsaid = Of("BM036", FindingLevel.Warning, "What silence does is not said", "Say that the order stays open.");

    // Tone
    internal static readonly FindingKind Advertising = Of("BM040", FindingLevel.Error, "Advertising", "Take it out. A credit on this order is the one incentive a message may carry.");
    internal static readonly FindingKind FalseUrgency = Of("BM041", FindingLevel.Warning, "Pressure", "Say the day and what happens then, calmly.");
    internal static readonly FindingKind Guarantee = Of("BM042", FindingLevel.Error, "A guarantee", "Say what is known: the date, and no more.");
    internal static readonly FindingKind VagueTime = Of("BM043", FindingLevel.Warning, "A time that is none", "Name the day, or say that there is no date yet.");
    internal static readonly FindingKind ApologyMissing = Of("BM044", FindingLevel.Warning, "No apology", "Print the plan's apology.");
    internal static readonly FindingKind ApologyTooMuch = Of("BM045", FindingLevel.Warning, "Too many apologies", "Apologise once, with the date that was missed.");
    internal static readonly FindingKind Blame = Of("BM046", FindingLevel.Warning, "The customer is blamed", "Say what we do, not what the customer did.");
    internal static readonly FindingKind MaskedNews = Of("BM047", FindingLevel.Error, "Bad news as good news", "Begin with the delay.");
    internal static readonly FindingKind FalseShipment = Of("BM048", FindingLevel.Error, "“Shipped” before it has", "Say that it is ready, or when it ships.");
    internal static readonly FindingKind FakeReply = Of("BM049", FindingLevel.Error, "A subject that looks like an answer", "Begin the subject with the fact.");
    internal static readonly FindingKind ThanksMissing = Of("BM050", FindingLevel.Warning, "No thanks", "Add a line of thanks.");
    internal static readonly FindingKind NameMissing = Of("BM051", FindingLevel.Warning, "No name", "Greet the customer by name.");
    internal static readonly FindingKind CallToActionMissing = Of("BM052", FindingLevel.Warning, "No next step", "Print the plan's call to action.");
    internal static readonly FindingKind QualityNoteMissing = Of("BM053", FindingLevel.Warning, "No word on quality", "Say that checking comes before sending.");
    internal static readonly FindingKind HardToRead = Of("BM054", FindingLevel.Warning, "Hard to read", "Shorten the sentences; use plain words.");

    // The order, the items, the choices
    internal static readonly FindingKind OrderMissing = Of("BM060", FindingLevel.Warning, "The order's number is not said", "Put the order's number into the subject and the first lines.");
    internal static readonly FindingKind ItemMissing = Of("BM061", FindingLevel.Warning, "An item is not named", "List every item.");
    internal static readonly FindingKind OrderDayMissing = Of("BM062", FindingLevel.Warning, "The order's day is not said", "State the day on which the order was placed.");
    internal static readonly FindingKind SenderMissing = Of("BM063", FindingLevel.Warning, "Who writes and why is not said", "End with a line that names the shop and the order.");
    internal static readonly FindingKind ContactMissing = Of("BM064", FindingLevel.Warning, "No way to a person", "Print the shop's contact, as text and as a link.");
    internal static readonly FindingKind ChoiceMissing = Of("BM065", FindingLevel.Error, "A choice is missing", "Offer every choice of the plan, as a link in the HTML and as an address in the text.");
    internal static readonly FindingKind ChoicesUnequal = Of("BM066", FindingLevel.Error, "Cancel is harder to see than wait", "Put both beside each other, alike in size.");
    internal static readonly FindingKind Preselected = Of("BM067", FindingLevel.Error, "A choice is made beforehand", "Let the customer choose.");
    internal static readonly FindingKind AlternativeUnsaid = Of("BM068", FindingLevel.Warning, "An alternative is not described", "Name the alternative and its price.");
    internal static readonly FindingKind AlternativeUnknown = Of("BM069", FindingLevel.Error, "An alternative without stock", "Offer only what the plan has, in the quantity that it has.");
    internal static readonly FindingKind CreditUnsaid = Of("BM070", FindingLevel.Warning, "The credit is not said", "State the amount, once, as a credit on this order.");
    internal static readonly FindingKind ReadyUnitsUnsaid = Of("BM071", FindingLevel.Warning, "What is here is not said", "Say how many of the open units are here, and whether they wait for the rest.");

    // Leaks and gaps
    internal static readonly FindingKind Internals = Of("BM075", FindingLevel.Error, "Something internal", "Take it out; use the plan's reason.");
    internal static readonly FindingKind RawToken = Of("BM076", FindingLevel.Error, "A raw token", "Fill the template's fields; let a missing value be an error.");
    internal static readonly FindingKind Gap = Of("BM077", FindingLevel.Warning, "A gap", "Look for the value that is missing there.");
    internal static readonly FindingKind Empty = Of("BM078", FindingLevel.Error, "An empty part", "Render every part.");
    internal static readonly FindingKind UnsafeText = Of("BM079", FindingLevel.Error, "Controls or overrides", "Take line breaks, controls and marks of direction out of the subject.");

    // Parts that disagree
    internal static readonly FindingKind DatesDisagree = Of("BM080", FindingLevel.Error, "HTML and text name different dates", "Render both from the same plan.");
    internal static readonly FindingKind NumbersDisagree = Of("BM081", FindingLevel.Warning, "HTML and text name different numbers", "Render both from the same plan.");
    internal static readonly FindingKind SentenceMissing = Of("BM082", FindingLevel.Warning, "A sentence stands in one part only", "Say the same in both parts.");
    internal static readonly FindingKind LinkMissing = Of("BM083", FindingLevel.Warning, "A link stands in one part only", "Print the address of every link in the text.");
    internal static readonly FindingKind SmsContradicts = Of("BM084", FindingLevel.Error, "The text message contradicts", "Let it say less, never something else.");
    internal static readonly FindingKind SmsKeyword = Of("BM085", FindingLevel.Error, "A stop word as an answer", "Use a link, or 1 and 2, or WAIT and REFUND.");
    internal static readonly FindingKind SmsLong = Of("BM086", FindingLevel.Warning, "A long text message", "Say less; the e-mail has the rest.");
    internal static readonly FindingKind PreviewForeign = Of("BM087", FindingLevel.Warning, "The preview is not the letter's", "Repeat the first sentences of the letter.");

    // Subject and page
    internal static readonly FindingKind SubjectLong = Of("BM090", FindingLevel.Warning, "A long subject", "State the fact and the order, in 41 to 60 characters.");
    internal static readonly FindingKind PageLarge = Of("BM091", FindingLevel.Error, "HTML that is cut off", "Group items, shorten names, drop markup.");
    internal static readonly FindingKind PageHeavy = Of("BM092", FindingLevel.Warning, "HTML near the limit", "Group items, shorten names, drop markup.");
    internal static readonly FindingKind ForbiddenElement = Of("BM093", FindingLevel.Error, "What mail programs drop or distrust", "Use text, links, tables and images alone.");
    internal static readonly FindingKind UnsafeLink = Of("BM094", FindingLevel.Error, "A link to nowhere safe", "Use absolute https or mailto addresses.");
    internal static readonly FindingKind VagueLink = Of("BM095", FindingLevel.Warning, "A link that does not say where it leads", "Write what the link does on it.");
    internal static readonly FindingKind PageIncomplete = Of("BM096", FindingLevel.Warning, "A page without its basics", "Set lang, dir, charset, viewport, color-scheme and a title, and one h1.");
    internal static readonly FindingKind BareImage = Of("BM097", FindingLevel.Warning, "An image without words or size", "Set alt, width and height; link images, do not embed them.");
    internal static readonly FindingKind SmallLetters = Of("BM098", FindingLevel.Warning, "Small letters", "Use 14 px or more.");
    internal static readonly FindingKind FaintLetters = Of("BM099", FindingLevel.Warning, "Faint letters", "Raise the contrast to 4.5 to 1; to 3 to 1 for large letters.");
    internal static readonly FindingKind SmallTarget = Of("BM100", FindingLevel.Warning, "A link that is hard to hit", "Make links that stand alone at least 44 px high.");
    internal static readonly FindingKind UnusableStyle = Of("BM101", FindingLevel.Warning, "A style that mail programs drop", "Use tables and inline styles.");
    internal static readonly FindingKind WidePage = Of("BM102", FindingLevel.Warning, "Wider than a phone", "Use max-width:600px and widths in per cent.");
    internal static readonly FindingKind UnmarkedTable = Of("BM103", FindingLevel.Warning, "A layout table that is not marked", "Set role=\"presentation\" on layout tables, and th on tables of data.");
    internal static readonly FindingKind LateClauses = Of("BM104", FindingLevel.Error, "What is owed comes late", "Put the clauses and both choices into the first half, before everything else.");

    /// <summary>All of them, by id.</summary>
    public static IReadOnlyList<FindingKind> All { get; } =
    [
        UnknownDate, PastDate, WrongWeekday, DateInFigures, ShipDateMissing, LastDayMissing, NextUpdateMissing, UpdateAfterDeadline,
        ArrivalMissing, UnknownNumber, ItemContradicted, ConsentClauseMissing, CancelClauseMissing, NoActionClaimed, ActionClaimed,
        FalseConsentClause, FalseCancelClause, CancelRightMissing, ContinuingRightMissing, RefundNotOwed, ReasonMissing, ReasonOwed,
        RelativeDeadline, StoreCredit, RefundFee, FreeAnswerMissing, RefundMissing, OpenOrderUnsaid, Advertising, FalseUrgency, Guarantee,
        VagueTime, ApologyMissing, ApologyTooMuch, Blame, MaskedNews, FalseShipment, FakeReply, ThanksMissing, NameMissing,
        CallToActionMissing, QualityNoteMissing, HardToRead, OrderMissing, ItemMissing, OrderDayMissing, SenderMissing, ContactMissing,
        ChoiceMissing, ChoicesUnequal, Preselected, AlternativeUnsaid, AlternativeUnknown, CreditUnsaid, ReadyUnitsUnsaid, Internals,
        RawToken, Gap, Empty, UnsafeText, DatesDisagree, NumbersDisagree, SentenceMissing, LinkMissing, SmsContradicts, SmsKeyword,
        SmsLong, PreviewForeign, SubjectLong, PageLarge, PageHeavy, ForbiddenElement, UnsafeLink, VagueLink, PageIncomplete, BareImage,
        SmallLetters, FaintLetters, SmallTarget, UnusableStyle, WidePage, UnmarkedTable, LateClauses,
    ];

    private static readonly Dictionary<string, FindingKind> ById = All.ToDictionary(static kind => kind.Id, StringComparer.Ordinal);

    /// <summary>The kind with an id.</summary>
    /// <param name="id">The id, as <c>BM001</c>.</param>
    /// <returns>The kind; null where there is none.</returns>
    public static FindingKind? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return ById.GetValueOrDefault(id);
    }

    private static FindingKind Of(string id, FindingLevel level, string title, string remedy) => new() { Id = id, Level = level, Title = title, Remedy = remedy };
}
