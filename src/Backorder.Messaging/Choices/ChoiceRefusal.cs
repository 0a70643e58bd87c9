namespace Backorder.Messaging;

/// <summary>Why a choice cannot be made any more.</summary>
public enum ChoiceRefusal
{
    /// <summary>The goods have left.</summary>
    Shipped,

    /// <summary>The order, or this part of it, has ended.</summary>
    Cancelled,

    /// <summary>The last day for it is over.</summary>
    TooLate,

    /// <summary>A newer message has taken the place of the one that offered it.</summary>
    Superseded,

    /// <summary>The other item, or what could have been sent at once, is not there any more.</summary>
    SoldOut,
}
