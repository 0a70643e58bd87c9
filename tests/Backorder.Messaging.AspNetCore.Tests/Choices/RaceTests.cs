using System.Collections.Concurrent;
using System.Net;
using Backorder.Messaging.Testing;

namespace Backorder.Messaging.AspNetCore.Tests;

/// <summary>Many at once, on PostgreSQL.</summary>
public sealed class RaceTests(Postgres postgres)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Fifty_posts_at_once_on_each_of_forty_links_have_one_effect_each_and_the_same_answer()
    {
        await using var shop = await DatabaseShop.StartAsync(postgres);
        var site = shop.Site;
        var links = await shop.TellAsync(40);

        await Parallel.ForEachAsync(Enumerable.Range(0, links.Count), new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = Stop }, async (i, _) =>
        {
            var (link, label) = (links[i], i % 2 == 0 ? "Keep my order" : "Cancel and refund");
            var value = TestSite.ButtonOf(await site.PageAsync(link), label);
            var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(async () =>
            {
                using var answer = await site.PostAsync(link, value);
                return (answer.StatusCode, Location: answer.Headers.Location?.ToString(), Body: await answer.Content.ReadAsStringAsync(Stop));
            })));

            var (status, location, body) = Assert.Single(answers.Distinct());
            Assert.Equal((HttpStatusCode.SeeOther, ""), (status, body));
            var page = await site.PageAsync($"/backorder/{location}");
            Assert.Contains($"We have your answer of June 8: {label}.", page, StringComparison.Ordinal);
            Assert.Equal(page, await site.PageAsync($"/backorder/{location}"));
        });

        Assert.Equal(links.Count, site.Shop.Heard.Select(made => made.Order).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(links.Count, site.Shop.Heard.Count);
    }

    [Fact]
    public async Task Of_cancelling_and_shipping_one_wins_each_of_two_thousand_times_and_the_customer_is_told_which()
    {
        const int Races = 2000;
        await using var shop = await DatabaseShop.StartAsync(postgres);
        var site = shop.Site;
        var links = await shop.TellAsync(Races);
        var won = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);

        await Parallel.ForEachAsync(Enumerable.Range(0, Races), new ParallelOptions { MaxDegreeOfParallelism = 6, CancellationToken = Stop }, async (number, token) =>
        {
            var (id, link) = (number.ToString("D5", System.Globalization.CultureInfo.InvariantCulture), links[number]);
            Assert.True(ChoiceReference.TryParse(link["/backorder/".Length..], out var reference));
            var cancel = $"1.{ChoicePress.For(reference, 1)}";

            // Who has the lead, and how much, changes with the number: to cancel takes a look before, which is as long as a look at the page.
            var shipping = number % 4 == 0 ? Task.Run(() => shop.ShipAsync(id), token) : null;
            var cancelling = Task.Run(() => site.PostAsync(link, cancel), token);
            if (number % 4 > 1)
            {
                await site.PageAsync(link);
            }

            var hasShipped = await (shipping ?? Task.Run(() => shop.ShipAsync(id), token));
            using var answer = await cancelling;
            Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
            var page = await site.PageAsync($"/backorder/{answer.Headers.Location}");
            var ledger = await site.LedgerOfAsync(id);

            Assert.Equal(hasShipped ? "shipped" : "cancelled", await shop.StateOfAsync(id));
            Assert.Equal(hasShipped ? typeof(OrderEvent.Shipped) : typeof(OrderEvent.ChoiceMade), Assert.Single(ledger.Events).GetType());
            Assert.Contains(hasShipped ? "We could not do this: Cancel and refund. It has already shipped." : "We have your answer of June 8: Cancel and refund.", page, StringComparison.Ordinal);
            Assert.DoesNotContain(hasShipped ? "We have your answer" : "We could not do this", page, StringComparison.Ordinal);
            won.AddOrUpdate(hasShipped ? "ship" : "cancel", 1, static (_, count) => count + 1);
        });

        Assert.Equal(Races, won.Values.Sum());
        Assert.Equal(won.GetValueOrDefault("cancel"), site.Shop.Heard.Count(made => made.Choice == ChoiceKind.Cancel));
        TestContext.Current.TestOutputHelper?.WriteLine($"cancel {won.GetValueOrDefault("cancel")}, ship {won.GetValueOrDefault("ship")}");

        // A race that one side always wins is none.
        Assert.All((string[])["ship", "cancel"], side => Assert.InRange(won.GetValueOrDefault(side), 20, Races - 20));
    }
}
