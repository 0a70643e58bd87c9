using Microsoft.Extensions.Logging;

namespace Backorder.Messaging.Quartz;

/// <summary>What operators read of the jobs; nothing personal.</summary>
internal static partial class QuartzLog
{
    [LoggerMessage(EventId = 30, Level = LogLevel.Error, Message = "{Job} failed with {Problem}; the next run goes on from where it stood.\n{Place}")]
    public static partial void RoundFailed(this ILogger logger, string job, string problem, string? place);

    [LoggerMessage(EventId = 31, Level = LogLevel.Information, Message = "{Job} was stopped: messages under way are finished and recorded, the rest is put back.")]
    public static partial void Stopped(this ILogger logger, string job);
}
