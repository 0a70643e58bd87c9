using System.IO.Compression;
using System.Text.Json;
using System.Xml.Linq;

namespace Backorder.Messaging.Packaging.Tests;

/// <summary>Every package of this tree, packed once as for a release, in a folder outside it.</summary>
public sealed class Feed : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("backorder-packed-");

    internal string Packages => Path.Combine(_folder.FullName, "feed");

    /// <summary>Holds what the packages need; empty at first, so that nothing comes from an earlier build.</summary>
    internal string Cache => Path.Combine(_folder.FullName, "cache");

    internal string Version { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        await Dotnet.Run(_folder.FullName, "",
            "pack", ShippedOnly(), "--configuration", "Release", "-verbosity:quiet",
            "--artifacts-path", Path.Combine(_folder.FullName, "artifacts"), $"-property:PackageOutputPath={Packages}");
        Version = Nuspec.Of(Open(Directory.EnumerateFiles(Packages, "Backorder.Messaging.Testing.*.nupkg").Single())).Version;
    }

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    internal ZipArchive Package(string id) => Open(Path.Combine(Packages, $"{id}.{Version}.nupkg"));

    internal ZipArchive Symbols(string id) => Open(Path.Combine(Packages, $"{id}.{Version}.snupkg"));

    /// <summary>A new folder that takes packages from here first, and else from where the machine does.</summary>
    internal string NewFolder(string name)
    {
        var folder = _folder.CreateSubdirectory(name).FullName;
        new XDocument(
                new XElement("configuration",
                    new XElement("packageSources",
                        new XElement("add", new XAttribute("key", "packed"), new XAttribute("value", Packages)))))
            .Save(Path.Combine(folder, "nuget.config"));
        return folder;
    }

    // A filter beside nothing else: builds what ships, not the tests that are running.
    private string ShippedOnly()
    {
        var path = Path.Combine(_folder.FullName, "shipped.slnf");
        File.WriteAllText(path, JsonSerializer.Serialize(new
        {
            solution = new
            {
                path = Repository.PathTo("Backorder.Messaging.sln"),
                projects = Libraries.Projects.Select(name => $"src\\{name}\\{name}.csproj"),
            },
        }));
        return path;
    }

    private static ZipArchive Open(string path) => ZipFile.OpenRead(path);
}
