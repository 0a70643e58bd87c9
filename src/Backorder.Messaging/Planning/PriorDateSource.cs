namespace Backorder.Messaging;

/// <summary>Where an earlier date came from.</summary>
public enum PriorDateSource
{
    /// <summary>The shop's promise to ship by a day.</summary>
    PromisedShipBy,

    /// <summary>The shop's promise to deliver by a day.</summary>
    PromisedDeliverBy,

    /// <summary>An earlier message; a ship date.</summary>
    Told,
}
