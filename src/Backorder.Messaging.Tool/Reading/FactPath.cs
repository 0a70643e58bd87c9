using System.Globalization;
using System.Text;

namespace Backorder.Messaging.Tool;

/// <summary>Where a reader stands: <c>orders[0].lines[1].quantity</c>.</summary>
internal sealed class FactPath
{
    private readonly List<(string? Name, int Index)> _steps = [];

    public void Enter(string name) => _steps.Add((name, 0));

    public void Enter(int index) => _steps.Add((null, index));

    public void Leave() => _steps.RemoveAt(_steps.Count - 1);

    public override string ToString()
    {
        var path = new StringBuilder();
        foreach (var (name, index) in _steps)
        {
            _ = name is null
                ? path.Append(CultureInfo.InvariantCulture, $"[{index}]")
                : path.Append(path.Length == 0 ? "" : ".").Append(Printable.Step(name));
        }

        return path.ToString();
    }
}
