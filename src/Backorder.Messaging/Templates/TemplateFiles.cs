using System.Globalization;
using System.Reflection;
using System.Text;

namespace Backorder.Messaging;

/// <summary>Where templates are read from: a folder, or the resources of an assembly.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class TemplateFiles
{
    private readonly Func<string, IReadOnlyList<TemplateFile>> _read;
    private readonly Func<string> _stamp;

    private TemplateFiles(string place, Func<string, IReadOnlyList<TemplateFile>> read, Func<string> stamp) => (Place, _read, _stamp) = (place, read, stamp);

    /// <summary>Where they lie, for messages.</summary>
    public string Place { get; }

    /// <summary>Files that are there already, for tests.</summary>
    /// <param name="files">The files.</param>
    /// <returns>The files.</returns>
    public static TemplateFiles Of(params IReadOnlyList<TemplateFile> files) =>
        new("memory", extension => [.. files.Where(file => file.Name.EndsWith("." + extension, StringComparison.OrdinalIgnoreCase))], static () => "");

    /// <summary>The files of a folder; its own folders are not looked into.</summary>
    /// <param name="folder">The folder; read when the first message is rendered, or when a host starts.</param>
    /// <param name="reloadOnChange">Looks before each message whether a file has changed, and then reads all anew; for development. A file that has become wrong holds the messages until it is mended.</param>
    /// <returns>The files.</returns>
    public static TemplateFiles InFolder(string folder, bool reloadOnChange = false)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        return new(folder, extension => [.. In(folder, extension).Select(static file => TemplateFile.Of(file.Name, File.ReadAllText(file.FullName, Encoding.UTF8)))], reloadOnChange ? () => StampOf(folder) : static () => "");
    }

    /// <summary>The resources of an assembly.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="prefix">What their names begin with, as <c>MyShop.Mails.</c>; the rest is the file's name.</param>
    /// <returns>The files.</returns>
    public static TemplateFiles Embedded(Assembly assembly, string prefix)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        ArgumentException.ThrowIfNullOrEmpty(prefix);
        return new($"{assembly.GetName().Name}, {prefix}", extension => [.. Resources(assembly, prefix, extension)], static () => "");
    }

    /// <summary>Reads the files with an extension, in ordinal order of their names.</summary>
    /// <param name="extension">The extension without a dot, as <c>hbs</c>.</param>
    /// <returns>The files.</returns>
    /// <exception cref="IOException">The folder is not there, or a file cannot be read.</exception>
    public IReadOnlyList<TemplateFile> Read(string extension) => _read(extension);

    /// <summary>Changes when a file does; always the same where files cannot change.</summary>
    internal string Stamp() => _stamp();

    private static IEnumerable<FileInfo> In(string folder, string extension) =>
        new DirectoryInfo(folder).EnumerateFiles("*." + extension, new EnumerationOptions { MatchCasing = MatchCasing.CaseInsensitive }).OrderBy(static file => file.Name, StringComparer.Ordinal);

    private static string StampOf(string folder) => string.Join('\n', In(folder, "*").Select(static file =>
        string.Create(CultureInfo.InvariantCulture, $"{file.Name} {file.Length} {file.LastWriteTimeUtc.Ticks}")));

    private static IEnumerable<TemplateFile> Resources(Assembly assembly, string prefix, string extension)
    {
        foreach (var name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal) && name.EndsWith("." + extension, StringComparison.OrdinalIgnoreCase))
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
                yield return TemplateFile.Of(name[prefix.Length..], reader.ReadToEnd());
            }
        }
    }
}
