using System.Xml.Linq;

namespace Backorder.Messaging.Packaging.Tests;

/// <summary>The first minutes of somebody who has only the packages and the README.</summary>
[Collection(nameof(Feed))]
public sealed class FirstUseTests(Feed feed)
{
    [Fact]
    public async Task The_sample_of_the_readme_runs_in_a_fresh_app_and_prints_what_the_readme_shows()
    {
        var app = feed.NewFolder("app");
        App().Save(Path.Combine(app, "App.csproj"));
        await File.WriteAllTextAsync(Path.Combine(app, "Program.cs"), Readme.Block("sample"), TestContext.Current.CancellationToken);

        await Dotnet.Run(app, feed.Cache, "build", "-verbosity:quiet");
        var printed = await Dotnet.Run(app, feed.Cache, "run", "--no-build");

        Assert.Equal(Readme.Block("sample output"), printed.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task The_tool_installs_from_its_package_and_explains_itself()
    {
        var folder = feed.NewFolder("tool");

        await Dotnet.Run(folder, feed.Cache, "tool", "install", "Backorder.Messaging.Tool", "--version", feed.Version, "--tool-path", ".");
        var help = await ChildProcess.Run(Path.Combine(folder, "backorder"), ["--help"], folder);

        Assert.Contains("backorder [", help.Succeeded().Output, StringComparison.Ordinal);
    }

    private XDocument App() => new(
        new XElement("Project",
            new XAttribute("Sdk", "Microsoft.NET.Sdk"),
            new XElement("PropertyGroup",
                new XElement("OutputType", "Exe"),
                new XElement("TargetFramework", "net10.0"),
                new XElement("ImplicitUsings", "enable"),
                new XElement("Nullable", "enable")),
            new XElement("ItemGroup", Readme.Packages.Select(package =>
                new XElement("PackageReference", new XAttribute("Include", package.Id), new XAttribute("Version", package.Version ?? feed.Version))))));
}
