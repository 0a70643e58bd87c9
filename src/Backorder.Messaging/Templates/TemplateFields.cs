namespace Backorder.Messaging;

/// <summary>The names of a record.</summary>
internal interface ITemplateFields
{
    IReadOnlyList<TemplateField> All { get; }

    TemplateField? Find(string name);
}

/// <summary>A name of the model: what it holds, whether it may be missing, and where the value comes from.</summary>
internal sealed record TemplateField(string Name, TemplateFieldKind Kind, bool IsOptional, string About, ITemplateFields? Entries, Func<object, TemplateBudget, object?> Get);

/// <summary>What a name holds.</summary>
internal enum TemplateFieldKind
{
    Text,
    Flag,
    List,
}

/// <summary>The names of a record that is made from one type. A getter that gives null makes the name missing.</summary>
internal sealed class TemplateFields<T> : ITemplateFields
    where T : notnull
{
    private readonly List<TemplateField> _fields = [];
    private readonly Dictionary<string, TemplateField> _byName = new(StringComparer.Ordinal);

    public IReadOnlyList<TemplateField> All => _fields;

    public TemplateField? Find(string name) => _byName.GetValueOrDefault(name);

    public TemplateFields<T> Text(string name, string about, Func<T, string> get) =>
        Add(new(name, TemplateFieldKind.Text, IsOptional: false, about, null, (source, _) => get((T)source)));

    public TemplateFields<T> Maybe(string name, string about, Func<T, string?> get) =>
        Add(new(name, TemplateFieldKind.Text, IsOptional: true, about, null, (source, _) => get((T)source) is { Length: > 0 } text ? text : null));

    public TemplateFields<T> Flag(string name, string about, Func<T, bool> get) =>
        Add(new(name, TemplateFieldKind.Flag, IsOptional: false, about, null, (source, _) => get((T)source)));

    public TemplateFields<T> List<TEntry>(string name, string about, Func<T, IReadOnlyList<TEntry>> get, TemplateFields<TEntry> entries)
        where TEntry : notnull =>
        Add(new(name, TemplateFieldKind.List, IsOptional: false, about, entries, (source, budget) => new TemplateList<TEntry>(get((T)source), entries, budget)));

    private TemplateFields<T> Add(TemplateField field)
    {
        _fields.Add(field);
        _byName.Add(field.Name, field);
        return this;
    }
}
