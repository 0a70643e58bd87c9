namespace Backorder.Messaging;

/// <summary>How much of a long order the HTML spells out. What it does not, it counts, and the text part lists all of it.</summary>
internal sealed record HtmlDetail(int Rows, int Names, int NameLength, int Choices, int Parcels)
{
    /// <summary>Mail programs cut a message off behind this many bytes.</summary>
    public const int MostBytes = 102_400;

    /// <summary>What the text part lists.</summary>
    public static HtmlDetail Everything { get; } = new(int.MaxValue, int.MaxValue, int.MaxValue, int.MaxValue, int.MaxValue);

    /// <summary>From everything to the least; the first that fits is taken.</summary>
    public static IReadOnlyList<HtmlDetail> Levels { get; } =
    [
        new(Rows: 40, Names: 20, NameLength: int.MaxValue, Choices: 20, Parcels: 20),
        new(Rows: 0, Names: 20, NameLength: 60, Choices: 8, Parcels: 10),
        new(Rows: 0, Names: 3, NameLength: 40, Choices: 4, Parcels: 3),
    ];
}
