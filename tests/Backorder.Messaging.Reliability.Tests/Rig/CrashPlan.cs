namespace Backorder.Messaging.Reliability.Tests;

/// <summary>How much is to go wrong.</summary>
internal sealed record CrashPlan
{
    public required int Seed { get; init; }

    /// <summary>Workers killed with kill -9 while they work.</summary>
    public required int Kills { get; init; }

    /// <summary>Workers stopped for longer than their lease.</summary>
    public required int Stops { get; init; }

    /// <summary>Times that PostgreSQL is killed with kill -9.</summary>
    public required int DatabaseKills { get; init; }

    /// <summary>What the workers do wrong.</summary>
    public PlantedFault Fault { get; init; }
}
