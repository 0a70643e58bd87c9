namespace Backorder.Messaging;

/// <summary>What the policies of one run have spent, by name and currency. Messages are planned in queue order, so the same run spends the same.</summary>
public sealed class RunBudget
{
    private readonly Dictionary<(string Name, string Currency), decimal> _spent = [];

    internal RunBudget()
    {
    }

    /// <summary>Spends from a budget, wholly or not at all.</summary>
    /// <param name="name">The budget.</param>
    /// <param name="currency">ISO 4217 code.</param>
    /// <param name="amount">Major units, more than 0.</param>
    /// <param name="limit">What the budget holds for one run.</param>
    /// <returns>False where it would be overdrawn; nothing is spent then.</returns>
    public bool TrySpend(string name, string currency, decimal amount, decimal limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(amount);
        var spent = _spent.GetValueOrDefault((name, currency));
        if (spent + amount > limit)
        {
            return false;
        }

        _spent[(name, currency)] = spent + amount;
        return true;
    }
}
