using NodaTime;

namespace Backorder.Messaging;

/// <summary>Units that become ready on one day.</summary>
/// <param name="Ready">The day; the calendar's first where they lie there already.</param>
/// <param name="Quantity">Whole units.</param>
/// <param name="Inbound">The shipment that brings them; null where they lie there already.</param>
internal sealed record SupplyLayer(LocalDate Ready, int Quantity, InboundShipment? Inbound)
{
    public static SupplyLayer OnHand(int quantity) => new(LocalDate.MinIsoValue, quantity, null);

    public static int ByReadyDay(SupplyLayer a, SupplyLayer b)
    {
        var byDay = a.Ready.CompareTo(b.Ready);
        return byDay != 0 ? byDay : string.CompareOrdinal(a.Inbound?.Id, b.Inbound?.Id);
    }
}
