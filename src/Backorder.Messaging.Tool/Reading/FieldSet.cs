using System.Diagnostics;
using System.Text;

namespace Backorder.Messaging.Tool;

/// <summary>One field of an object in a file.</summary>
internal sealed record Field(string Name, Form Form, bool IsRequired)
{
    public static Field Required(string name, Form form) => new(name, form, IsRequired: true);

    public static Field Optional(string name, Form form) => new(name, form, IsRequired: false);
}

/// <summary>All fields that an object may have, at most 64.</summary>
internal sealed class FieldSet
{
    private readonly byte[][] _names;

    public FieldSet(params Field[] fields)
    {
        Fields = fields;
        _names = [.. fields.Select(field => Encoding.UTF8.GetBytes(field.Name))];
    }

    public IReadOnlyList<Field> Fields { get; }

    /// <summary>The mistake of a reader that passes over a field of its own set.</summary>
    public static Exception NotRead(string name) => new UnreachableException($"The field {name} is in the set and nobody reads it.");

    /// <summary>Finds a field by its name as written.</summary>
    /// <param name="name">The name's bytes.</param>
    /// <param name="likely">Where to look first: files mostly keep one order.</param>
    /// <returns>Its place, or -1.</returns>
    public int Find(ReadOnlySpan<byte> name, int likely)
    {
        for (var i = 0; i < _names.Length; i++)
        {
            var place = (likely + i) % _names.Length;
            if (name.SequenceEqual(_names[place]))
            {
                return place;
            }
        }

        return -1;
    }
}
