using System.Globalization;

namespace Backorder.Messaging;

/// <summary>What is wrong with a template, and where.</summary>
public sealed record TemplateProblem
{
    /// <summary>The file's name.</summary>
    public required string File { get; init; }

    /// <summary>The line, from 1; null: the file as a whole.</summary>
    public int? Line { get; init; }

    /// <summary>The column, from 1; null: the line as a whole.</summary>
    public int? Column { get; init; }

    /// <summary>What is wrong and what is expected, without a value of a message.</summary>
    public required string Text { get; init; }

    /// <summary>The place, as <c>default.html.hbs(12,5)</c>.</summary>
    public string Place => Line is not { } line ? File
        : Column is { } column ? string.Create(CultureInfo.InvariantCulture, $"{File}({line},{column})")
        : string.Create(CultureInfo.InvariantCulture, $"{File}({line})");

    /// <summary>The place and the problem, on one line.</summary>
    /// <returns>The line.</returns>
    public override string ToString() => $"{Place}: {Text}.";
}
