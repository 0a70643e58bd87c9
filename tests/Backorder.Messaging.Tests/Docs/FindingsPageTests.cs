using System.Text.RegularExpressions;

namespace Backorder.Messaging.Tests;

public sealed partial class FindingsPageTests
{
    private static readonly string Page = File.ReadAllText(Repository.PathTo("docs", "findings.md"));

    [Fact]
    public void Every_finding_has_its_section_in_order_with_level_reason_example_and_remedy() =>
        Assert.Equal(
            FindingCatalog.All.Select(kind => (kind.Id, kind.Title, kind.Level == FindingLevel.Error ? "error" : "warning", kind.Remedy)),
            Section().Matches(Page).Select(match => (match.Groups["id"].Value, match.Groups["title"].Value, match.Groups["level"].Value, match.Groups["remedy"].Value)));

    [Fact]
    public void Ids_are_in_order_and_none_is_given_twice()
    {
        var ids = FindingCatalog.All.Select(kind => kind.Id).ToList();

        Assert.Equal(ids.Distinct().Order(StringComparer.Ordinal), ids);
        Assert.All(ids, id => Assert.Matches("^BM[0-9]{3}$", id));
    }

    [GeneratedRegex(
        @"^### (?<id>BM\d{3}) (?<title>.+)\n\n\*\*(?<level>\w+)\*\* · .+\n\nWhy: .+\n\nExample: `.+`\n\nRemedy: (?<remedy>.+)$",
        RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Section();
}
