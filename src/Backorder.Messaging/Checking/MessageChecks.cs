namespace Backorder.Messaging;

/// <summary>The checker of each shop, with the levels that it gives.</summary>
internal sealed class MessageChecks
{
    private readonly Dictionary<string, ClaimChecker?> _byShop = new(StringComparer.Ordinal);

    public MessageChecks(Phrasebooks phrasebooks, IEnumerable<string> shops, Func<string, BackorderCheckOptions> optionsOf)
    {
        foreach (var shop in shops)
        {
            var options = optionsOf(shop);
            _byShop[shop] = options is { All: FindingLevel.Off, Levels.Count: 0 } ? null : new ClaimChecker(phrasebooks, options);
        }
    }

    public IReadOnlyList<Finding> Check(MessagePlan plan, RenderedMessage words, Shop shop) =>
        _byShop.GetValueOrDefault(shop.Id)?.Check(plan, words, shop) ?? [];
}
