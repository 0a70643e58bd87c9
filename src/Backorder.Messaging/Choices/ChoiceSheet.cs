namespace Backorder.Messaging;

/// <summary>All that the choice page says, in sentences and in order. It holds no name, no address and no number of the customer: a link can be forwarded.</summary>
internal sealed record ChoiceSheet
{
    public required string Language { get; init; }

    public required bool IsRightToLeft { get; init; }

    public required string Shop { get; init; }

    public required string Title { get; init; }

    public required string Heading { get; init; }

    /// <summary>What became of the customer's answers.</summary>
    public IReadOnlyList<string> Answers { get; init; } = [];

    /// <summary>Why the choice just pressed was not made; null where none was refused.</summary>
    public string? Refused { get; init; }

    public required string About { get; init; }

    /// <summary>What changed.</summary>
    public IReadOnlyList<string> News { get; init; } = [];

    public LetterItems? Items { get; init; }

    /// <summary>What an answer and silence do, and by when.</summary>
    public IReadOnlyList<string> Terms { get; init; } = [];

    public required string ButtonsHeading { get; init; }

    public required string BeforePressing { get; init; }

    /// <summary>What can be chosen now; all alike.</summary>
    public IReadOnlyList<ChoiceButton> Buttons { get; init; } = [];

    /// <summary>Where another message has what this one no longer gives; null where that is not so.</summary>
    public string? Elsewhere { get; init; }

    public string? NextUpdate { get; init; }

    public required string ContactIntro { get; init; }

    public required LetterLink Contact { get; init; }
}

/// <summary>A choice that can be made now: its number in the grant, and its words.</summary>
internal sealed record ChoiceButton(int Number, string Label, string? Note);
