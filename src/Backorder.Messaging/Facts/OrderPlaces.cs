namespace Backorder.Messaging;

/// <summary>Where each order stands in the facts, by shop and id.</summary>
internal sealed class OrderPlaces
{
    private readonly Dictionary<string, Dictionary<string, int>> _shops = new(StringComparer.Ordinal);
    private readonly int _capacity;
    private string? _lastShop;
    private Dictionary<string, int> _last = [];

    /// <param name="orders">How many orders there will be.</param>
    public OrderPlaces(int orders) => _capacity = orders;

    /// <summary>Adds an order.</summary>
    /// <returns>False where the shop has one of that id already.</returns>
    public bool TryAdd(string shop, string order, int place)
    {
        // The first shop has most of the orders, as a rule all of them.
        if (!string.Equals(shop, _lastShop, StringComparison.Ordinal) && !_shops.TryGetValue(shop, out _last!))
        {
            _shops.Add(shop, _last = new Dictionary<string, int>(_shops.Count == 0 ? _capacity : 0, StringComparer.Ordinal));
        }

        _lastShop = shop;
        return _last.TryAdd(order, place);
    }

    /// <summary>The place of an order; -1: there is none.</summary>
    public int Find(string shop, string order) =>
        _shops.TryGetValue(shop, out var orders) && orders.TryGetValue(order, out var place) ? place : -1;
}
