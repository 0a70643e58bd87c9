using NodaTime;

namespace Backorder.Messaging.Tests;

/// <summary>How a simulated provider treats what it is given.</summary>
internal enum ProviderKind
{
    /// <summary>Honours keys for a day and an hour more than it says.</summary>
    Keyed,

    /// <summary>E-mail without keys.</summary>
    Unkeyed,

    /// <summary>Text messages without keys.</summary>
    AtMostOnce,
}

/// <summary>A message that reached a customer.</summary>
internal sealed record Arrival(MessageKey Key, string Order, Channel Channel, Instant At);

/// <summary>What the outside world has: the customers' inboxes, and which keys the provider remembers.</summary>
internal sealed class Provider(ProviderKind kind)
{
    public static readonly Duration Window = Duration.FromDays(1);

    // Who declares a window leaves room for clocks that go wrong by a day.
    private static readonly Duration Memory = Window + Duration.FromHours(25);

    private readonly Dictionary<MessageKey, Instant> _known = [];

    public ProviderKind Kind => kind;

    public Channel Channel => kind == ProviderKind.AtMostOnce ? Channel.Sms : Channel.Email;

    public Duration? KeyWindow => kind == ProviderKind.Keyed ? Window : null;

    public bool ForgetsKeys { get; init; }

    /// <summary>It takes nothing, and says so.</summary>
    public bool Refuses { get; init; }

    public List<Arrival> Inbox { get; } = [];

    /// <returns>Whether it reached the customer; else it was there already.</returns>
    public bool Take(OutgoingMessage message, Instant at)
    {
        if (kind == ProviderKind.Keyed && !ForgetsKeys && _known.TryGetValue(message.Key, out var first) && at - first < Memory)
        {
            return false;
        }

        _known.TryAdd(message.Key, at);
        Inbox.Add(new Arrival(message.Key, message.Order, message.Channel, at));
        return true;
    }
}
