using System.Text;

namespace Backorder.Messaging.Tests;

/// <summary>Stands in for <see cref="System.Console"/> in the code that docs show, and keeps what it would print.</summary>
internal sealed class SaidLines
{
    private readonly StringBuilder _lines = new();

    public void WriteLine(string line) => _lines.Append(line).Append('\n');

    public override string ToString() => _lines.ToString();
}
