namespace Backorder.Messaging;

/// <summary>
/// All that a message says, in sentences and in order, before it becomes HTML or text. Both are written from it, so they say the same.
/// </summary>
internal sealed record Letter
{
    public required string Language { get; init; }

    /// <summary>Written from right to left.</summary>
    public bool IsRightToLeft { get; init; }

    /// <summary>What stands between a label and its value.</summary>
    public required string Colon { get; init; }

    /// <summary>What stands between two sentences.</summary>
    public required string Gap { get; init; }
    /// <summary>Said at each table, because mail programs keep little of what stands above.</summary>
    public HtmlAttribute Direction => new(IsRightToLeft ? "rtl" : "ltr");

    /// <summary>The side where lines begin, in the words of an <c>align</c>; mail programs do not know "start".</summary>
    public HtmlAttribute Start => new(IsRightToLeft ? "right" : "left");

    public required string Shop { get; init; }

    public HtmlUrl? Logo { get; init; }

    public required string Subject { get; init; }

    public required string Preview { get; init; }

    public required string Heading { get; init; }

    /// <summary>When it ships, in a box of its own; null where nothing waits or the items differ.</summary>
    public LetterDate? Date { get; init; }

    /// <summary>How far the order has come; empty where it has ended.</summary>
    public required IReadOnlyList<LetterStep> Progress { get; init; }

    public required string Greeting { get; init; }

    public required string About { get; init; }

    /// <summary>The first paragraph, sentence by sentence.</summary>
    public required IReadOnlyList<string> News { get; init; }

    public required string CallToAction { get; init; }

    /// <summary>What an answer and silence do, with every item named.</summary>
    public required IReadOnlyList<string> Terms { get; init; }

    /// <summary>The buttons; the first two stand beside each other where they are wait and cancel.</summary>
    public required IReadOnlyList<LetterChoice> Choices { get; init; }

    public required string ChoicesHeading { get; init; }

    /// <summary>How to answer, where an answer matters; null elsewhere.</summary>
    public string? HowToAnswer { get; init; }

    /// <summary>What else is in stock, without a button.</summary>
    public required IReadOnlyList<string> Alternatives { get; init; }

    public LetterItems? Items { get; init; }

    public required IReadOnlyList<LetterParcel> Parcels { get; init; }

    public required string ParcelsHeading { get; init; }

    /// <summary>True where no answer is wanted, so that what has shipped and how far the order has come stand before everything else.</summary>
    public bool AsksNothing { get; init; }

    public string? NextUpdate { get; init; }

    public required IReadOnlyList<LetterLink> Links { get; init; }

    public required string Thanks { get; init; }

    public required string SentBecause { get; init; }
}

/// <summary>The date that the customer looks for first.</summary>
internal sealed record LetterDate(string Label, string Value);

/// <summary>A step on the order's way, and when it was or will be, where that is known.</summary>
internal sealed record LetterStep(string Label, string? When, StepState State);

/// <summary>Where a step lies.</summary>
internal enum StepState
{
    Done,
    Now,
    Ahead,
}

/// <summary>A button: what it does, what else is to know, and where it leads.</summary>
internal sealed record LetterChoice(ChoiceKind Kind, string Label, string? Note, HtmlUrl Url);

/// <summary>A link at the end, with the words before it.</summary>
internal sealed record LetterLink(string? Intro, string Label, HtmlUrl Url);

/// <summary>Units that left together.</summary>
internal sealed record LetterParcel(string When, string? Arrived, IReadOnlyList<string> Goods, string TrackLabel, HtmlUrl? Track);

/// <summary>The table of items. Without <see cref="HasBefore"/> no item had a date before.</summary>
internal sealed record LetterItems(string Heading, string? Note, LetterColumns Columns, bool HasBefore, IReadOnlyList<LetterItem> Rows);

/// <summary>The heads of its columns.</summary>
internal sealed record LetterColumns(string Item, string Quantity, string Before, string Now);

/// <summary>
/// A row of the table, with its units in the digits of its language. <see cref="Range"/> spans all of its dates, and <see cref="Reply"/> is
/// what silence does to it: rows that are put together agree in both.
/// </summary>
internal sealed record LetterItem(string Name, int Units, string Quantity, string Before, IReadOnlyList<string> Now, EtaRange Range, Reply? Reply);
