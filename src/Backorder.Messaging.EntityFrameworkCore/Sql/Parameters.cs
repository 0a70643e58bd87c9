using System.Text.Json.Serialization;

namespace Backorder.Messaging.EntityFrameworkCore;

// A whole batch travels as one JSON parameter, so that a statement has one text, whatever the batch's size.

internal sealed record OrderParameter(string Shop, string Id);

internal sealed record ClaimParameter(string ClaimKey, string ClaimOwner, long ClaimFence);

internal sealed record SettleParameter(
    string ClaimKey, string ClaimOwner, long ClaimFence, int NewState, long KnownAt, long? PutOff, string? Provider, string? Why);

internal sealed record PlaceParameter
{
    public required string PlaceShop { get; init; }

    public required string PlaceOrder { get; init; }

    public string PlacePlan { get; init; } = "";

    public long PlaceSequence { get; init; }

    public string PlaceNews { get; init; } = "";

    public long PlacePlannedAt { get; init; }
}

internal sealed record MessageParameter(string Key, long At);

/// <summary>Writes parameters. To both databases what is not there is null.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(IReadOnlyList<OrderParameter>))]
[JsonSerializable(typeof(IReadOnlyList<ClaimParameter>))]
[JsonSerializable(typeof(IReadOnlyList<SettleParameter>))]
[JsonSerializable(typeof(IReadOnlyList<PlaceParameter>))]
[JsonSerializable(typeof(IReadOnlyList<MessageParameter>))]
[JsonSerializable(typeof(IReadOnlyList<OrderRow>))]
[JsonSerializable(typeof(IReadOnlyList<MessageRow>))]
[JsonSerializable(typeof(IReadOnlyList<GrantRow>))]
[JsonSerializable(typeof(IReadOnlyList<EventRow>))]
[JsonSerializable(typeof(IReadOnlyList<RaisedRow>))]
[JsonSerializable(typeof(IReadOnlyList<RunMessageRow>))]
internal sealed partial class ParameterJson : JsonSerializerContext;
