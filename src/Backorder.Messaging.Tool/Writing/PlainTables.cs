namespace Backorder.Messaging.Tool;

/// <summary>Columns of spaces, for a file or a pipe: the same bytes wherever it runs.</summary>
internal sealed class PlainTables(TextWriter text) : ITables
{
    public void Line(string line) => text.WriteLine(Printable.Line(line));

    public void Table(SummaryTable table)
    {
        text.WriteLine();
        IReadOnlyList<string[]> rows = [[.. table.Columns], .. table.Rows];
        var widths = table.Columns.Select((_, column) => rows.Max(row => row[column].Length)).ToArray();
        foreach (var row in rows)
        {
            text.WriteLine(string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
        }
    }
}
