namespace Backorder.Messaging;

/// <summary>Takes findings down, at the level that the shop gives them, and no more than a person would read.</summary>
internal sealed class FindingSink(IReadOnlyDictionary<string, FindingLevel> levels, FindingLevel? all)
{
    private const int MostOfOneKind = 5;

    private List<Finding>? _findings;

    public IReadOnlyList<Finding> Found => _findings ?? (IReadOnlyList<Finding>)[];

    public void Add(FindingKind kind, string place, string problem)
    {
        var level = levels.GetValueOrDefault(kind.Id, all ?? kind.Level);
        if (level == FindingLevel.Off)
        {
            return;
        }

        _findings ??= [];
        var same = 0;
        foreach (var finding in _findings)
        {
            same += string.Equals(finding.Id, kind.Id, StringComparison.Ordinal) && string.Equals(finding.Place, place, StringComparison.Ordinal) ? 1 : 0;
        }

        if (same < MostOfOneKind)
        {
            _findings.Add(new Finding { Id = kind.Id, Level = level, Place = place, Problem = problem, Remedy = kind.Remedy });
        }
    }
}
