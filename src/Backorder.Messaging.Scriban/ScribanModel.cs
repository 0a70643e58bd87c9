using System.Collections;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Backorder.Messaging.Scriban;

/// <summary>A record of the model as the engine sees it: to be read, by name. A value that is not there is null.</summary>
internal sealed class ScribanModel(TemplateRecord record) : IScriptObject
{
    public int Count => record.Count;

    public bool IsReadOnly
    {
        get => true;
        set => _ = value;
    }

    public IEnumerable<string> GetMembers() => record.Keys;

    public bool Contains(string member) => record.ContainsKey(member);

    public bool TryGetValue(TemplateContext context, SourceSpan span, string member, out object? value)
    {
        value = record.TryGetValue(member, out var found) ? found is IReadOnlyList<TemplateRecord> list ? new ScribanList(list) : found : null;
        return value is not null;
    }

    public bool CanWrite(string member) => false;

    public bool TrySetValue(TemplateContext context, SourceSpan span, string member, object? value, bool readOnly) => false;

    public bool Remove(string member) => false;

    public void SetReadOnly(string member, bool readOnly)
    {
    }

    public IScriptObject Clone(bool deep) => this;
}

/// <summary>A list of the model as the engine sees it: to be gone through.</summary>
internal sealed class ScribanList(IReadOnlyList<TemplateRecord> records) : IEnumerable
{
    public bool IsEmpty => records.Count == 0;

    public IEnumerator GetEnumerator() => records.Select(static record => new ScribanModel(record)).GetEnumerator();
}
