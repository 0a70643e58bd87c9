using NodaTime;

namespace Backorder.Messaging.Tests;

internal static class Webhooks
{
    // The one of the specification's example.
    public const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    public static WebhookSenderOptions Options(Uri? url, Duration? keyWindow = null) => new() { Url = url, Secret = Secret, KeyWindow = keyWindow?.ToTimeSpan() };
}
