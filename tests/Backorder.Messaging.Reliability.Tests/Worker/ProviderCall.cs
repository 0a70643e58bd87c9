using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Backorder.Messaging.Reliability.Tests;

/// <summary>One request to the stub provider: a line there, a line back.</summary>
internal static class ProviderCall
{
    public static async Task<SendOutcome> MakeAsync(WorkerOrder order, ProviderKind kind, OutgoingMessage message, CancellationToken cancellationToken)
    {
        if (message.Order.StartsWith("poison", StringComparison.Ordinal))
        {
            // As memory that runs out does: no handler, no last word.
            Process.GetCurrentProcess().Kill();
        }

        using var connection = new TcpClient();
        await connection.ConnectAsync(IPAddress.Loopback, order.ProviderPort, cancellationToken);
        await using var stream = connection.GetStream();
        await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes($"{kind} {message.Key} {order.Name}\n"), cancellationToken);
        using var reader = new StreamReader(stream);
        return await reader.ReadLineAsync(cancellationToken) is { } id
            ? new SendOutcome.Accepted { ProviderId = id }
            : new SendOutcome.Ambiguous { Reason = "The provider gave no answer." };
    }
}
