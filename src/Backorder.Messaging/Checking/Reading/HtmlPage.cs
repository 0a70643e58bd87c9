namespace Backorder.Messaging;

/// <summary>An HTML message as its reader meets it.</summary>
internal sealed class HtmlPage
{
    /// <summary>What can be read: a line for each piece that stands alone, an empty line behind rows and paragraphs.</summary>
    public string Words { get; set; } = "";

    public List<HtmlLink> Links { get; } = [];

    public string Title { get; set; } = "";

    public string? Language { get; set; }

    public string? Direction { get; set; }

    public bool HasCharset { get; set; }

    public bool HasViewport { get; set; }

    public bool HasColorScheme { get; set; }

    public int Headings { get; set; }

    public int Images { get; set; }

    /// <summary>Images without words in their place, or without a size.</summary>
    public int BareImages { get; set; }

    /// <summary>Images before the first words of the letter's heading.</summary>
    public int ImagesBeforeHeading { get; set; }

    public bool HasEmbeddedImage { get; set; }

    /// <summary>The first element that mail programs drop or distrust; null: none.</summary>
    public string? Forbidden { get; set; }

    /// <summary>True where a form field is chosen beforehand.</summary>
    public bool HasPreselection { get; set; }

    public HtmlTables Tables { get; } = new();

    public double SmallestLetters { get; set; } = double.MaxValue;

    public double LowestContrast { get; set; } = double.MaxValue;

    public double WidestBox { get; set; }

    public string? UnusableStyle { get; set; }

    public int SheetLength { get; set; }

    public int FaintRules { get; set; }

    /// <summary>True where it was too long to read.</summary>
    public bool IsUnread { get; set; }
}

/// <summary>A link, and how it looks.</summary>
internal sealed record HtmlLink
{
    public required string Address { get; init; }

    /// <summary>The words on it.</summary>
    public required string Words { get; init; }

    /// <summary>Where it begins in the HTML, in characters.</summary>
    public required int At { get; init; }

    public required double FontSize { get; init; }

    public required bool IsBold { get; init; }

    /// <summary>How high a thumb finds it, in pixels.</summary>
    public required double Height { get; init; }

    /// <summary>Where its words end in those of the page.</summary>
    public required int End { get; init; }

    /// <summary>True where nothing else stands in its line.</summary>
    public bool StandsAlone { get; init; }
}
