namespace Backorder.Messaging;

/// <summary>One thing that is wrong with the facts, and where.</summary>
public sealed record InputFault
{
    /// <summary>Which part of the facts.</summary>
    public required FactPart Part { get; init; }

    /// <summary>The field, as <c>orders[3].lines[0].quantity</c>; it names a place, never a customer.</summary>
    public required string Path { get; init; }

    /// <summary>What is wrong and what is expected, in one sentence.</summary>
    public required string Problem { get; init; }

    /// <summary>The order's id, where one is concerned; else null.</summary>
    public string? Order { get; init; }

    /// <summary>The line's id, where one is concerned; else null.</summary>
    public string? Line { get; init; }

    /// <inheritdoc/>
    public override string ToString() =>
        Order is null ? $"{Path}: {Problem}"
        : Line is null ? $"{Path} (order {Order}): {Problem}"
        : $"{Path} (order {Order}, line {Line}): {Problem}";
}
