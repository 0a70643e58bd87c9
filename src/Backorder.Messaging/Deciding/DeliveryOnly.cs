namespace Backorder.Messaging;

/// <summary>A delivery promise without transit days: nobody can tell when it arrives, so notice is given early.</summary>
internal static class DeliveryOnly
{
    /// <summary>Calendar days before the promised delivery by which it should have shipped.</summary>
    public const int NoticeDays = 5;
}
