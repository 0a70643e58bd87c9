using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;

namespace Backorder.Messaging.AspNetCore;

/// <summary>How often an address and a link may ask. The address comes first, so that guessing links makes no partitions without end.</summary>
internal static class ChoiceLimits
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static PartitionedRateLimiter<HttpContext> Of(BackorderChoicePageOptions options) => PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<HttpContext, string>(context => Partition(AddressOf(context), options.RequestsPerMinutePerAddress)),
        PartitionedRateLimiter.Create<HttpContext, string>(context => Partition(LinkOf(context), options.RequestsPerMinutePerLink)));

    private static RateLimitPartition<string> Partition(string key, int permits) => RateLimitPartition.GetFixedWindowLimiter(
        key, _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = Window, QueueLimit = 0 });

    // What is no link is one partition, whatever it is.
    private static string LinkOf(HttpContext context) =>
        ChoiceReference.TryParse(context.Request.RouteValues["reference"] as string, out var reference) ? reference.Hash().ToString() : "";

    private static string AddressOf(HttpContext context)
    {
        if (context.Connection.RemoteIpAddress is not { } address)
        {
            return "";
        }

        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? new IPAddress([.. address.GetAddressBytes().AsSpan(0, 8), .. new byte[8]]).ToString()
            : address.ToString();
    }
}
