using Backorder.Messaging.Testing;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Backorder.Messaging.AspNetCore.Tests;

#region razor
public sealed class RazorRenderer(HtmlRenderer engine) : TemplateRenderer(Files, defaults: TemplateFiles.Of())
{
    // A component is compiled, so its file only says that there is one.
    private static readonly TemplateFiles Files = TemplateFiles.Of(new TemplateFile { Name = "default.html.razor", Text = nameof(LateMail) });

    protected override string Extension => "razor";

    protected override ITemplate Parse(TemplateFile file, IReadOnlyDictionary<string, TemplateFile> partials) => new Component(engine);

    private sealed class Component(HtmlRenderer engine) : ITemplate
    {
        // The compiler has looked at it.
        public IReadOnlyList<TemplateUse> Uses => [];

        public void Render(TemplateRecord model, TextWriter output)
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(LateMail.Model)] = model });
            engine.Dispatcher.InvokeAsync(async () => (await engine.RenderComponentAsync<LateMail>(parameters)).WriteHtmlTo(output)).GetAwaiter().GetResult();
        }
    }
}
#endregion

/// <summary>The recipe for a third engine in docs/templates.md.</summary>
public sealed class RazorSample
{
    [Fact]
    public async Task A_component_writes_the_page_and_the_built_in_renderer_the_rest()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        #region use
        services.AddSingleton<HtmlRenderer>();
        services.AddBackorderMessaging(Some.ShopOptions).UseRenderer<RazorRenderer>();
        #endregion
        await using var app = services.BuildServiceProvider();
        var plan = SomeMessages.Plan() with { Recipient = Some.Recipient() with { Name = "<b>Ana</b>" } };

        var message = app.GetRequiredService<IMessageRenderer>().Render(plan, Some.Shop());

        Assert.Contains("<p>Hello &lt;b&gt;Ana&lt;/b&gt;,<br>", message.Html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"mailto:help@kettle.example\">help@kettle.example</a>", message.Html, StringComparison.Ordinal);
        Assert.Equal(new PhrasebookRenderer().Render(plan, Some.Shop()) with { Html = "" }, message with { Html = "" });
    }
}
