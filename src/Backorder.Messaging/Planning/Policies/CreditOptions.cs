namespace Backorder.Messaging;

/// <summary>When a delay is worth a credit, and how much. Bindable from configuration.</summary>
public sealed class CreditOptions
{
    /// <summary>Calendar days by which an order must be late, 1 to 365.</summary>
    /// <value>Default 14.</value>
    public int FromDaysLate { get; set; } = 14;

    /// <summary>From which notice of delay on, this one counted, 1 to 100; each from there on brings a credit of its own.</summary>
    /// <value>Default 2.</value>
    public int FromNotices { get; set; } = 2;

    /// <summary>Percent of the open units' value, more than 0 and at most 100.</summary>
    /// <value>Default 5.</value>
    public decimal PercentOfValue { get; set; } = 5;

    /// <summary>The most that one message credits, in major units, more than 0.</summary>
    /// <value>Default 10.</value>
    public decimal AtMost { get; set; } = 10;

    /// <summary>The most that one run credits in each currency, in major units, 0 or more. Whoever comes first in the queue is credited first.</summary>
    /// <value>Default 500.</value>
    public decimal BudgetPerRun { get; set; } = 500;

    /// <summary>Amounts are rounded down to a multiple of this, in major units, more than 0; 1 for a currency without minor units.</summary>
    /// <value>Default 0.01.</value>
    public decimal Step { get; set; } = 0.01m;
}
