namespace Backorder.Messaging;

/// <summary>Why the clock cannot read a line: facts that cannot be true.</summary>
public sealed record DelayProblem
{
    /// <summary>The field, as <c>orderComplete</c> or <c>events[2].at</c>, counted in the list as given.</summary>
    public required string Field { get; init; }

    /// <summary>What is wrong, in words for whoever keeps the records.</summary>
    public required string Message { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Field}: {Message}";
}
