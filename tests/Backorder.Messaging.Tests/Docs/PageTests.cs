using System.Text.RegularExpressions;

namespace Backorder.Messaging.Tests;

/// <summary>What holds for every page of the docs.</summary>
public sealed partial class PageTests
{
    private static readonly string[] Headings = ["## Context", "## Options", "## Decision", "## Consequences"];

    private static string[] Pages =>
    [
        Repository.PathTo("README.md"),
        Repository.PathTo("CHANGELOG.md"),
        .. Directory.EnumerateFiles(Repository.PathTo("docs"), "*.md", SearchOption.AllDirectories),
    ];

    [Fact]
    public void Every_link_and_image_leads_somewhere() =>
        Assert.Empty(
            from page in Pages
            from target in Broken(page, File.ReadAllText(page))
            select $"{Path.GetRelativePath(Repository.Root, page)}: {target}");

    [Fact]
    public void A_link_that_leads_nowhere_is_found() =>
        Assert.Equal(
            ["planted.md", "README.md#planted", "planted.png"],
            Broken(Repository.PathTo("README.md"), "[a](planted.md) [b](README.md#planted) [c](README.md#use-it) [d](docs/testing.md) <img src=\"planted.png\"> [e](https://example.com/x)"));

    [Fact]
    public void Every_decision_says_why_what_else_and_what_follows() =>
        Assert.Empty(
            from page in Decisions()
            where !Headings.SequenceEqual(File.ReadLines(page).Where(line => line.StartsWith("## ", StringComparison.Ordinal)))
            select Path.GetFileName(page));

    [Fact]
    public void A_decision_bears_the_number_of_its_file_and_no_other_has_it()
    {
        var numbers = Decisions().Select(page => int.Parse(Path.GetFileName(page)[..4], System.Globalization.CultureInfo.InvariantCulture)).ToArray();

        Assert.Equal(numbers.Distinct(), numbers);
        Assert.All(Decisions().Zip(numbers), decision => Assert.StartsWith($"# {decision.Second}. ", File.ReadAllText(decision.First), StringComparison.Ordinal));
    }

    private static IEnumerable<string> Decisions() => Directory.EnumerateFiles(Repository.PathTo("docs", "decisions"), "*.md").Order(StringComparer.Ordinal);

    private static IEnumerable<string> Broken(string page, string text) =>
        Link().Matches(Fence().Replace(text, ""))
            .Select(match => match.Groups["target"].Value)
            .Where(target => !target.Contains("://", StringComparison.Ordinal) && !Exists(page, target));

    private static bool Exists(string page, string target)
    {
        var parts = target.Split('#');
        var path = parts[0].Length == 0 ? page : Path.Combine(Path.GetDirectoryName(page)!, parts[0]);
        return parts.Length == 1 ? File.Exists(path) || Directory.Exists(path)
            : File.Exists(path) && File.ReadLines(path).Where(line => line.StartsWith('#')).Select(Anchor).Contains(parts[1]);
    }

    // As GitHub makes it.
    private static string Anchor(string heading) =>
        NoAnchor().Replace(heading.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-');

    [GeneratedRegex("\\]\\((?<target>[^)\\s]+)\\)|<img src=\"(?<target>[^\"]+)\"", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();

    [GeneratedRegex("^```.*?^```$", RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Fence();

    [GeneratedRegex("[^\\p{L}\\p{N} _-]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NoAnchor();
}
