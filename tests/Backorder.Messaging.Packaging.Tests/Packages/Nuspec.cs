using System.IO.Compression;
using System.Xml.Linq;

namespace Backorder.Messaging.Packaging.Tests;

/// <summary>What a package says of itself.</summary>
internal sealed class Nuspec
{
    private readonly XElement _metadata;

    private Nuspec(XElement metadata) => _metadata = metadata;

    public string Id => this["id"];

    public string Version => this["version"];

    public IEnumerable<string> Types => Named("packageType").Select(type => type.Attribute("name")!.Value);

    public IEnumerable<(string Id, string Version)> Dependencies =>
        Named("dependency").Select(dependency => (dependency.Attribute("id")!.Value, dependency.Attribute("version")!.Value));

    public string this[string name] => Named(name).SingleOrDefault()?.Value ?? "";

    public static Nuspec Of(ZipArchive package)
    {
        using var stream = package.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        return new Nuspec(XDocument.Load(stream).Root!);
    }

    public override string ToString() => _metadata.ToString();

    private IEnumerable<XElement> Named(string name) => _metadata.Descendants().Where(element => element.Name.LocalName == name);
}
