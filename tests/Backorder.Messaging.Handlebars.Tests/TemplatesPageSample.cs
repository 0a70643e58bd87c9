using Backorder.Messaging.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Backorder.Messaging.Handlebars.Tests;

/// <summary>The code of docs/templates.md for Handlebars.</summary>
public sealed class TemplatesPageSample
{
    private static readonly Action<BackorderShopOptions> Kettle = Some.ShopOptions;

    [Fact]
    public async Task Templates_of_a_folder_are_switched_on_as_the_docs_say()
    {
        var (services, mail, isDevelopment) = (new ServiceCollection(), Path.GetTempPath(), true);

        services.AddBackorderMessaging(Kettle).AddPickupFolderSender(mail).UseHandlebarsTemplates("mails", reloadOnChange: isDevelopment);

        await using var app = services.BuildServiceProvider();
        Assert.IsType<HandlebarsRenderer>(app.GetRequiredService<IMessageRenderer>());
    }

    [Fact]
    public void The_page_names_every_kind()
    {
        var page = File.ReadAllText(Repository.PathTo("docs", "templates.md"));

        Assert.Contains($"- Kinds: {string.Join(", ", Enum.GetValues<MessageKind>().Select(static kind => $"`{Kebab(kind)}`"))}.", page, StringComparison.Ordinal);
    }

    private static string Kebab(MessageKind kind) => string.Concat(kind.ToString().Select(static (letter, at) => char.IsUpper(letter) && at > 0 ? $"-{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));
}
