namespace Backorder.Messaging;

/// <summary>Counts the tables that are neither marked as layout nor have heads.</summary>
internal sealed class HtmlTables
{
    private const int Deepest = 1000;

    private readonly List<bool> _open = [];

    public int Unmarked { get; private set; }

    public void Open(bool isLayout)
    {
        if (_open.Count < Deepest)
        {
            _open.Add(!isLayout);
        }
    }

    public void MarkHeads()
    {
        if (_open.Count > 0)
        {
            _open[^1] = false;
        }
    }

    public void Close()
    {
        if (_open.Count > 0)
        {
            Unmarked += _open[^1] ? 1 : 0;
            _open.RemoveAt(_open.Count - 1);
        }
    }
}
