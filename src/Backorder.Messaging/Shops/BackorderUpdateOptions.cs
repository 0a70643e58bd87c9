namespace Backorder.Messaging;

/// <summary>When a shop speaks and when it holds back.</summary>
public sealed class BackorderUpdateOptions
{
    /// <summary>Calendar days by which a date may slip before it is said, 0 to 365; from two business days before a told date on, every day is said.</summary>
    /// <value>Default 0.</value>
    public int ToleranceDays { get; set; }

    /// <summary>Hours for which a change must have stood before it is said, 0 to 720.</summary>
    /// <value>Default 0.</value>
    public int SettleHours { get; set; }

    /// <summary>Hours between two messages about one order, 0 to 720; a promised update and a legal deadline do not wait for it.</summary>
    /// <value>Default 24.</value>
    public int MinimumGapHours { get; set; } = 24;

    /// <summary>Calendar days to the next update, 1 to 365.</summary>
    /// <value>Default 14.</value>
    public int CadenceDays { get; set; } = 14;

    /// <summary>Calendar days to the next update where there is no date, 1 to 365.</summary>
    /// <value>Default 7.</value>
    public int NoDateCadenceDays { get; set; } = 7;

    /// <summary>Whether an earlier date is worth a message.</summary>
    /// <value>Default false.</value>
    public bool AnnounceEarlier { get; set; }

    /// <summary>Calendar days from delivery to the after-care message, 0 to 365; null: none is sent.</summary>
    /// <value>Default null.</value>
    public int? AfterCareDays { get; set; }

    /// <summary>SKUs whose orders are never written to (made to order, drop-shipped).</summary>
    public IList<string> DoNotContactSkus { get; } = [];
}
