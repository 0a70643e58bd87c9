using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using NodaTime;
using NodaTime.Text;

namespace Backorder.Messaging.Tool;

/// <summary>Fields as this tool prints them: dates in ISO form, null where there is nothing to say.</summary>
internal static class JsonFields
{
    private const int FlushAt = 64 * 1024;

    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>One object and a line end.</summary>
    public static void WriteDocument(Stream stream, Action<Utf8JsonWriter> fields)
    {
        using var json = new Utf8JsonWriter(stream, Options);
        json.WriteStartObject();
        fields(json);
        json.WriteEndObject();
        json.Flush();
        stream.Write("\n"u8);
        stream.Flush();
    }

    public static void Array<T>(this Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> fields)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            fields(json, item);
            json.WriteEndObject();
            if (json.BytesPending > FlushAt)
            {
                json.Flush();
            }
        }

        json.WriteEndArray();
    }

    public static void Texts(this Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    public static void Object<T>(this Utf8JsonWriter json, string name, T? value, Action<Utf8JsonWriter, T> fields)
        where T : class
    {
        if (value is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        fields(json, value);
        json.WriteEndObject();
    }

    public static void Eta(this Utf8JsonWriter json, EtaRange eta)
    {
        json.WriteStartObject("eta");
        json.Date("earliest", eta.Earliest);
        json.Date("latest", eta.Latest);
        json.WriteEndObject();
    }

    public static void Portions(this Utf8JsonWriter json, IReadOnlyList<Portion> portions) => json.Array("portions", portions, static (json, portion) =>
    {
        json.WriteNumber("quantity", portion.Quantity);
        json.Date("earliest", portion.Earliest);
        json.Date("latest", portion.Latest);
    });

    public static void Date(this Utf8JsonWriter json, string name, LocalDate? date)
    {
        json.WritePropertyName(name);
        if (date is { } day)
        {
            json.WriteDay(day);
        }
        else
        {
            json.WriteNullValue();
        }
    }

    /// <summary>A day in ISO form, of which a run has hundreds of thousands.</summary>
    public static void WriteDay(this Utf8JsonWriter json, LocalDate day)
    {
        var (year, month, dayOfMonth) = day;
        Span<byte> text = stackalloc byte[10];
        if (year is < 0 or > 9999)
        {
            json.WriteStringValue(LocalDatePattern.Iso.Format(day));
            return;
        }

        _ = Utf8.TryWrite(text, CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}-{dayOfMonth:D2}", out _);
        json.WriteStringValue(text);
    }

    public static void Whole(this Utf8JsonWriter json, string name, int? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
