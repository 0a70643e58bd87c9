using System.IO.Compression;
using System.Xml.Linq;

namespace Backorder.Messaging.Packaging.Tests;

[Collection(nameof(Feed))]
public sealed class PackageTests(Feed feed)
{
    public static TheoryData<string> EachProject => [.. Libraries.Projects];

    public static TheoryData<string> EachLibrary => [.. Libraries.Names];

    public static TheoryData<string> EachTool => [.. Libraries.Tools];

    [Fact]
    public void Every_shipped_project_becomes_a_package_with_symbols_and_nothing_else_does() =>
        Assert.Equal(
            Libraries.Projects.SelectMany(id => new[] { $"{id}.{feed.Version}.nupkg", $"{id}.{feed.Version}.snupkg" }).Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(feed.Packages).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(EachProject))]
    public void A_package_says_what_it_is_under_which_licence_and_how_to_start(string id)
    {
        using var package = feed.Package(id);
        var says = Nuspec.Of(package);

        Assert.Equal((id, feed.Version, "MIT", "README.md"), (says.Id, says.Version, says["license"], says["readme"]));
        Assert.All([says["description"], says["authors"], says["tags"]], text => Assert.NotEqual("", text));
        Assert.Equal(File.ReadAllText(Repository.PathTo("README.md")), Read(package, "README.md"));
        Assert.Equal(File.ReadAllText(Repository.PathTo("LICENSE")), Read(package, "LICENSE"));
    }

    [Theory]
    [MemberData(nameof(EachProject))]
    public void A_package_names_no_path_of_the_machine_that_made_it(string id)
    {
        using var package = feed.Package(id);

        Assert.DoesNotContain(Repository.Root, Nuspec.Of(package).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(EachLibrary))]
    public void A_library_comes_with_its_docs_and_its_symbols(string id)
    {
        using var package = feed.Package(id);
        using var symbols = feed.Symbols(id);

        Assert.NotNull(package.GetEntry($"lib/net10.0/{id}.dll"));
        Assert.Equal(id, XDocument.Parse(Read(package, $"lib/net10.0/{id}.xml")).Descendants("assembly").Single().Element("name")!.Value);
        Assert.NotNull(symbols.GetEntry($"lib/net10.0/{id}.pdb"));
    }

    [Theory]
    [MemberData(nameof(EachLibrary))]
    public void A_library_depends_only_on_released_packages(string id)
    {
        using var package = feed.Package(id);

        Assert.All(Nuspec.Of(package).Dependencies, dependency => Assert.DoesNotContain('-', dependency.Version));
    }

    [Theory]
    [MemberData(nameof(EachTool))]
    public void The_tool_is_called_backorder(string id)
    {
        using var package = feed.Package(id);

        Assert.Equal(["DotnetTool"], Nuspec.Of(package).Types);
        var settings = XDocument.Parse(Read(package, "tools/net10.0/any/DotnetToolSettings.xml"));
        Assert.Equal("backorder", settings.Descendants("Command").Single().Attribute("Name")!.Value);
    }

    private static string Read(ZipArchive package, string name)
    {
        var entry = package.GetEntry(name);
        Assert.True(entry is not null, $"The package has no {name}.");
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }
}

[CollectionDefinition(nameof(Feed))]
public sealed class PackedOnce : ICollectionFixture<Feed>;
