namespace Backorder.Messaging;

/// <summary>A template as it was read.</summary>
public sealed record TemplateFile
{
    /// <summary>Its name without a folder, as <c>first-delay.de.html.hbs</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Its text, with lines parted by LF.</summary>
    public required string Text { get; init; }

    /// <summary>True where what it prints becomes HTML, so that every value must be escaped.</summary>
    public bool IsHtml => Name.Contains(".html.", StringComparison.OrdinalIgnoreCase);

    internal static TemplateFile Of(string name, string text) =>
        new() { Name = name, Text = text.TrimStart('\uFEFF').ReplaceLineEndings("\n") };
}
