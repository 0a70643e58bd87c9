using System.Diagnostics.CodeAnalysis;
using HandlebarsDotNet;
using HandlebarsDotNet.IO;

namespace Backorder.Messaging.Handlebars;

/// <summary>Makes a value that is not there, or is no text, an error where it is printed.</summary>
internal sealed class MissingValues : IFormatterProvider, IFormatter
{
    public bool TryCreateFormatter(Type type, [NotNullWhen(true)] out IFormatter? formatter)
    {
        formatter = type == typeof(string) || type == typeof(int) || type == typeof(bool) ? null : this;
        return formatter is not null;
    }

    public void Format<T>(T value, in EncodedTextWriter writer) =>
        throw new MissingValueException(value is UndefinedBindingResult undefined ? undefined.Value : "");
}

/// <summary>A value that was printed and is not there.</summary>
internal sealed class MissingValueException(string name) : Exception($"{name} is not there.")
{
    public string Name => name;
}
