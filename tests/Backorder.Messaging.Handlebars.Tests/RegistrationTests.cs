using Backorder.Messaging.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Backorder.Messaging.Handlebars.Tests;

public sealed class RegistrationTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("backorder-templates-");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_broken_template_stops_the_start_with_file_line_and_column()
    {
        Write("first-delay.de.html.hbs", "<h1>{{heading}}</h1>\n  <p>{{headline}}</p>\n");
        using var host = Host();

        var problem = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(Stop));

        Assert.StartsWith("first-delay.de.html.hbs(2,6): \"headline\" is no name of the model; expected one of ", Assert.Single(problem.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_is_written_by_the_shops_file_and_checked()
    {
        Write("default.subject.hbs", "{{shop}}, {{subject}}");
        using var host = Host();
        await host.StartAsync(Stop);
        await using var scope = host.Services.CreateAsyncScope();
        var messenger = scope.ServiceProvider.GetRequiredService<BackorderMessenger>();

        var said = await messenger.NotifyAsync(Late(), Stop);

        Assert.Empty(said.Commit.Findings);
        Assert.StartsWith("Kettle & Co, ", host.Services.GetRequiredService<CollectingSender>().Sent.OfType<OutgoingEmail>().Single().Subject.ToString(), StringComparison.Ordinal);
        await host.StopAsync(Stop);
    }

    [Fact]
    public async Task A_template_that_leaves_out_what_the_law_wants_holds_the_message()
    {
        Write("default.txt.hbs", "{{heading}}\n");
        using var host = Host();
        await host.StartAsync(Stop);
        await using var scope = host.Services.CreateAsyncScope();

        var said = await scope.ServiceProvider.GetRequiredService<BackorderMessenger>().NotifyAsync(Late(), Stop);

        Assert.NotEmpty(said.Commit.Findings);
        Assert.Empty(host.Services.GetRequiredService<CollectingSender>().Sent);
        await host.StopAsync(Stop);
    }

    [Fact]
    public void Templates_among_the_resources_of_an_assembly_are_read_by_their_names_behind_the_prefix()
    {
        var files = TemplateFiles.Embedded(typeof(HandlebarsRenderer).Assembly, "Backorder.Messaging.Handlebars.Defaults.");

        Assert.Contains("default.html.hbs", files.Read("hbs").Select(static file => file.Name));
        Assert.Empty(files.Read("scriban"));
        Assert.Empty(TemplateFiles.Embedded(typeof(HandlebarsRenderer).Assembly, "Elsewhere.").Read("hbs"));
    }

    [Fact]
    public void Asked_twice_the_later_folder_stands()
    {
        Write("default.subject.hbs", "later");
        var services = new ServiceCollection();
        services.AddBackorderMessaging(Some.ShopOptions).UseHandlebarsTemplates("no such folder").UseHandlebarsTemplates(_folder.FullName);

        var renderer = services.BuildServiceProvider().GetRequiredService<IMessageRenderer>();

        Assert.Equal("later", renderer.Render(SomeMessages.Plan(), Some.Shop()).Subject);
    }

    private static BackorderFacts Late() => new()
    {
        Now = Some.Now,
        Orders = [Some.OpenOrder()],
        Stock = Some.StockForecast(),
    };

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder.FullName, name), text);

    private IHost Host()
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddSingleton<TimeProvider>(new FakeClock());
        builder.Services.AddSingleton<CollectingSender>();
        builder.Services.AddBackorderMessaging(Some.ShopOptions).AddSender(static services => services.GetRequiredService<CollectingSender>()).UseHandlebarsTemplates(_folder.FullName);
        return builder.Build();
    }
}
