namespace Backorder.Messaging.Tool;

/// <summary>A table; all cells are fit for a terminal.</summary>
internal sealed record SummaryTable(IReadOnlyList<string> Columns, IReadOnlyList<string[]> Rows);

/// <summary>How lines and tables are laid out.</summary>
internal interface ITables
{
    void Line(string text);

    void Table(SummaryTable table);
}

/// <summary>Drawn on a screen, plain everywhere else.</summary>
internal static class Tables
{
    public static ITables For(Terminal terminal) => terminal.Screen is { } screen ? new ScreenTables(screen) : new PlainTables(terminal.Text);
}
