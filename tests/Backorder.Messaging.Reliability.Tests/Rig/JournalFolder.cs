namespace Backorder.Messaging.Reliability.Tests;

/// <summary>Where the workers of one rig keep their journals.</summary>
internal sealed class JournalFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("backorder-rig-");

    public string Path => _folder.FullName;

    public void Dispose() => _folder.Delete(recursive: true);
}
