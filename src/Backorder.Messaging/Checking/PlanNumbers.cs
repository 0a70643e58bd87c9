namespace Backorder.Messaging;

/// <summary>The numbers that a plan's message may name, by their figures alone.</summary>
internal sealed class PlanNumbers
{
    private const int MostPortions = 64;

    public PlanNumbers(PlanFacts facts)
    {
        AddOrder(facts, All);
        var (open, ready, units, shipped, readyLines, waiting) = (0L, 0L, 0L, 0L, 0, 0);
        foreach (var line in facts.Plan.Lines)
        {
            Add(line, All);
            var here = Math.Min(line.OnHand, line.Open);
            var left = line.ShippedSince.Sum(static parcel => (long)parcel.Quantity);
            (open, ready, shipped) = (open + line.Open, ready + here, shipped + left);
            units += line.Open + left > 0 ? line.Open + left : line.Ordered - line.Shipped;
            readyLines += here > 0 ? 1 : 0;
            waiting += line.Open > 0 ? 1 : 0;
        }

        foreach (var count in (ReadOnlySpan<long>)[open, ready, units, shipped, readyLines, waiting, facts.Plan.Lines.Count])
        {
            All.Add((ulong)Math.Max(count, 0));
        }
    }

    /// <summary>Any of the plan's.</summary>
    public HashSet<ulong> All { get; } = [];

    /// <summary>Those that may stand beside one item.</summary>
    public static HashSet<ulong> Beside(PlannedLine line, PlanFacts facts)
    {
        var numbers = new HashSet<ulong>();
        AddOrder(facts, numbers);
        Add(line, numbers);
        foreach (var alternative in facts.Plan.Alternatives)
        {
            if (string.Equals(alternative.Line, line.Line, StringComparison.Ordinal))
            {
                numbers.Add((ulong)Math.Max(alternative.Quantity, 0));
            }
        }

        return numbers;
    }

    /// <summary>An amount in the ways in which its figures can be written: 49, 49.00, 49.5.</summary>
    public static bool Holds(MessagePart part, decimal amount, string? currency)
    {
        var figures = new HashSet<ulong>();
        AddMoney(figures, amount, currency);
        var isBare = decimal.Truncate(amount) == amount && currency is not null;
        return part.Numbers.Exists(number => figures.Contains(number.Value) && !(isBare && number.Value == (ulong)amount && !IsMoney(part.Words, number, currency!)));
    }

    // A count is no amount: the bare figure has its currency beside it.
    private static bool IsMoney(string words, StatedNumber number, string currency)
    {
        var around = words.AsSpan(Math.Max(0, number.At - 4), Math.Min(words.Length, number.End + 4) - Math.Max(0, number.At - 4));
        if (around.Contains(currency, StringComparison.Ordinal))
        {
            return true;
        }

        foreach (var letter in around)
        {
            if (char.GetUnicodeCategory(letter) == System.Globalization.UnicodeCategory.CurrencySymbol || letter is '\u5186')
            {
                return true;
            }
        }

        return false;
    }

    private static void AddOrder(PlanFacts facts, HashSet<ulong> numbers)
    {
        var plan = facts.Plan;
        foreach (var name in facts.OwnNames())
        {
            AddFigures(numbers, name);
        }

        AddFigures(numbers, plan.Reason?.Text);
        AddMoney(numbers, plan.Incentive?.Amount, plan.Incentive?.Currency);
        AddMoney(numbers, plan.Cancellation?.Amount, plan.Currency);
        foreach (var alternative in plan.Alternatives)
        {
            numbers.Add((ulong)Math.Max(alternative.Quantity, 0));
            AddMoney(numbers, alternative.UnitPrice, plan.Currency);
            AddMoney(numbers, alternative.UnitPrice, null);
        }
    }

    private static void Add(PlannedLine line, HashSet<ulong> numbers)
    {
        foreach (var count in (ReadOnlySpan<int>)[line.Open, line.Ordered, line.Ordered - line.Shipped, line.Shipped, line.OnHand, Math.Min(line.OnHand, line.Open)])
        {
            numbers.Add((ulong)Math.Max(count, 0));
        }

        AddMoney(numbers, line.UnitPrice, line.Currency);

        // Words merge neighbours, so any run of portions may be one number.
        var portions = Math.Min(line.Portions.Count, MostPortions);
        for (var first = 0; first < portions; first++)
        {
            var units = 0UL;
            for (var last = first; last < portions; last++)
            {
                units += (ulong)Math.Max(line.Portions[last].Quantity, 0);
                numbers.Add(units);
            }
        }

        var shipped = 0UL;
        foreach (var shipment in line.ShippedSince)
        {
            numbers.Add((ulong)Math.Max(shipment.Quantity, 0));
            numbers.Add(shipped += (ulong)Math.Max(shipment.Quantity, 0));
        }

        numbers.Add((ulong)Math.Max(line.Open, 0) + shipped);
    }

    private static void AddFigures(HashSet<ulong> numbers, string? text)
    {
        if (text is not null && HasFigures(text))
        {
            foreach (var number in StatedNumber.In(PlainWords.Of(text), []))
            {
                numbers.Add(number.Value);
            }
        }
    }

    private static bool HasFigures(string text)
    {
        foreach (var letter in text)
        {
            if (char.IsDigit(letter))
            {
                return true;
            }
        }

        return false;
    }

    private static void AddMoney(HashSet<ulong> numbers, decimal? money, string? currency)
    {
        if (money is not { } amount || Math.Abs(amount) > 1_000_000_000_000m)
        {
            return;
        }

        amount = Math.Abs(amount);
        var scaled = amount;
        for (var decimals = 0; decimals <= 4; decimals++, scaled *= 10)
        {
            // Whole, by the currency's decimals, or with as many as it has.
            if (decimal.Truncate(scaled) == scaled && (decimals == 0 || decimals == Currencies.Decimals(currency) || decimals == 2 || decimal.Truncate(scaled / 10) != scaled / 10))
            {
                numbers.Add((ulong)scaled);
            }
        }
    }
}
