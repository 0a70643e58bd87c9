using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Backorder.Messaging;

/// <summary>
/// The values that a template may name: strings, booleans and lists of records, by name. What is not there has no entry. There are no
/// methods, and nothing leads to anything else.
/// </summary>
/// <remarks>Made for one part of one message; for one thread at a time.</remarks>
[SuppressMessage("Naming", "CA1710", Justification = "It is a record of values, whose names are known; being read like a dictionary is how engines see it.")]
public sealed class TemplateRecord : IReadOnlyDictionary<string, object>
{
    private readonly ITemplateFields _fields;
    private readonly object _source;
    private readonly TemplateBudget _budget;

    internal TemplateRecord(ITemplateFields fields, object source, TemplateBudget budget) => (_fields, _source, _budget) = (fields, source, budget);

    /// <inheritdoc/>
    public IEnumerable<string> Keys => this.Select(static pair => pair.Key);

    /// <inheritdoc/>
    public IEnumerable<object> Values => this.Select(static pair => pair.Value);

    /// <inheritdoc/>
    public int Count => _fields.All.Count(known => known.Get(_source, _budget) is not null);

    /// <inheritdoc/>
    public object this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"{key} is not there.");

    /// <inheritdoc/>
    public bool ContainsKey(string key) => TryGetValue(key, out _);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object value)
    {
        value = _fields.Find(key)?.Get(_source, _budget);
        return value is not null;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, object>> GetEnumerator()
    {
        foreach (var field in _fields.All)
        {
            if (field.Get(_source, _budget) is { } value)
            {
                yield return new(field.Name, value);
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
