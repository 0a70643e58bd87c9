using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Backorder.Messaging;

/// <summary>Gathers what is wrong with the facts, in their own order, so that a person can mend a file in one go.</summary>
internal sealed class FactsCheck
{
    public const int MaxQuantity = 1_000_000_000;
    private const int MaxId = 200;
    private readonly List<InputFault> _faults = [];

    /// <summary>Refuses facts that cannot be planned.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="shops">The shops that orders may name.</param>
    /// <param name="rows">Takes each order as long as there is no fault.</param>
    public static FactPlaces ThrowIfBroken(BackorderFacts facts, ShopDirectory shops, OrderRowsWriter rows)
    {
        var check = new FactsCheck();
        var items = StockCheck.Run(facts, check);
        var orders = OrdersCheck.Run(facts, shops, items, rows, check);
        ToldCheck.Run(facts, check);
        check.ThrowIfAny();
        return new FactPlaces { Items = items, Orders = orders };
    }

    public bool HasFaults => _faults.Count > 0;

    public bool IsFull => _faults.Count >= BackorderInputException.MaxFaults;

    public void ThrowIfAny()
    {
        if (_faults.Count > 0)
        {
            throw new BackorderInputException(_faults);
        }
    }

    public void Fault(in FactsPlace place, string field, string problem)
    {
        if (!IsFull)
        {
            var path = place.PathOf(field);
            _faults.Add(new InputFault { Part = place.Part, Path = path, Problem = problem, Order = place.Order, Line = place.Line });
        }
    }

    public void Id(in FactsPlace place, string field, string? id)
    {
        if (id is null || id.Length is 0 or > MaxId || string.IsNullOrWhiteSpace(id) || !SafeText.IsSafe(id))
        {
            Fault(place, field, $"is {SafeText.Quote(id)}; expected 1 to {MaxId} printable characters");
        }
    }

    public void Unique(in FactsPlace place, string field, bool added, string id)
    {
        if (!added)
        {
            Fault(place, field, $"is {SafeText.Quote(id)}, which stands before already; expected an id of its own");
        }
    }

    public void Range(in FactsPlace place, string field, long value, long from, long to)
    {
        if (value < from || value > to)
        {
            Fault(place, field, string.Create(CultureInfo.InvariantCulture, $"is {value}; expected a whole number from {from} to {to}"));
        }
    }

    public void Money(in FactsPlace place, string field, decimal? amount)
    {
        if (amount is < 0 or > 1_000_000_000_000m)
        {
            Fault(place, field, string.Create(CultureInfo.InvariantCulture, $"is {amount}; expected an amount from 0 to 1000000000000"));
        }
    }

    public void Date(in FactsPlace place, string field, LocalDate? date)
    {
        if (date is { } given && !SupportedDates.Contains(given))
        {
            Fault(place, field, $"is {LocalDatePattern.Iso.Format(given)}; expected {SupportedDates.Expected}");
        }
    }

    public void Moment(in FactsPlace place, string field, Instant? instant)
    {
        if (instant is { } given && !SupportedDates.Contains(given))
        {
            Fault(place, field, $"is {InstantPattern.ExtendedIso.Format(given)}; expected a moment within {SupportedDates.Expected}");
        }
    }

    public void Window(in FactsPlace place, LocalDate? earliest, LocalDate? latest)
    {
        Date(place, "earliest", earliest);
        Date(place, "latest", latest);
        if (latest < earliest)
        {
            Fault(place, "latest", $"is {LocalDatePattern.Iso.Format(latest.Value)}, before earliest ({LocalDatePattern.Iso.Format(earliest.Value)}); expected the same day or a later one");
        }
    }
}
