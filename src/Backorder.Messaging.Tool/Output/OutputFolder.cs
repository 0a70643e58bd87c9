using System.Text.Json;

namespace Backorder.Messaging.Tool;

/// <summary>The folder that a run is written to. All is made ready beside what is there, and only then takes its place.</summary>
/// <remarks>
/// A manifest names the files that this tool wrote. Only those are ever replaced or removed; a file of somebody else's where one of ours
/// would go is refused before anything is written.
/// </remarks>
internal sealed class OutputFolder : IDisposable
{
    public const string Messages = "messages";
    private const string Manifest = ".backorder-files.json";
    private const string Staging = ".backorder-new";

    private readonly string _folder;
    private readonly SortedSet<string> _ours;
    private bool _isNew;

    private OutputFolder(string folder, SortedSet<string> ours)
    {
        _folder = folder;
        _ours = ours;
    }

    /// <summary>Where the new files are made ready.</summary>
    public string New => Path.Combine(_folder, Staging);

    /// <summary>Looks at a folder and touches nothing.</summary>
    /// <exception cref="BadInputException">It is not fit to be written to.</exception>
    public static OutputFolder At(string folder, string input)
    {
        if (string.IsNullOrWhiteSpace(folder))
        {
            throw Refused(folder, "is no name; expected a folder");
        }

        var full = RealPath.Of(folder);
        if (RealPath.Of(input) is var from && (full == from || from.StartsWith(WithSlash(full), StringComparison.Ordinal)))
        {
            throw Refused(folder, "is the input folder or holds it; expected a folder of its own");
        }

        return File.Exists(full) ? throw Refused(folder, "is a file; expected a folder") : new OutputFolder(full, ReadManifest(full));
    }

    /// <summary>Makes an empty place for the new files.</summary>
    /// <exception cref="BadInputException">This user cannot write there.</exception>
    public void Prepare()
    {
        _isNew = !Directory.Exists(_folder);
        try
        {
            Discard(New);
            Directory.CreateDirectory(Path.Combine(New, Messages));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw Refused(_folder, $"cannot be written to ({fault.Message}); expected a folder of this user's");
        }
    }

    /// <summary>Puts the new files into their places, and removes those of an earlier run that are not among them.</summary>
    /// <exception cref="BadInputException">Somebody else's file is in the way; nothing was changed.</exception>
    public void Publish()
    {
        var files = new SortedSet<string>(
            Directory.EnumerateFiles(New, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(New, file).Replace('\\', '/')),
            StringComparer.Ordinal);
        if (files.FirstOrDefault(IsForeign) is { } foreign)
        {
            throw Refused(Path.Combine(_folder, foreign), "is not a file of an earlier run; expected a folder without it");
        }

        // Whatever happens from here on, the manifest covers it, so that a next run can mend it.
        WriteManifest(files.Union(_ours, StringComparer.Ordinal));
        Directory.CreateDirectory(Path.Combine(_folder, Messages));
        foreach (var file in files)
        {
            File.Move(Path.Combine(New, file), Path.Combine(_folder, file), overwrite: true);
        }

        foreach (var stale in _ours.Except(files, StringComparer.Ordinal))
        {
            File.Delete(Path.Combine(_folder, stale));
        }

        WriteManifest(files);
    }

    public void Dispose()
    {
        Discard(New);
        if (_isNew && Directory.Exists(_folder) && !Directory.EnumerateFileSystemEntries(_folder).Any())
        {
            Directory.Delete(_folder);
        }
    }

    private bool IsForeign(string file)
    {
        var path = Path.Combine(_folder, file);
        return Directory.Exists(path)
            || (File.Exists(path) && !_ours.Contains(file))
            || (file.StartsWith(Messages + "/", StringComparison.Ordinal) && IsNoFolder(Path.Combine(_folder, Messages)));
    }

    // A link would take our files somewhere else.
    private static bool IsNoFolder(string path) => File.Exists(path) || (Directory.Exists(path) && new DirectoryInfo(path).LinkTarget is not null);

    private void WriteManifest(IEnumerable<string> files)
    {
        var temporary = Path.Combine(New, Manifest);
        using (var stream = File.Create(temporary))
        {
            JsonFields.WriteDocument(stream, json => json.Texts("files", [.. files]));
        }

        File.Move(temporary, Path.Combine(_folder, Manifest), overwrite: true);
    }

    // It lies where anybody may write: a name that no run would have given is not believed.
    private static SortedSet<string> ReadManifest(string folder)
    {
        var path = Path.Combine(folder, Manifest);
        if (!File.Exists(path))
        {
            return new(StringComparer.Ordinal);
        }

        try
        {
            using var manifest = JsonDocument.Parse(File.ReadAllBytes(path));
            return new(manifest.RootElement.GetProperty("files").EnumerateArray().Select(file => file.GetString()!).Where(IsOurName), StringComparer.Ordinal);
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw Refused(path, "is not a list of files that this tool wrote; expected it as it was, or a folder without it");
        }
    }

    private static bool IsOurName(string file) => file is "plans.json" or "held.json" or "index.html"
        || (file.StartsWith(Messages + "/", StringComparison.Ordinal)
            && file.AsSpan(Messages.Length + 1) is { Length: > 4 } name
            && name[0] != '.' && name.IndexOfAny('/', '\\') < 0
            && (name.EndsWith(".eml", StringComparison.Ordinal) || name.EndsWith(".sms.txt", StringComparison.Ordinal)));

    private static void Discard(string staging)
    {
        if (Directory.Exists(staging))
        {
            Directory.Delete(staging, recursive: true);
        }
    }

    private static string WithSlash(string folder) => folder.EndsWith('/') ? folder : folder + Path.DirectorySeparatorChar;

    private static BadInputException Refused(string path, string problem) => new("--out", "", $"{Printable.Quote(path)} {problem}");
}
