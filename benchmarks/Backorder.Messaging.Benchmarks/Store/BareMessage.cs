using System.Text.Json;
using NodaTime.Text;

namespace Backorder.Messaging.Benchmarks;

/// <summary>A claimed message as a bare loop needs it: its content, ready to be sent, and the update that it promises.</summary>
internal sealed record BareMessage
{
    public required string Key { get; init; }

    public required long Fence { get; init; }

    public required JsonElement Content { get; init; }

    public required string Day { get; init; }

    public required long Due { get; init; }

    public required long Missed { get; init; }

    public static BareMessage Read(string key, long fence, string told, string content)
    {
        var promise = JsonSerializer.Deserialize<JsonElement>(told).GetProperty("nextUpdate");
        return new BareMessage
        {
            Key = key,
            Fence = fence,
            Content = JsonSerializer.Deserialize<JsonElement>(content),
            Day = promise.GetProperty("on").GetString()!,
            Due = Ticks(promise.GetProperty("dueAt")),
            Missed = Ticks(promise.GetProperty("missedAt")),
        };
    }

    private static long Ticks(JsonElement moment) => InstantPattern.ExtendedIso.Parse(moment.GetString()!).Value.ToUnixTimeTicks();
}
