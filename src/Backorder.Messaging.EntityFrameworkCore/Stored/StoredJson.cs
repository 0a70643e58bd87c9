using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Backorder.Messaging.EntityFrameworkCore;

/// <summary>Writes and reads the stored forms.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(StoredContent))]
[JsonSerializable(typeof(StoredGrant))]
[JsonSerializable(typeof(StoredTold))]
[JsonSerializable(typeof(StoredNextUpdate))]
[JsonSerializable(typeof(StoredEvent))]
[JsonSerializable(typeof(StoredMessage))]
[JsonSerializable(typeof(StoredRun))]
internal sealed partial class StoredJson : JsonSerializerContext
{
    /// <summary>1: the first.</summary>
    public const int Version = 1;

    public static string Write<T>(T form, JsonTypeInfo<T> type) => CompactJson.Write(form, type);

    /// <summary>Reads a form of this version or an older one.</summary>
    public static T Read<T>(string text, JsonTypeInfo<T> type, Func<T, int> version)
    {
        var form = JsonSerializer.Deserialize(text, type) ?? throw new InvalidOperationException($"A row of Backorder.Messaging holds no {typeof(T).Name}.");
        return version(form) <= Version ? form : throw new InvalidOperationException(string.Create(
            CultureInfo.InvariantCulture,
            $"A row of Backorder.Messaging was written by a newer version of this library: {typeof(T).Name} has form {version(form)}, and this version reads up to {Version}. Update the package Backorder.Messaging.EntityFrameworkCore on every machine."));
    }
}
