using System.Collections.Concurrent;
using NodaTime;

namespace Backorder.Messaging.Testing;

/// <summary>A sender that keeps what it is given, or answers and misbehaves as it is told.</summary>
/// <remarks>Safe to share between threads. With a <see cref="KeyWindow"/> it keeps each key once, as a provider that honours keys does.</remarks>
public sealed class CollectingSender : IMessageSender
{
    private readonly ConcurrentQueue<OutgoingMessage> _sent = new();
    private readonly ConcurrentDictionary<MessageKey, bool> _keys = new();
    private int _attempts;

    /// <summary>Creates a sender.</summary>
    /// <param name="channel">The channel it serves.</param>
    public CollectingSender(Channel channel = Channel.Email) => Channel = channel;

    /// <inheritdoc/>
    public Channel Channel { get; }

    /// <inheritdoc/>
    public Duration? KeyWindow { get; init; }

    /// <summary>Answers in its place, or throws, or never answers; null, which is the default: every message is accepted. A message that it answers for is kept where the outcome is Accepted or Ambiguous.</summary>
    public Func<OutgoingMessage, CancellationToken, Task<SendOutcome>>? Behave { get; set; }

    /// <summary>What arrived, in the sequence of arrival.</summary>
    public IReadOnlyList<OutgoingMessage> Sent => _sent.ToArray();

    /// <summary>How often it was called.</summary>
    public int Attempts => Volatile.Read(ref _attempts);

    /// <inheritdoc/>
    public async Task<SendOutcome> SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (message.Channel != Channel)
        {
            throw new ArgumentException($"This sender serves {Channel}, not {message.Channel}.", nameof(message));
        }

        Interlocked.Increment(ref _attempts);
        var outcome = Behave is { } behave ? await behave(message, cancellationToken) : new SendOutcome.Accepted();
        var arrives = outcome is SendOutcome.Accepted or SendOutcome.Ambiguous;
        if (arrives && (_keys.TryAdd(message.Key, value: true) || KeyWindow is null))
        {
            _sent.Enqueue(message);
        }

        return outcome;
    }
}
