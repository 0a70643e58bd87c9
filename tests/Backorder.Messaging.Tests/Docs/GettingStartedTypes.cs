using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Backorder.Messaging.Tests;

#region source
public sealed class ShopSource(KettleShop database) : IBackorderSource
{
    public Task<BackorderFacts> GetAsync(BackorderQuery query, CancellationToken cancellationToken)
    {
        var skus = new HashSet<string>(query is BackorderQuery.Skus items ? items.Items : []);
        var asked = new HashSet<OrderRef>(query is BackorderQuery.Orders orders ? orders.Items : []);

        // An order that waits for one item may wait for another one too, or be offered it: go on until nothing new turns up.
        List<OpenOrder> touched;
        int known;
        do
        {
            known = skus.Count;
            touched = [.. database.OpenOrders.Where(order =>
                asked.Contains(new OrderRef { Shop = order.Shop, Order = order.Id }) || order.Lines.Any(line => skus.Contains(line.Sku)))];
            skus.UnionWith(touched.SelectMany(order => order.Lines).Select(line => line.Sku));
            skus.UnionWith(database.Stock.Substitutes.Where(other => skus.Contains(other.For)).Select(other => other.Sku));
        }
        while (skus.Count > known);

        return Task.FromResult(new BackorderFacts
        {
            Orders = touched,
            Stock = database.Stock with
            {
                Items = [.. database.Stock.Items.Where(item => skus.Contains(item.Sku))],
                Substitutes = [.. database.Stock.Substitutes.Where(other => skus.Contains(other.For))],
            },
        });
    }
}
#endregion

#region worker
public sealed class BackorderWorker(IServiceScopeFactory scopes, TimeProvider clock, ILogger<BackorderWorker> log) : BackgroundService
{
    private static readonly Action<ILogger, Exception> Failed =
        LoggerMessage.Define(LogLevel.Error, new EventId(1), "The round failed; the next one goes on from where it stood.");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(5), clock);
        do
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var messenger = scope.ServiceProvider.GetRequiredService<BackorderMessenger>();
                await messenger.NotifyAsync(new BackorderQuery.Due(), stoppingToken);
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                Failed(log, problem);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
#endregion

#region sender
public sealed class ProviderSender(HttpClient provider) : IMessageSender
{
    public Channel Channel => Channel.Email;

    // This provider sends a message once, however often it comes with the same key within a day.
    public Duration? KeyWindow => Duration.FromHours(24);

    public async Task<SendOutcome> SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        var email = (OutgoingEmail)message;
        using var request = new HttpRequestMessage(HttpMethod.Post, "v1/messages");
        request.Headers.Add("Idempotency-Key", email.Key.ToString());
        request.Content = JsonContent.Create(new
        {
            from = email.From.ToString(),
            to = email.To.ToString(),
            subject = email.Subject.ToString(),
            text = email.Text,
            html = email.Html,
        });
        using var response = await provider.SendAsync(request, cancellationToken);
        var reason = $"The provider answered {response.StatusCode}.";
        return response.StatusCode switch
        {
            HttpStatusCode.Accepted => new SendOutcome.Accepted(),
            HttpStatusCode.TooManyRequests => new SendOutcome.Retry { Reason = reason },
            >= HttpStatusCode.InternalServerError => new SendOutcome.Ambiguous { Reason = reason },
            _ => new SendOutcome.Failed { Reason = reason },
        };
    }
}
#endregion

#region events
public sealed class TicketDesk(List<string> tickets) : IBackorderEvents
{
    public Task ObligationRaisedAsync(Obligation obligation, CancellationToken cancellationToken)
    {
        tickets.Add($"{obligation.Order}: {obligation.Kind}. {obligation.Detail}");
        return Task.CompletedTask;
    }

    public Task BreachedAsync(Breach breach, CancellationToken cancellationToken)
    {
        tickets.Add($"{breach.Order}: {breach.Kind}, due {breach.Due:uuuu-MM-dd}");
        return Task.CompletedTask;
    }

    public Task ChoiceMadeAsync(OrderEvent.ChoiceMade choice, CancellationToken cancellationToken)
    {
        tickets.Add($"{choice.Order}: the customer chose {choice.Choice}");
        return Task.CompletedTask;
    }
}
#endregion
