using NodaTime;

namespace Backorder.Messaging;

/// <summary>What a person on the phone or in chat says to this customer: the message's own sentences, without name or address.</summary>
public sealed record SupportMacro
{
    /// <summary>The shop.</summary>
    public required string Shop { get; init; }

    /// <summary>The order's id.</summary>
    public required string Order { get; init; }

    /// <summary>What it is about.</summary>
    public required MessageKind Kind { get; init; }

    /// <summary>BCP 47 tag of the language of <see cref="Say"/> and of the choices' labels.</summary>
    public required string Language { get; init; }

    /// <summary>What to say, a paragraph each, in the customer's language.</summary>
    public required IReadOnlyList<string> Say { get; init; }

    /// <summary>What the customer may choose, as the message's buttons name it.</summary>
    public required IReadOnlyList<SupportChoice> Choices { get; init; }

    /// <summary>The last day on which an answer counts, in the customer's zone; null where none ends it.</summary>
    public LocalDate? AnswerBy { get; init; }

    /// <summary>What silence does.</summary>
    public required Silence Silence { get; init; }

    /// <summary>The day of the next update that the message promises; null: none.</summary>
    public LocalDate? NextUpdate { get; init; }

    /// <summary>The macro as plain text, lines parted by LF; labels in English, for the agent.</summary>
    /// <returns>The same text for the same macro.</returns>
    public string ToText() => SupportMacroForms.Text(this);

    /// <summary>The macro as one JSON object, indented, in UTF-8 and with a line end.</summary>
    /// <returns>The same bytes for the same macro.</returns>
    public byte[] ToJson() => SupportMacroForms.Json(this);
}

/// <summary>One thing that the customer may choose.</summary>
public sealed record SupportChoice
{
    /// <summary>What it is.</summary>
    public required ChoiceKind Kind { get; init; }

    /// <summary>In the customer's language.</summary>
    public required string Label { get; init; }
}
