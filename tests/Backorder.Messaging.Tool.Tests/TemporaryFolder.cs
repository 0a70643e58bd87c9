namespace Backorder.Messaging.Tool.Tests;

/// <summary>A folder that goes away with its test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("backorder-").FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    /// <summary>A copy of the files of a folder.</summary>
    public static TemporaryFolder CopyOf(string source)
    {
        var copy = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(source))
        {
            File.Copy(file, copy[System.IO.Path.GetFileName(file)]);
        }

        return copy;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
