using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace Backorder.Messaging.Tests;

/// <summary>All that a run says, every property of every part, as one text: two runs are the same when their texts are.</summary>
internal static class RunText
{
    public static string Of(object? value) => Write(new StringBuilder(), value).ToString();

    private static StringBuilder Write(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null:
                return text.Append('-');
            case string words:
                return text.Append('"').Append(words).Append('"');
            case IEnumerable many:
                text.Append('[');
                foreach (var one in many)
                {
                    Write(text, one).Append('\n');
                }

                return text.Append(']');
            case IFormattable plain when value.GetType().Namespace != typeof(BackorderRun).Namespace || value is Enum:
                return text.Append(plain.ToString(null, CultureInfo.InvariantCulture));
            case bool yes:
                return text.Append(yes);
        }

        text.Append('{');
        foreach (var property in Properties.GetOrAdd(value.GetType(), static type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance)))
        {
            Write(text.Append(property.Name).Append('='), property.GetValue(value)).Append(' ');
        }

        return text.Append('}');
    }

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<Type, PropertyInfo[]> Properties = new();
}
