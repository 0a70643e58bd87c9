using System.Collections;

namespace Backorder.Messaging;

/// <summary>A list of records. Whoever goes through it pays for each.</summary>
internal sealed class TemplateList<T>(IReadOnlyList<T> sources, TemplateFields<T> fields, TemplateBudget budget) : IReadOnlyList<TemplateRecord>
    where T : notnull
{
    public int Count => sources.Count;

    public TemplateRecord this[int index]
    {
        get
        {
            budget.Step();
            return new TemplateRecord(fields, sources[index], budget);
        }
    }

    public IEnumerator<TemplateRecord> GetEnumerator()
    {
        for (var i = 0; i < sources.Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
