using System.Text.RegularExpressions;

namespace Backorder.Messaging.Packaging.Tests;

/// <summary>The tree must work on any machine, so it names none: no home folder, and no host that packages come from.</summary>
public sealed partial class TreeTests
{
    [Fact]
    public void No_file_names_a_machine_or_a_registry() =>
        Assert.Empty(
            from file in Files(new DirectoryInfo(Repository.Root))
            from line in File.ReadLines(file)
            where NamesAMachine().IsMatch(line)
            select $"{Path.GetRelativePath(Repository.Root, file)}: {line.Trim()}");

    [Theory]
    [InlineData("see /ro", "ot/project/src")]
    [InlineData("<add value=\"https://api.nu", "get.org/v3\" />")]
    [InlineData("\"resolved\": \"https://registry.npm", "js.org/x.tgz\"")]
    [InlineData("C:\\Us", "ers\\ana\\src")]
    public void A_named_machine_or_registry_is_found(string start, string rest) => Assert.Matches(NamesAMachine(), start + rest);

    private static IEnumerable<string> Files(DirectoryInfo folder) =>
        folder.EnumerateFiles().Where(file => file.Extension is not (".png" or ".user") && file.Name != ".git").Select(file => file.FullName)
            .Concat(folder.EnumerateDirectories().Where(child => !IsMade(child.Name)).SelectMany(Files));

    private static bool IsMade(string folder) =>
        folder is "bin" or "obj" or "out" or "TestResults" or "artifacts" or "node_modules" or ".git" or ".vs" or ".idea"
            or "BenchmarkDotNet.Artifacts" or "StrykerOutput";

    [GeneratedRegex(@"(?<![\w.])/(root|home|work|Users)/\w|\\Users[\\]|nuget[.]org|npmjs[.]|debian[.]org", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NamesAMachine();
}
