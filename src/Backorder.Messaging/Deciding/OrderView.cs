using NodaTime;

namespace Backorder.Messaging;

/// <summary>One order beside what its customer knows: all that the kind table asks.</summary>
internal sealed class OrderView
{
    public OrderView(WaitingOrder order)
    {
        Waiting = order;
        Changes = Array.ConvertAll(order.Lines, line => LineChange.Of(order, line));
        Open = Array.FindAll(Changes, change => change.Line.Open > 0 && !change.Line.IsBeingCancelled);
    }

    public WaitingOrder Waiting { get; }

    public OpenOrder Order => Waiting.Order;

    public Shop Shop => Waiting.Shop;

    public OrderHistory History => Waiting.History;

    /// <summary>Every line, in the order's own sequence.</summary>
    public LineChange[] Changes { get; }

    /// <summary>The lines that wait: open, and not to be cancelled by the customer's wish or by law.</summary>
    public LineChange[] Open { get; }

    public bool IsAllOnHand => Array.TrueForAll(Open, change => change.Line.OnHand == change.Line.Open);

    public bool HasUndatedUnit => Array.Exists(Open, change => change.Line.Ships.Exists(run => run.Latest is null));

    /// <summary>Calendar days by which the worst unit is late; null where none is, or where it has no date.</summary>
    public int? DaysLate => HasUndatedUnit ? null : Open.Max(change => change.DaysLate);

    /// <summary>The day for which an update is owed; null: none is. The day that a consent reminder names is kept by the answer or by the end of the order.</summary>
    public LocalDate? OwedUpdate =>
        Waiting.HasOpenUnits && History.Last is { Kind: not MessageKind.ConsentReminder } ? History.NextUpdate : null;

    /// <summary>Whether the promised update is due, in the recipient's day.</summary>
    public bool IsUpdateDue => OwedUpdate is { } due && due <= Waiting.Today;

    /// <summary>Shipments of a line since the newest message, in order of time; none where nothing was told.</summary>
    public List<LineShipment> ShippedSince(WaitingLine line)
    {
        if (History.Last is not { } last)
        {
            return [];
        }

        var since = line.Line.Shipments.Where(shipment => shipment.ShippedAt > last.SentAt).ToList();
        since.Sort(static (a, b) => a.ShippedAt.CompareTo(b.ShippedAt));
        return since;
    }

    public bool HasShippedSince => Array.Exists(Waiting.Lines, line => ShippedSince(line).Count > 0);

    /// <summary>When the last unit sent arrived; null while one is on its way, or where none was sent.</summary>
    public Instant? DeliveredAt
    {
        get
        {
            Instant? last = null;
            foreach (var shipment in Order.Lines.SelectMany(line => line.Shipments))
            {
                if (shipment.DeliveredAt is not { } at)
                {
                    return null;
                }

                last = last is { } soFar ? Instant.Max(soFar, at) : at;
            }

            return last;
        }
    }

    /// <summary>The ways to reach the recipient; an e-mail address from which the last message came back is none.</summary>
    public IReadOnlyList<Channel> Channels
    {
        get
        {
            var channels = new List<Channel>(2);
            if (Order.Recipient.Email is not null && !History.HasBounced)
            {
                channels.Add(Channel.Email);
            }

            if (Order.Recipient.Phone is not null)
            {
                channels.Add(Channel.Sms);
            }

            return channels;
        }
    }

    /// <summary>Whether the customer's answer counts for any line that waits.</summary>
    public bool AwaitsAnswer => Array.Exists(Open, change => change.Law!.After.Silence != Silence.None);

    /// <summary>Whether a notice is due within days, so that no damper may hold it.</summary>
    public bool IsPressing => Array.Exists(Open, change => change.Law!.IsPressing);
}
