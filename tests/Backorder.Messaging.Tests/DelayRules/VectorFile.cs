namespace Backorder.Messaging.Tests;

/// <summary>One row of vectors.md: its cells by the heads of their columns.</summary>
internal sealed class VectorRow(string table, IReadOnlyDictionary<string, string> cells)
{
    public string Id => cells["id"];

    /// <summary>The heads of the columns but the first, which say how to read the row.</summary>
    public string Table => table;

    public string this[string column] => cells[column];
}

/// <summary>Reads the tables of vectors.md.</summary>
internal static class VectorFile
{
    public static IReadOnlyList<VectorRow> Parse(string markdown)
    {
        var rows = new List<VectorRow>();
        string[]? heads = null;
        foreach (var line in markdown.Split('\n'))
        {
            if (!line.StartsWith('|'))
            {
                heads = null;
                continue;
            }

            var cells = line.Trim().Trim('|').Split('|').Select(cell => cell.Trim()).ToArray();
            if (heads is null)
            {
                heads = cells;
            }
            else if (cells[0] != "---")
            {
                if (cells.Length != heads.Length)
                {
                    throw new FormatException($"A row has {cells.Length} cells and its table {heads.Length}: {line}");
                }

                var byHead = heads.Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
                rows.Add(new VectorRow(string.Join(" | ", heads.Skip(1)), byHead));
            }
        }

        return rows;
    }
}
