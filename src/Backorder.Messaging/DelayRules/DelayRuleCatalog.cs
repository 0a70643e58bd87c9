namespace Backorder.Messaging;

/// <summary>Which rule set holds where: the built-in ones, a shop's own before them, or one pinned for all.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class DelayRuleCatalog
{
    private readonly Dictionary<string, DelayRuleSet> _byDestination = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DelayRuleSet> _byId = new(StringComparer.Ordinal);
    private readonly DelayRuleSet? _pinned;

    /// <summary>Creates a catalog.</summary>
    /// <param name="own">A shop's own sets. One with a built-in id replaces it; for a destination that several name, the last one given counts.</param>
    /// <param name="pinned">The id of the one set to use whatever the destination; null: the destination decides.</param>
    /// <exception cref="ArgumentException">A set has no id, a destination is no country, or no set has the pinned id.</exception>
    public DelayRuleCatalog(IEnumerable<DelayRuleSet>? own = null, string? pinned = null)
    {
        foreach (var set in DelayRuleSets.BuiltIn.Concat(own ?? []))
        {
            Add(set);
        }

        if (pinned is not null)
        {
            _pinned = Find(pinned) ?? throw new ArgumentException(
                $"No delay rule set has the id \"{pinned}\". There are: {string.Join(", ", _byId.Keys.Order(StringComparer.Ordinal))}.", nameof(pinned));
        }
    }

    /// <summary>The built-in sets, chosen by destination.</summary>
    public static DelayRuleCatalog Default { get; } = new();

    /// <summary>Finds a set by its id.</summary>
    /// <param name="id">The id, to the letter.</param>
    /// <returns>The set; null where there is none.</returns>
    public DelayRuleSet? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>Chooses the rule set of a destination.</summary>
    /// <param name="country">An ISO 3166-1 alpha-2 code in capitals.</param>
    /// <param name="region">The ISO 3166-2 subdivision, with or without the country before it (<c>ON</c>, <c>CA-ON</c>); null where unknown.</param>
    /// <returns>The rule set, or why the country is none. A pinned set still asks for a real country.</returns>
    public DelayRuleChoice Choose(string? country, string? region = null)
    {
        if (country is null || !IsoCountries.Contains(country))
        {
            return new DelayRuleChoice.NotACountry { Problem = NotACountry(country) };
        }

        if (_pinned is not null)
        {
            return new DelayRuleChoice.Found { RuleSet = _pinned, Because = "pinned by the shop" };
        }

        if (region is not null)
        {
            var place = region.StartsWith(country + "-", StringComparison.Ordinal) ? region : $"{country}-{region}";
            if (_byDestination.TryGetValue(place, out var regional))
            {
                return new DelayRuleChoice.Found { RuleSet = regional, Because = $"destination {place}" };
            }
        }

        return _byDestination.TryGetValue(country, out var national)
            ? new DelayRuleChoice.Found { RuleSet = national, Because = $"destination {country}" }
            : new DelayRuleChoice.Found { RuleSet = _byId[DelayRuleSets.Strictest.Id], Because = $"no rule set for {country}" };
    }

    private static string NotACountry(string? country) => country switch
    {
        null or "" => "a country is needed; give its ISO 3166-1 alpha-2 code, as \"US\".",
        "UK" => "\"UK\" is not an ISO 3166-1 alpha-2 code; the United Kingdom is \"GB\".",
        "EL" => "\"EL\" is not an ISO 3166-1 alpha-2 code; Greece is \"GR\".",
        _ => $"\"{country}\" is not an ISO 3166-1 alpha-2 code; give two capitals, as \"US\".",
    };

    private void Add(DelayRuleSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        if (string.IsNullOrWhiteSpace(set.Id))
        {
            throw new ArgumentException("A delay rule set needs an id.", nameof(set));
        }

        if (_byId.TryGetValue(set.Id, out var replaced))
        {
            foreach (var destination in replaced.Destinations)
            {
                _byDestination.Remove(destination);
            }
        }

        _byId[set.Id] = set;
        foreach (var destination in set.Destinations)
        {
            var country = destination.Split('-', 2)[0];
            if (!IsoCountries.Contains(country))
            {
                throw new ArgumentException($"Delay rule set \"{set.Id}\", destination \"{destination}\": {NotACountry(country)}", nameof(set));
            }

            _byDestination[destination] = set;
        }
    }
}
