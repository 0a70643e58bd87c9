using Microsoft.Extensions.Logging;

namespace Backorder.Messaging;

/// <summary>What operators read. Keys, counts and states, nothing personal, no texts of providers.</summary>
internal static partial class BackorderLog
{
    [LoggerMessage(EventId = 1, Level = LogLevel.Debug, Message = "Message {Key} was accepted on {Channel} at attempt {Attempt}.")]
    public static partial void Accepted(this ILogger logger, MessageKey key, Channel channel, int attempt);

    [LoggerMessage(EventId = 2, Level = LogLevel.Information, Message = "Message {Key} on {Channel} is {State} until {NotBefore}.")]
    public static partial void Waiting(this ILogger logger, MessageKey key, Channel channel, DeliveryState state, NodaTime.Instant? notBefore);

    [LoggerMessage(EventId = 3, Level = LogLevel.Warning, Message = "Message {Key} on {Channel} is {State} after attempt {Attempt}.")]
    public static partial void Troubled(this ILogger logger, MessageKey key, Channel channel, DeliveryState state, int attempt);

    [LoggerMessage(EventId = 4, Level = LogLevel.Warning, Message = "Message {Key} on {Channel} is sent again although an earlier attempt may have arrived; its sender honours no key.")]
    public static partial void PossibleDuplicate(this ILogger logger, MessageKey key, Channel channel);

    [LoggerMessage(EventId = 5, Level = LogLevel.Warning, Message = "The claim on message {Key} is void: another dispatcher, a newer message or a pause has taken it.")]
    public static partial void Lost(this ILogger logger, MessageKey key);

    [LoggerMessage(EventId = 6, Level = LogLevel.Error, Message = "Messages could not be put back ({Problem}); they are taken up again when their lease ends.")]
    public static partial void NotPutBack(this ILogger logger, string problem);

    [LoggerMessage(EventId = 7, Level = LogLevel.Information, Message = "Run {Run} plans {Planned} messages and holds {Held} orders.")]
    public static partial void Planned(this ILogger logger, string run, int planned, int held);

    [LoggerMessage(EventId = 8, Level = LogLevel.Information, Message = "Run {Run} was committed: {Queued} queued, {AlreadyQueued} queued before, {Superseded} superseded, {Outdated} outdated, {Paused} paused, {Unsendable} unsendable.")]
    public static partial void Committed(this ILogger logger, string run, int queued, int alreadyQueued, int superseded, int outdated, int paused, int unsendable);

    [LoggerMessage(EventId = 9, Level = LogLevel.Information, Message = "{Count} orders are due, the first since {Since}.")]
    public static partial void Due(this ILogger logger, int count, NodaTime.Instant since);

    [LoggerMessage(EventId = 10, Level = LogLevel.Warning, Message = "{Kind}: order {Order} of shop {Shop}, due on {Due}.")]
    public static partial void Breached(this ILogger logger, BreachKind kind, string shop, string order, string due);

    [LoggerMessage(EventId = 11, Level = LogLevel.Warning, Message = "The claim checker found {Count} times {Finding} ({Level}) in messages of shop {Shop}; docs/findings.md says what it means.")]
    public static partial void Found(this ILogger logger, int count, string finding, FindingLevel level, string shop);
}
