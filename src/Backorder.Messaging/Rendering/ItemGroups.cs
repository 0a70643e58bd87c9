namespace Backorder.Messaging;

/// <summary>Items with the same dates, the same silence and the same day to answer by become one row, when there are too many to list.</summary>
internal static class ItemGroups
{
    private const int MostGroups = 50;

    public static IReadOnlyList<ItemGroup> Of(IReadOnlyList<LetterItem> items)
    {
        var groups = new List<ItemGroup>();
        var places = new Dictionary<(string, string, Silence?, NodaTime.LocalDate?), ItemGroup>();
        foreach (var item in items)
        {
            var key = (item.Before, string.Join('\n', item.Now), item.Reply?.Silence, item.Reply?.By);
            if (!places.TryGetValue(key, out var group))
            {
                groups.Add(places[key] = group = new ItemGroup(item, groups.Count));
            }

            group.Add(item);
        }

        return groups.Count <= MostGroups ? groups : Fewer(groups);
    }

    // The largest keep their own row; the others share one by having a date, and one by having none.
    private static List<ItemGroup> Fewer(List<ItemGroup> groups)
    {
        var bySize = new List<ItemGroup>(groups);
        bySize.Sort((one, other) => (other.Names.Count, one.Place).CompareTo((one.Names.Count, other.Place)));
        var kept = bySize.GetRange(0, MostGroups - 2).ToHashSet();
        var fewer = new List<ItemGroup>();
        ItemGroup? dated = null;
        ItemGroup? undated = null;
        foreach (var group in groups)
        {
            if (kept.Contains(group))
            {
                fewer.Add(group);
            }
            else if (group.Range.HasDate)
            {
                dated = dated is null ? group.AsMixed() : dated.Merge(group);
            }
            else
            {
                undated = undated is null ? group.AsMixed() : undated.Merge(group);
            }
        }

        fewer.AddRange(new[] { dated, undated }.OfType<ItemGroup>());
        return fewer;
    }
}

/// <summary>Items in one row.</summary>
internal sealed class ItemGroup(LetterItem first, int place)
{
    private readonly List<string> _names = [];

    public IReadOnlyList<string> Names => _names;

    public int Place { get; } = place;

    public long Units { get; private set; }

    public string Before { get; } = first.Before;

    public IReadOnlyList<string> Now { get; } = first.Now;

    public EtaRange Range { get; private set; } = first.Range;

    /// <summary>True where its items have different dates, of which <see cref="Range"/> spans all.</summary>
    public bool IsMixed { get; private set; }

    public void Add(LetterItem item)
    {
        _names.Add(item.Name);
        Units += item.Units;
    }

    public ItemGroup AsMixed()
    {
        IsMixed = true;
        return this;
    }

    public ItemGroup Merge(ItemGroup other)
    {
        _names.AddRange(other.Names);
        Units += other.Units;
        Range = LetterLines.Outward(Range, other.Range);
        return this;
    }
}
