using System.Globalization;
using System.Text;

namespace Backorder.Messaging;

/// <summary>Where a check is: its path is only written where there is a fault to name.</summary>
/// <param name="Part">The part of the facts.</param>
internal readonly record struct FactsPlace(FactPart Part)
{
    private readonly (string List, int Index) _outer;
    private readonly (string List, int Index) _inner;
    private readonly (string List, int Index) _innermost;

    /// <summary>The order's id; null outside one.</summary>
    public string? Order { get; init; }

    /// <summary>The line's id; null outside one.</summary>
    public string? Line { get; init; }

    private FactsPlace(FactPart part, (string, int) outer, (string, int) inner, (string, int) innermost)
        : this(part) => (_outer, _inner, _innermost) = (outer, inner, innermost);

    /// <summary>An element of a list that lies here; lists lie three deep at most.</summary>
    public FactsPlace At(string list, int index) =>
        (_outer.List is null ? new(Part, (list, index), default, default)
        : _inner.List is null ? new(Part, _outer, (list, index), default)
        : new FactsPlace(Part, _outer, _inner, (list, index))) with { Order = Order, Line = Line };

    /// <summary>The path of a field that lies here, as <c>orders[0].lines[1].quantity</c>.</summary>
    public string PathOf(string field)
    {
        var path = new StringBuilder();
        Append(path, _outer);
        Append(path, _inner);
        Append(path, _innermost);
        return path.Append(path.Length > 0 && field.Length > 0 ? "." : "").Append(field).ToString();
    }

    private static void Append(StringBuilder path, (string List, int Index) step)
    {
        if (step.List is not null)
        {
            path.Append(path.Length > 0 ? "." : "").Append(CultureInfo.InvariantCulture, $"{step.List}[{step.Index}]");
        }
    }
}
