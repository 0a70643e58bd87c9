using NodaTime;

namespace Backorder.Messaging;

/// <summary>One line as the message speaks about it.</summary>
public sealed record PlannedLine
{
    /// <summary>The line's id.</summary>
    public required string Line { get; init; }

    /// <summary>The SKU that will be sent: the substitute's once a swap was accepted.</summary>
    public required string Sku { get; init; }

    /// <summary>Its name for the customer.</summary>
    public required string Name { get; init; }

    /// <summary>Whole units ordered, the shipped and cancelled ones included; 0 where nobody says.</summary>
    public int Ordered { get; init; }

    /// <summary>Units that have left the warehouse so far.</summary>
    public int Shipped { get; init; }

    /// <summary>Price of one unit in major units; null where the app does not say.</summary>
    public decimal? UnitPrice { get; init; }

    /// <summary>ISO 4217 code; null where the app does not say.</summary>
    public string? Currency { get; init; }

    /// <summary>The open units by unit and in queue order; empty where none is open. Only words merge them.</summary>
    public required IReadOnlyList<Portion> Portions { get; init; }

    /// <summary>The date the customer had before; null where there was none.</summary>
    public PriorDate? Before { get; init; }

    /// <summary>Open units that lie in the warehouse for this line.</summary>
    public int OnHand { get; init; }

    /// <summary>What an answer and silence do for this line; null where no rule speaks.</summary>
    public Reply? Reply { get; init; }

    /// <summary>What has shipped since the last message, in order of time.</summary>
    public IReadOnlyList<LineShipment> ShippedSince { get; init; } = [];

    /// <summary>For the ledger alone, so that no words can show it.</summary>
    internal string? Supplier { get; init; }

    /// <summary>The last day for the notice that the law asks for; null where it asks for none. For the committer alone.</summary>
    internal LocalDate? MustNotifyBy { get; init; }

    /// <summary>Open units.</summary>
    public int Open
    {
        get
        {
            var open = 0;
            for (var i = 0; i < Portions.Count; i++)
            {
                open += Portions[i].Quantity;
            }

            return open;
        }
    }
}
