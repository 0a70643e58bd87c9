namespace Backorder.Messaging.Tool;

/// <summary>The sample that the tool brings along, as a folder for as long as it is read.</summary>
internal static class SampleFolder
{
    private const string Prefix = "sample/";

    public static T Use<T>(Func<string, T> read)
    {
        var folder = Directory.CreateTempSubdirectory("backorder-sample-");
        try
        {
            var tool = typeof(SampleFolder).Assembly;
            foreach (var name in tool.GetManifestResourceNames().Where(static name => name.StartsWith(Prefix, StringComparison.Ordinal)))
            {
                using var resource = tool.GetManifestResourceStream(name)!;
                using var file = File.Create(Path.Combine(folder.FullName, name[Prefix.Length..]));
                resource.CopyTo(file);
            }

            return read(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
