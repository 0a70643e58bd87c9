using System.Globalization;

namespace Backorder.Messaging;

/// <summary>Credits an order that is late, by days, by how often we had to say so, and by value, while the run's budget lasts. Off unless an app adds it.</summary>
/// <remarks>It promises; the app pays, on this order and no later one. An order without a date, or whose prices or currencies are not known, gets none.</remarks>
public sealed class CreditPolicy : IMessagePolicy
{
    private readonly int _fromDaysLate;
    private readonly int _fromNotices;
    private readonly decimal _share;
    private readonly decimal _atMost;
    private readonly decimal _budget;
    private readonly decimal _step;

    /// <summary>Creates the policy.</summary>
    /// <param name="options">When and how much; read once.</param>
    /// <exception cref="ArgumentException">A setting is out of its range; the message names it and the remedy.</exception>
    public CreditPolicy(CreditOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        Check(options, options.FromDaysLate is >= 1 and <= 365, nameof(options.FromDaysLate), options.FromDaysLate, "1 to 365 days");
        Check(options, options.FromNotices is >= 1 and <= 100, nameof(options.FromNotices), options.FromNotices, "1 to 100 notices");
        Check(options, options.PercentOfValue is > 0 and <= 100, nameof(options.PercentOfValue), options.PercentOfValue, "more than 0 and at most 100 percent");
        Check(options, options.AtMost > 0, nameof(options.AtMost), options.AtMost, "an amount of more than 0");
        Check(options, options.BudgetPerRun >= 0, nameof(options.BudgetPerRun), options.BudgetPerRun, "an amount of 0 or more");
        Check(options, options.Step > 0, nameof(options.Step), options.Step, "an amount of more than 0, such as 0.01");
        _fromDaysLate = options.FromDaysLate;
        _fromNotices = options.FromNotices;
        _share = options.PercentOfValue / 100;
        _atMost = options.AtMost;
        _budget = options.BudgetPerRun;
        _step = options.Step;
    }

    /// <inheritdoc/>
    public void Apply(PlanDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var notices = draft.DelaysTold + 1;
        if (!MessageKinds.IsDelay(draft.Kind) || draft.DaysLate is not { } days || days < _fromDaysLate || notices < _fromNotices
            || Value(draft.Lines) is not var (value, currency))
        {
            return;
        }

        var amount = Math.Floor(Math.Min(value * _share, _atMost) / _step) * _step;
        if (amount > 0 && draft.Budget.TrySpend(nameof(CreditPolicy), currency, amount, _budget))
        {
            draft.Incentive = new Incentive { Amount = amount, Currency = currency };
            draft.Trace(
                string.Create(CultureInfo.InvariantCulture, $"credit: {amount} {currency}"),
                string.Create(CultureInfo.InvariantCulture, $"{days} days late, notice {notices}, {value} {currency} waited for"),
                this);
        }
    }

    private static (decimal Value, string Currency)? Value(IReadOnlyList<PlannedLine> lines)
    {
        (decimal Value, string Currency)? sum = null;
        foreach (var line in lines.Where(line => line.Open > 0))
        {
            if (line is not { UnitPrice: { } price, Currency: { } currency } || (sum is { } soFar && !string.Equals(soFar.Currency, currency, StringComparison.Ordinal)))
            {
                return null;
            }

            sum = ((sum?.Value ?? 0) + (price * line.Open), currency);
        }

        return sum;
    }

    private static void Check<T>(CreditOptions options, bool isFine, string setting, T value, string expected)
        where T : IFormattable
    {
        if (!isFine)
        {
            throw new ArgumentException($"{nameof(CreditOptions)}.{setting} is {value.ToString(null, CultureInfo.InvariantCulture)}; set it to {expected}.", nameof(options));
        }
    }
}
