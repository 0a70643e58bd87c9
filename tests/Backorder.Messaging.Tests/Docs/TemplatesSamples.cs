using Microsoft.Extensions.DependencyInjection;
using static Backorder.Messaging.Tests.Plans;

namespace Backorder.Messaging.Tests;

#region book
public sealed class OurEnglish() : EnglishPhrasebook("en-US")
{
    public override string Reason(BackorderReason reason) => reason == BackorderReason.Weather
        ? "A storm has closed the harbor that your order comes through."
        : base.Reason(reason);
}
#endregion

#region renderer
public sealed class FramedRenderer(Phrasebooks phrasebooks) : IMessageRenderer
{
    private readonly PhrasebookRenderer _builtIn = new(phrasebooks);

    public RenderedMessage Render(MessagePlan plan, Shop shop)
    {
        var message = _builtIn.Render(plan, shop);
        return message with { Text = $"{message.Text}\nKettle & Co, 12 Spout Street, Springfield\n" };
    }
}
#endregion

/// <summary>The code of docs/templates.md.</summary>
public sealed class TemplatesSamples : IDisposable
{
    private readonly string mail = Directory.CreateTempSubdirectory("backorder-docs-").FullName;

    public void Dispose() => Directory.Delete(mail, recursive: true);

    [Fact]
    public async Task A_sentence_and_a_layout_of_the_shop_reach_the_mail()
    {
        var services = new ServiceCollection();

        #region add
        services
            .AddBackorderMessaging(shop =>
            {
                shop.Name = "Kettle & Co";
                shop.From = "orders@kettle.example";
                shop.Contact = "help@kettle.example";
            })
            .AddPhrasebook(new OurEnglish())
            .AddPickupFolderSender(mail);
        #endregion

        services.AddBackorderMessaging().UseRenderer<FramedRenderer>();
        await using var app = services.BuildServiceProvider(validateScopes: true);
        await using var scope = app.CreateAsyncScope();
        var stock = Item("KETTLE-GN", 0, Inbound("PO-1007", 40, "2026-06-22")) with { Reason = BackorderReason.Weather };
        var order = Order("K4", "2026-05-20T09:12:00Z", Line("KETTLE-GN", 1) with { PromisedShipBy = Day("2026-06-12") });

        await scope.ServiceProvider.GetRequiredService<BackorderMessenger>()
            .NotifyAsync(Facts("2026-06-08T12:00:00Z", [order], stock), TestContext.Current.CancellationToken);

        var text = await File.ReadAllTextAsync(Directory.GetFiles(mail, "*.eml").Single(), TestContext.Current.CancellationToken);
        text = text.Replace("=\r\n", "", StringComparison.Ordinal);
        Assert.Contains("A storm has closed the harbor that your order comes through.", text, StringComparison.Ordinal);
        Assert.Contains("Kettle & Co, 12 Spout Street, Springfield", text, StringComparison.Ordinal);
    }
}
