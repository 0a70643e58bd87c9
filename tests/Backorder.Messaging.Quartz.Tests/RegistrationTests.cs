using System.Globalization;
using Backorder.Messaging.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Backorder.Messaging.Quartz.Tests;

public sealed class RegistrationTests
{
    private const string Missing = "Expected one of PostgreSQL, such as Host=db.example;Database=shop;Username=shop;Password=….";

    [Theory]
    [InlineData("Dispatchers", "QuartzDispatchOptions.Dispatchers is 0; expected 1 to 64.")]
    [InlineData("DispatchersPerMachine", "QuartzDispatchOptions.DispatchersPerMachine is 65; expected 1 to 64.")]
    [InlineData("DispatchEvery", "QuartzDispatchOptions.DispatchEvery is 00:00:00; expected 00:00:01 to 01:00:00.")]
    [InlineData("FollowUpEvery", "QuartzDispatchOptions.FollowUpEvery is 2.00:00:00; expected 00:00:01 to 1.00:00:00.")]
    [InlineData("MachineLostAfter", "QuartzDispatchOptions.MachineLostAfter is 00:00:01; expected 00:00:02 to 00:10:00.")]
    [InlineData("", "AddQuartzDispatch follows up on promised updates, and no IBackorderSource is registered to plan them with. Register yours with AddBackorderMessaging(…).UseSource<YourSource>().")]
    [InlineData("", "AddQuartzDispatch is for several machines, and the ledger and the outbox are in this one's memory. Keep them in the database with UseEntityFrameworkStore<YourContext>() of Backorder.Messaging.EntityFrameworkCore.")]
    public async Task What_is_wrong_or_missing_fails_at_start_with_the_remedy(string wrong, string expected)
    {
        var app = new HostApplicationBuilder();
        app.Logging.ClearProviders();
        app.Services.AddBackorderMessaging(Some.ShopOptions).AddSender(new CollectingSender()).AddQuartzDispatch("Host=127.0.0.1;Port=1", options =>
        {
            options.Dispatchers = wrong == "Dispatchers" ? 0 : 1;
            options.DispatchersPerMachine = wrong == "DispatchersPerMachine" ? 65 : 1;
            options.DispatchEvery = TimeSpan.FromSeconds(wrong == "DispatchEvery" ? 0 : 1);
            options.FollowUpEvery = TimeSpan.FromDays(wrong == "FollowUpEvery" ? 2 : 1);
            options.MachineLostAfter = TimeSpan.FromSeconds(wrong == "MachineLostAfter" ? 1 : 2);
        });
        using var host = app.Build();

        var problem = await Assert.ThrowsAnyAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));

        Assert.Contains(expected, problem.Failures);
    }

    [Theory]
    [InlineData("", "The connection string is missing. ")]
    [InlineData("Data Source=shop.db;Passwort=secret", "The connection string cannot be read, or names no host. ")]
    [InlineData("Database=shop;Password=secret", "The connection string cannot be read, or names no host. ")]
    public void A_connection_string_that_is_none_is_refused_without_being_quoted(string connection, string expected)
    {
        var problem = Assert.Throws<ArgumentException>(() => new ServiceCollection().AddBackorderMessaging().AddQuartzDispatch(connection));

        Assert.StartsWith(expected + Missing, problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_docs_show_the_real_defaults()
    {
        var page = File.ReadAllText(Repository.PathTo("docs", "scale.md"));
        var rows = page[page.IndexOf("| `QuartzDispatchOptions` |", StringComparison.Ordinal)..].Split('\n').Skip(2).TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Split('|').Select(cell => cell.Trim()).ToArray()).Select(row => (row[1].Trim('`'), row[2]));

        Assert.Equal(
            typeof(QuartzDispatchOptions).GetProperties().Select(property => (property.Name, Convert.ToString(property.GetValue(new QuartzDispatchOptions()), CultureInfo.InvariantCulture) ?? "")),
            rows);
    }

    [Fact]
    public void A_second_call_goes_on_configuring_the_same()
    {
        var services = new ServiceCollection();
        services.AddBackorderMessaging().AddQuartzDispatch("Host=db.example", options => options.Dispatchers = 9).AddQuartzDispatch("Host=db.example", options => options.DispatchersPerMachine = 3);

        Assert.Single(services, service => service.ImplementationType == typeof(DispatchSchedule));
        var all = services.Where(service => service.ServiceType == typeof(IConfigureOptions<QuartzDispatchOptions>))
            .Select(service => (IConfigureOptions<QuartzDispatchOptions>)service.ImplementationInstance!).ToList();
        var options = new QuartzDispatchOptions();
        all.ForEach(one => one.Configure(options));
        Assert.Equal((9, 3), (options.Dispatchers, options.DispatchersPerMachine));
    }
}
