namespace Backorder.Messaging;

/// <summary>Templates that have been read and checked, and which of them writes what.</summary>
internal sealed class TemplateSet
{
    private readonly Dictionary<TemplateName, (string File, ITemplate Template)> _templates = [];

    public List<TemplateProblem> Problems { get; } = [];

    public static TemplateSet Load(TemplateFiles files, TemplateFiles defaults, string extension, Phrasebooks books, Func<TemplateFile, IReadOnlyDictionary<string, TemplateFile>, ITemplate> parse)
    {
        var set = new TemplateSet();
        IReadOnlyList<TemplateFile> own = [];
        try
        {
            own = files.Read(extension);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            set.Problems.Add(new() { File = files.Place, Text = $"cannot be read ({problem.GetType().Name}); expected a folder with *.{extension} files" });
        }

        // A file of the shop's takes the place of the one with the same name.
        var all = defaults.Read(extension).Concat(own).GroupBy(static file => file.Name, StringComparer.Ordinal).Select(static same => same.Last()).ToList();
        var partials = all.Where(static file => TemplateName.IsPartial(file.Name)).ToDictionary(static file => file.Name, StringComparer.Ordinal);
        foreach (var file in all.Where(static file => !TemplateName.IsPartial(file.Name)).OrderBy(static file => file.Name, StringComparer.Ordinal))
        {
            set.Add(file, partials, books, parse);
        }

        return set;
    }

    /// <summary>A template of the kind in the nearest language, else the default one in the nearest language; null: there is none.</summary>
    public (string File, ITemplate Template)? Find(MessageKind kind, string language, TemplateChannel channel)
    {
        foreach (var one in (MessageKind?[])[kind, null])
        {
            for (var tag = language.ToLowerInvariant(); tag is not null; tag = Shorter(tag))
            {
                if (_templates.TryGetValue(new(one, tag.Length == 0 ? null : tag, channel), out var found))
                {
                    return found;
                }
            }
        }

        return null;
    }

    // de-AT, de, and none; then null.
    private static string? Shorter(string tag) => tag.Length == 0 ? null : tag.LastIndexOf('-') is > 0 and var dash ? tag[..dash] : "";

    private void Add(TemplateFile file, IReadOnlyDictionary<string, TemplateFile> partials, Phrasebooks books, Func<TemplateFile, IReadOnlyDictionary<string, TemplateFile>, ITemplate> parse)
    {
        var (name, problem) = TemplateName.Read(file.Name, books);
        if (name is null)
        {
            Problems.Add(new() { File = file.Name, Text = problem! });
            return;
        }

        try
        {
            var template = parse(file, partials);
            Problems.AddRange(TemplateCheck.Of(template));
            if (!_templates.TryAdd(name, (file.Name, template)))
            {
                Problems.Add(new() { File = file.Name, Text = "says the same as another file whose name differs in upper and lower case only; keep one" });
            }
        }
        catch (TemplateException broken)
        {
            Problems.AddRange(broken.Problems);
        }
    }
}
