using System.Diagnostics.CodeAnalysis;

namespace Backorder.Messaging;

/// <summary>The shops that the app serves, by id.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class ShopDirectory
{
    private readonly SortedDictionary<string, Shop> _shops = new(StringComparer.Ordinal);

    /// <summary>Creates the directory.</summary>
    /// <param name="shops">Shops with distinct ids.</param>
    public ShopDirectory(params IEnumerable<Shop> shops)
    {
        ArgumentNullException.ThrowIfNull(shops);
        foreach (var shop in shops)
        {
            _shops.Add(shop.Id, shop);
        }
    }

    /// <summary>Every shop, ordinal by id.</summary>
    public IEnumerable<Shop> All => _shops.Values;

    /// <summary>Finds a shop.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="shop">The shop, or null.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryFind(string id, [NotNullWhen(true)] out Shop? shop) => _shops.TryGetValue(id, out shop);
}
