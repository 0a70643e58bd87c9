using System.Globalization;

namespace Backorder.Messaging.Reliability.Tests;

/// <summary>What the rig tells a worker at its start.</summary>
internal sealed record WorkerOrder
{
    public required string Name { get; init; }

    public required string Folder { get; init; }

    public required int ProviderPort { get; init; }

    public required string KeyedDatabase { get; init; }

    public required string PlainDatabase { get; init; }

    public required int MaxAttempts { get; init; }

    /// <summary>Which mistake it makes.</summary>
    public required PlantedFault Fault { get; init; }

    public IReadOnlyList<string> Arguments =>
        ["worker", Name, Folder, ProviderPort.ToString(CultureInfo.InvariantCulture), KeyedDatabase, PlainDatabase, MaxAttempts.ToString(CultureInfo.InvariantCulture), Fault.ToString()];

    public static WorkerOrder Of(string[] args) => new()
    {
        Name = args[0],
        Folder = args[1],
        ProviderPort = int.Parse(args[2], CultureInfo.InvariantCulture),
        KeyedDatabase = args[3],
        PlainDatabase = args[4],
        MaxAttempts = int.Parse(args[5], CultureInfo.InvariantCulture),
        Fault = Enum.Parse<PlantedFault>(args[6]),
    };

    public string JournalOf(ProviderKind email) => Path.Combine(Folder, $"{Name}.{email}.journal");
}

/// <summary>A mistake that the rig has to notice.</summary>
internal enum PlantedFault
{
    None,

    /// <summary>Sending is recorded when the message has left, not before.</summary>
    SendsFirst,

    /// <summary>What it has to say about a message is recorded even where another process has taken it over.</summary>
    IgnoresFences,
}
