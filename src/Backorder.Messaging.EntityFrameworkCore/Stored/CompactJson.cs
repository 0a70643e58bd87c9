using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Backorder.Messaging.EntityFrameworkCore;

/// <summary>Writes JSON for a database, which needs no more escaped than JSON itself does: markup stays as long as it is.</summary>
internal static class CompactJson
{
    // What one message or a batch of references takes; a buffer that has grown far beyond is let go.
    private const int Kept = 1 << 20;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _buffer;

    public static string Write<T>(T value, JsonTypeInfo<T> type)
    {
        var buffer = _buffer ?? new ArrayBufferWriter<byte>(4096);
        _buffer = null;
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            JsonSerializer.Serialize(json, value, type);
        }

        var text = Encoding.UTF8.GetString(buffer.WrittenSpan);
        if (buffer.Capacity <= Kept)
        {
            buffer.ResetWrittenCount();
            _buffer = buffer;
        }

        return text;
    }
}
