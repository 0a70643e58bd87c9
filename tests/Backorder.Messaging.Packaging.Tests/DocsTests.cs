using System.Text.RegularExpressions;

namespace Backorder.Messaging.Packaging.Tests;

/// <summary>Code that docs show is code that compiles.</summary>
public sealed partial class DocsTests
{
    private static readonly string[] Compiled =
    [
        .. new[] { "src", "tests", "benchmarks", "docs/samples" }
            .SelectMany(folder => Directory.EnumerateFiles(Repository.PathTo(folder), "*.cs", SearchOption.AllDirectories))
            .Select(path => Unindented(File.ReadAllText(path))),
    ];

    [Fact]
    public void Every_csharp_block_in_the_docs_is_part_of_a_compiled_file() =>
        Assert.Empty(
            from path in Directory.EnumerateFiles(Repository.PathTo("docs"), "*.md", SearchOption.AllDirectories).Append(Repository.PathTo("README.md"))
            from block in NotCompiled(File.ReadAllText(path))
            select $"{Path.GetRelativePath(Repository.Root, path)}:\n{block}");

    [Fact]
    public void A_block_that_was_changed_only_in_the_docs_is_found() =>
        Assert.Equal(
            ["Assert.Fail(\"planted\");\n"],
            NotCompiled("# Docs\n\n```csharp\npublic sealed partial class DocsTests\n{\n```\n\n```csharp\nAssert.Fail(\"planted\");\n```\n"));

    private static IEnumerable<string> NotCompiled(string markdown) =>
        CSharpBlock().Matches(markdown.ReplaceLineEndings("\n"))
            .Select(match => match.Groups["code"].Value)
            .Where(code => !Compiled.Any(file => file.Contains(Unindented(code).TrimEnd(), StringComparison.Ordinal)));

    private static string Unindented(string code) => string.Join('\n', code.Split('\n').Select(line => line.Trim()));

    // The README's sample is compiled and run by the test of the packages.
    [GeneratedRegex("(?<!<!-- sample -->\n+)```(csharp|cs|c#)\n(?<code>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CSharpBlock();
}
