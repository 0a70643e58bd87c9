using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Backorder.Messaging.Benchmarks;

/// <summary>The HTML of the message as a Razor component, rendered outside a page as ASP.NET Core's documentation shows it.</summary>
internal sealed class RazorMail : IDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection().BuildServiceProvider();

    public string Render(MessagePlan plan, Shop shop) => RenderAsync(plan, shop).GetAwaiter().GetResult();

    public void Dispose() => _services.Dispose();

    private async Task<string> RenderAsync(MessagePlan plan, Shop shop)
    {
        // One for each message: a renderer keeps what it has rendered.
        await using var renderer = new HtmlRenderer(_services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var values = ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(MailComponent.Plan)] = plan, [nameof(MailComponent.Shop)] = shop });
            return (await renderer.RenderComponentAsync<MailComponent>(values)).ToHtmlString();
        });
    }
}
