namespace Backorder.Messaging.EntityFrameworkCore.Tests;

/// <summary>A file system of a few megabytes, in memory.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly DirectoryInfo _mount;
    private readonly string _ballast;

    private SmallDisk(DirectoryInfo mount)
    {
        _mount = mount;
        _ballast = Path.Combine(mount.FullName, "ballast");
        Folder = mount.CreateSubdirectory("files");
    }

    /// <summary>A folder on it.</summary>
    public DirectoryInfo Folder { get; }

    public static async Task<SmallDisk> MountAsync(int megabytes)
    {
        _ = Needs.Postgres();
        var required = Environment.GetEnvironmentVariable("BACKORDER_REQUIRE_ALL") == "1";
        if (!Environment.IsPrivilegedProcess)
        {
            throw Needs.Missing("Only root may mount a small disk.", required);
        }

        var folder = Directory.CreateTempSubdirectory("backorder-disk-");
        var mount = await ChildProcess.Run("mount", ["-t", "tmpfs", "-o", $"size={megabytes}m", "tmpfs", folder.FullName]);
        return mount.ExitCode == 0 ? new SmallDisk(folder) : throw Needs.Missing($"A small disk cannot be mounted: {mount.Error}", required);
    }

    /// <summary>Leaves no byte free.</summary>
    public void Fill()
    {
        var portion = new byte[4096];
        try
        {
            using var file = new FileStream(_ballast, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
            while (true)
            {
                file.Write(portion);
            }
        }
        catch (IOException)
        {
            // Full.
        }
    }

    public void Empty() => File.Delete(_ballast);

    public void Dispose()
    {
        ChildProcess.Run("umount", ["-l", _mount.FullName]).GetAwaiter().GetResult();
        _mount.Delete();
    }
}
