using System.Text.Json;

namespace Backorder.Messaging.Tool;

/// <summary>What a field holds. The words are those of an error message; the documentation and the schemas are checked against them.</summary>
internal sealed record Form(string Expected, params IReadOnlyList<string> Names)
{
    public static Form Text { get; } = new("a text");

    public static Form Whole { get; } = new("a whole number");

    public static Form Amount { get; } = new("an amount such as 49.00, with at most 4 decimals");

    public static Form Flag { get; } = new("true or false");

    public static Form Date { get; } = new("a date such as 2026-06-22");

    public static Form Instant { get; } = new("an instant such as 2026-05-20T09:12:00Z");

    public static Form TimeOfDay { get; } = new("a time of day such as 15:00");

    public static Form Object { get; } = new("an object");

    public static Form List { get; } = new("a list");

    public static Form OneOf(params IReadOnlyList<string> names) => new("one of " + string.Join(", ", names), names);
}

/// <summary>The names of an enumeration's values in the files.</summary>
internal static class Names<T>
    where T : struct, Enum
{
    private static readonly string[] All = [.. Enum.GetNames<T>().Select(JsonNamingPolicy.CamelCase.ConvertName)];

    private static readonly T[] Values = Enum.GetValues<T>();

    public static Form Form { get; } = Only(Values);

    public static string Of(T value) => All[Array.IndexOf(Values, value)];

    public static bool TryParse(string text, out T value)
    {
        var index = Array.IndexOf(All, text);
        value = index < 0 ? default : Values[index];
        return index >= 0;
    }

    /// <summary>The form of a field that takes some of the values only.</summary>
    public static Form Only(params ReadOnlySpan<T> values)
    {
        var names = new string[values.Length];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = Of(values[i]);
        }

        return Form.OneOf(names);
    }
}
