using Spectre.Console;

namespace Backorder.Messaging.Tool;

/// <summary>Drawn tables, for a screen.</summary>
internal sealed class ScreenTables(IAnsiConsole screen) : ITables
{
    public void Line(string line) => screen.WriteLine(Printable.Line(line));

    public void Table(SummaryTable table)
    {
        var drawn = new Table().RoundedBorder();
        foreach (var column in table.Columns)
        {
            drawn.AddColumn(new TableColumn(new Text(column)));
        }

        foreach (var row in table.Rows)
        {
            drawn.AddRow(row.Select(cell => new Text(cell)));
        }

        screen.Write(drawn);
    }
}
