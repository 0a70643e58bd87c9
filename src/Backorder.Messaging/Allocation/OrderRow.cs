namespace Backorder.Messaging;

/// <summary>One order of a run, small: most orders have nothing to hear, and are never more than this.</summary>
internal struct OrderRow
{
    public OpenOrder Order;

    public Shop Shop;

    public RecipientDay Day;

    /// <summary>The delay rules of its destination, as they hold for its buyer.</summary>
    public DelayRuleSet Rules;

    /// <summary>The whole order, where what its customer answered or was offered takes other places in the queue than its own; else null.</summary>
    public WaitingOrder? Answered;

    /// <summary>Where its lines begin.</summary>
    public int FirstLine;

    public int LineCount;

    /// <summary>The first of what was told of it; -1: nothing was.</summary>
    public int Told;

    /// <summary>Whether a glance may be enough.</summary>
    public bool IsPlain;
}
