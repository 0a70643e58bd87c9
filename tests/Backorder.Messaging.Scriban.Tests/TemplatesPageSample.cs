using Backorder.Messaging.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Backorder.Messaging.Scriban.Tests;

/// <summary>The code of docs/templates.md for Scriban.</summary>
public sealed class TemplatesPageSample : IDisposable
{
    private readonly string _mails = Directory.CreateTempSubdirectory("backorder-templates-").FullName;
    private readonly Shop _shop = Some.Shop();

    public TemplatesPageSample() => File.WriteAllText(Path.Combine(_mails, "default.subject.scriban"), "{{ subject }}");

    public void Dispose() => Directory.Delete(_mails, recursive: true);

    #region check
    [Theory]
    [InlineData("en-US")]
    [InlineData("de-DE")]
    public void Our_mails_say_what_they_must(string language)
    {
        var renderer = new ScribanRenderer(TemplateFiles.InFolder(_mails));
        Assert.Empty(renderer.Problems());
        foreach (var plan in SomeMessages.OfEveryKind(language))
        {
            var findings = new ClaimChecker().Check(plan, renderer.Render(plan, _shop), _shop);
            Assert.DoesNotContain(findings, finding => finding.Level == FindingLevel.Error);
        }
    }
    #endregion

    [Fact]
    public async Task Templates_of_a_folder_are_switched_on_as_the_docs_say()
    {
        var services = new ServiceCollection();
        services.AddBackorderMessaging(Some.ShopOptions).UseScribanTemplates(_mails);

        await using var app = services.BuildServiceProvider();

        Assert.IsType<ScribanRenderer>(app.GetRequiredService<IMessageRenderer>());
    }
}
