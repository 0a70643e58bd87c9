using System.Text.Json;

namespace Backorder.Messaging.Tool;

/// <summary>The folder that a run is written to. The report is made ready beside what is there, and only then takes its place.</summary>
/// <remarks>
/// A manifest names the files that this tool wrote. Only those are ever replaced; a file of somebody else's where one of ours would go is
/// refused before anything is written. Messages go straight to their place and are never removed: once they count as told, these files are
/// all there is of them.
/// </remarks>
internal sealed class OutputFolder : IDisposable
{
    private const string MessagesName = "messages";
    private const string Manifest = ".backorder-files.json";
    private const string Staging = ".backorder-new";

    private static readonly string[] Reports = [SaidPlans.FileName, "held.json", "index.html", "plans.json"];

    private readonly string _folder;
    private readonly SortedSet<string> _ours;
    private bool _isNew;

    private OutputFolder(string folder, SortedSet<string> ours)
    {
        _folder = folder;
        _ours = ours;
    }

    public string Folder => _folder;

    /// <summary>Where the report is made ready.</summary>
    public string New => Path.Combine(_folder, Staging);

    /// <summary>Where the messages go.</summary>
    public string Messages => Path.Combine(_folder, MessagesName);

    /// <summary>Where the messages of a folder go that no run is written to.</summary>
    public static string MessagesOf(string folder) => Path.Combine(folder, MessagesName);

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

    /// <summary>Makes an empty place for the report.</summary>
    /// <exception cref="BadInputException">Somebody else's file is in the way, or this user cannot write there; nothing was changed.</exception>
    public void Prepare()
    {
        if (Reports.Append(MessagesName).FirstOrDefault(IsForeign) is { } foreign)
        {
            throw Refused(Path.Combine(_folder, foreign), "is not a file of an earlier run; expected a folder without it");
        }

        _isNew = !Directory.Exists(_folder);
        try
        {
            Discard(New);
            Directory.CreateDirectory(New);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw Refused(_folder, $"cannot be written to ({fault.Message}); expected a folder of this user's");
        }
    }

    /// <summary>Puts the report into its place.</summary>
    public void Publish()
    {
        // Whatever happens from here on, the manifest covers it, so that a next run can mend it.
        WriteManifest();
        foreach (var file in Reports)
        {
            File.Move(Path.Combine(New, file), Path.Combine(_folder, file), overwrite: true);
        }
    }

    public void Dispose()
    {
        Discard(New);
        if (_isNew && Directory.Exists(_folder) && !Directory.EnumerateFileSystemEntries(_folder).Any())
        {
            Directory.Delete(_folder);
        }
    }

    // A link would take our files somewhere else.
    private bool IsForeign(string file)
    {
        var path = Path.Combine(_folder, file);
        return file == MessagesName
            ? File.Exists(path) || (Directory.Exists(path) && new DirectoryInfo(path).LinkTarget is not null)
            : Directory.Exists(path) || (File.Exists(path) && !_ours.Contains(file));
    }

    private void WriteManifest()
    {
        var temporary = Path.Combine(New, Manifest);
        using (var stream = File.Create(temporary))
        {
            JsonFields.WriteDocument(stream, json => json.Texts("files", Reports));
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
            return new(manifest.RootElement.GetProperty("files").EnumerateArray().Select(file => file.GetString()!).Where(Reports.Contains), StringComparer.Ordinal);
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw Refused(path, "is not a list of files that this tool wrote; expected it as it was, or a folder without it");
        }
    }

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
