namespace Backorder.Messaging.Tests;

/// <summary>A process on a simulated machine: what it is doing, and whether it is still there.</summary>
internal sealed class Node(int number, NodeClock clock)
{
    public int Number => number;

    public NodeClock Clock => clock;

    public BackorderMessenger Messenger { get; set; } = null!;

    /// <summary>What it is doing; null: nothing.</summary>
    public Task? Work { get; set; }

    public string Doing { get; set; } = "";

    public bool IsDead { get; set; }

    public bool IsIdle => Work is null or { IsCompleted: true };
}
