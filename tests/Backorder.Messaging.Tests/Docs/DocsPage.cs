using System.Text.RegularExpressions;

namespace Backorder.Messaging.Tests;

/// <summary>A page of the docs, read for what it claims.</summary>
internal sealed class DocsPage(string name)
{
    private readonly string _text = File.ReadAllText(Repository.PathTo("docs", name)).ReplaceLineEndings("\n");

    /// <summary>The fenced block right after the comment <c>&lt;!-- mark --&gt;</c>.</summary>
    public string Block(string mark) => Marked(mark, "```[a-z]*\n(?<it>.*?\n)```\n");

    /// <summary>Fails with the whole text unless that block is what was printed.</summary>
    public void Shows(string mark, string printed) =>
        Assert.True(Block(mark) == printed, $"docs/{name} shows something else after <!-- {mark} --> than what was printed:\n{printed}<end>");

    /// <summary>The cells of the table right after the comment <c>&lt;!-- mark --&gt;</c>, without its head.</summary>
    public IReadOnlyList<string[]> Table(string mark) =>
        [.. Marked(mark, "(?<it>(?:\\|[^\n]*\n)+)").TrimEnd().Split('\n').Skip(2).Select(row => row.Trim('|').Split('|', StringSplitOptions.TrimEntries))];

    private string Marked(string mark, string pattern)
    {
        var found = Regex.Match(_text, $"<!-- {Regex.Escape(mark)} -->\n+{pattern}", RegexOptions.Singleline, TimeSpan.FromSeconds(1));
        Assert.True(found.Success, $"docs/{name} has nothing marked <!-- {mark} -->.");
        return found.Groups["it"].Value;
    }
}
