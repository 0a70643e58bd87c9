namespace Backorder.Messaging.Tool;

/// <summary>Where a path really leads, links along the way followed.</summary>
internal static class RealPath
{
    public static string Of(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (Path.GetDirectoryName(full) is not { } parent)
        {
            return full;
        }

        var here = Path.Combine(Of(parent), Path.GetFileName(full));
        return Directory.Exists(here) && Directory.ResolveLinkTarget(here, returnFinalTarget: true) is { } target ? Of(target.FullName) : here;
    }
}
