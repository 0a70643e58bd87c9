using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Backorder.Messaging.Tests;

/// <summary>What docs/sending.md says about webhooks.</summary>
public sealed class WebhookSample
{
    [Fact]
    public void The_webhook_of_the_docs_is_valid()
    {
        var builder = new ServiceCollection().AddBackorderMessaging();
        Add(builder, Webhooks.Secret);
        using var app = builder.Services.BuildServiceProvider();

        Assert.Equal(TimeSpan.FromHours(24), app.GetRequiredService<IOptionsMonitor<WebhookSenderOptions>>().Get("Sms").KeyWindow);
    }

    [Fact]
    public void The_schema_names_every_kind_and_every_field_in_its_place()
    {
        using var schema = System.Text.Json.JsonDocument.Parse(File.ReadAllText(Repository.PathTo("docs", "schemas", "webhook.schema.json")));
        var definitions = schema.RootElement.GetProperty("$defs");

        Assert.Equal(
            Enum.GetNames<MessageKind>().Select(System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName).Order(StringComparer.Ordinal),
            definitions.GetProperty("kind").GetProperty("enum").EnumerateArray().Select(kind => kind.GetString()).Order(StringComparer.Ordinal));
        foreach (OutgoingMessage message in new OutgoingMessage[] { Backorder.Messaging.Testing.SomeMessages.Email(), Backorder.Messaging.Testing.SomeMessages.Sms() })
        {
            using var body = System.Text.Json.JsonDocument.Parse(WebhookBody.Of(message));
            var written = body.RootElement.EnumerateObject().Select(field => field.Name).ToArray();
            var definition = definitions.GetProperty(body.RootElement.GetProperty("type").GetString()!);
            Assert.Equal(definition.GetProperty("properties").EnumerateObject().Select(field => field.Name), written);
            Assert.Equal(definition.GetProperty("required").EnumerateArray().Select(field => field.GetString()), written);
        }
    }

    private static void Add(BackorderMessagingBuilder builder, string secret) =>
        builder.AddWebhookSender(Channel.Sms, options =>
        {
            options.Url = new Uri("https://sms.kettle.example/messages");
            options.Secret = secret;
            options.KeyWindow = TimeSpan.FromHours(24);
        });
}
