using System.Net;
using System.Text.RegularExpressions;
using Backorder.Messaging.Testing;
using NodaTime;

namespace Backorder.Messaging.AspNetCore.Tests;

/// <summary>One link, from the mail to the outcome.</summary>
public sealed partial class ChoicePageTests
{
    // The message's reply-by date is 22 June in New York: over with its midnight.
    private static readonly Instant ReplyEnds = Instant.FromUtc(2026, 6, 23, 4, 0);

    // The swap holds stock until the next update, 17 June, is over.
    private static readonly Instant OfferEnds = Instant.FromUtc(2026, 6, 18, 4, 0);

    [Fact]
    public async Task The_page_says_what_changed_what_can_be_chosen_and_what_silence_does()
    {
        await using var site = await TestSite.StartAsync();
        var link = Assert.Single(await site.TellAsync(Some.OpenOrder()));

        Snapshot.Match(WithoutSecrets(await site.PageAsync(link)), "html");
    }

    [Fact]
    public async Task A_pressed_button_commits_once_and_its_outcome_repeats_on_reload()
    {
        await using var site = await TestSite.StartAsync();
        var link = Assert.Single(await site.TellAsync(Some.OpenOrder()));
        site.Clock.Advance(Duration.FromHours(3));
        var value = TestSite.ButtonOf(await site.PageAsync(link), "Keep my order");

        using var first = await site.PostAsync(link, value);
        site.Clock.Advance(Duration.FromMinutes(1));
        using var second = await site.PostAsync(link, value);

        Assert.Equal((HttpStatusCode.SeeOther, HttpStatusCode.SeeOther), (first.StatusCode, second.StatusCode));
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        var outcome = await site.PageAsync($"/backorder/{first.Headers.Location}");
        Assert.Equal(outcome, await site.PageAsync($"/backorder/{first.Headers.Location}"));
        Snapshot.Match(WithoutSecrets(outcome), "html");
        var heard = Assert.Single(site.Shop.Heard);
        Assert.Equal((ChoiceKind.Wait, Some.Now + Duration.FromHours(3)), (heard.Choice, heard.At));
        Assert.Equal(heard, Assert.Single((await site.LedgerOfAsync()).Events));
    }

    [Fact]
    public async Task A_later_choice_replaces_an_earlier_one_and_a_cancellation_is_final()
    {
        await using var site = await TestSite.StartAsync();
        var link = Assert.Single(await site.TellAsync(Some.OpenOrder()));

        foreach (var label in (string[])["Keep my order", "Send me the Black kettle instead", "Keep my order", "Cancel and refund"])
        {
            site.Clock.Advance(Duration.FromMinutes(1));
            var page = await site.PressAsync(link, label);
            Assert.Contains($"We have your answer of June 8: {label}.", page, StringComparison.Ordinal);
            Assert.DoesNotContain(label, TestSite.Buttons(page));
        }

        Assert.Equal([ChoiceKind.Wait, ChoiceKind.Swap, ChoiceKind.Wait, ChoiceKind.Cancel], site.Shop.Heard.Select(made => made.Choice));
        var last = await site.PageAsync(link);
        Assert.Empty(TestSite.Buttons(last));
        Assert.Contains("A cancellation is final.", last, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_cancellation_an_old_page_changes_nothing_and_says_why()
    {
        await using var site = await TestSite.StartAsync();
        var link = Assert.Single(await site.TellAsync(Some.OpenOrder()));
        var keep = TestSite.ButtonOf(await site.PageAsync(link), "Keep my order");
        await site.PressAsync(link, "Cancel and refund");

        using var answer = await site.PostAsync(link, keep);
        var page = await site.PageAsync($"/backorder/{answer.Headers.Location}");

        Assert.Contains("We could not do this: Keep my order. It has already been cancelled.", page, StringComparison.Ordinal);
        Assert.Single(site.Shop.Heard);
    }

    [Fact]
    public async Task Consent_and_cancellation_reach_the_delay_rules_clock()
    {
        await using var site = await TestSite.StartAsync();

        // Six weeks late: without an express yes the order ends thirty days after the promised day.
        site.Shop.Stock = site.Shop.Stock with { Items = [LateItem(new LocalDate(2026, 7, 25)), .. site.Shop.Stock.Items.Skip(1)] };
        var links = await site.TellAsync(Some.OpenOrder("kept"), Some.OpenOrder("cancelled"), Some.OpenOrder("silent"));
        site.Clock.Advance(Duration.FromHours(1));
        await site.PressAsync(links[0], "Keep my order");
        await site.PressAsync(links[1], "Cancel and refund");

        Assert.Equal(["cancelled"], await MustCancelAsync(site));
        site.Clock.Advance(Duration.FromDays(36));
        Assert.Equal(["cancelled", "silent"], await MustCancelAsync(site));
    }

    [Fact]
    public async Task An_accepted_swap_makes_the_hold_firm_and_another_answer_releases_it()
    {
        await using var site = await TestSite.StartAsync();
        var links = await site.TellAsync(Some.OpenOrder("1"), Some.OpenOrder("2"));
        site.Clock.Advance(Duration.FromHours(1));
        await site.PressAsync(links[0], "Send me the Black kettle instead");
        await site.PressAsync(links[1], "Keep my order");
        site.Clock.Advance(Duration.FromDays(2));

        var facts = new BackorderFacts { Now = site.Clock.Now, Orders = [.. site.Shop.Orders.Values], Stock = site.Shop.Stock, Told = History.Told(await LedgerAsync(site)) };
        var planner = new BackorderPlanner(new ShopDirectory(Some.Shop()));

        // Five black kettles, two of them are the first customer's now, and the second one's two are free again.
        Assert.Equal(3, planner.Quote(facts, "KETTLE-BK", 5).AvailableNow);
        Assert.Equal(MessageKind.ReadyToShip, Assert.Single(planner.Plan(facts).Plans, plan => plan.Order == "1").Kind);
    }

    [Fact]
    public async Task The_last_moment_of_the_last_day_counts_and_the_next_one_does_not()
    {
        await using var site = await TestSite.StartAsync();
        var links = await site.TellAsync(Some.OpenOrder("1"), Some.OpenOrder("2"));
        var (keep, swap, cancel) = await ValuesAsync(site, links[1]);

        site.Clock.Advance(OfferEnds - Duration.Epsilon - site.Clock.Now);
        Assert.Equal(["Keep my order", "Cancel and refund", "Send me the Black kettle instead"], TestSite.Buttons(await site.PageAsync(links[1])));
        site.Clock.Advance(Duration.Epsilon);
        Assert.Equal(["Keep my order", "Cancel and refund"], TestSite.Buttons(await site.PageAsync(links[1])));
        Assert.Contains("The last day for this choice is over.", await OutcomeAsync(site, links[1], swap), StringComparison.Ordinal);

        site.Clock.Advance(ReplyEnds - Duration.Epsilon - site.Clock.Now);
        await site.PressAsync(links[0], "Keep my order");
        site.Clock.Advance(Duration.Epsilon);
        Assert.Contains("The last day for this choice is over.", await OutcomeAsync(site, links[1], keep), StringComparison.Ordinal);
        Assert.Equal(["1"], site.Shop.Heard.Select(made => made.Order));

        // To cancel there is no last day but that of the goods.
        Assert.Contains("We have your answer of June 23: Cancel and refund.", await OutcomeAsync(site, links[1], cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_superseded_message_still_shows_the_order_and_cancels_but_gives_nothing_else()
    {
        await using var site = await TestSite.StartAsync();
        var older = Assert.Single(await site.TellAsync(Some.OpenOrder()));
        var (keep, swap, _) = await ValuesAsync(site, older);
        site.Clock.Advance(Duration.FromDays(3));
        site.Shop.Stock = site.Shop.Stock with { AsOf = site.Clock.Now, Items = [LateItem(new LocalDate(2026, 7, 6)), .. site.Shop.Stock.Items.Skip(1)] };
        await site.NotifyAsync();
        var newer = site.LinkOf("1001");
        Assert.NotEqual(older, newer);

        var page = await site.PageAsync(older);

        Assert.Contains("July 6", page, StringComparison.Ordinal);
        Assert.Contains("The link in our newest message shows all that you can choose.", page, StringComparison.Ordinal);
        Assert.Equal(["Cancel and refund"], TestSite.Buttons(page));
        foreach (var value in (string[])[keep, swap])
        {
            Assert.Contains("We have written to you again since then, and this choice has ended.", await OutcomeAsync(site, older, value), StringComparison.Ordinal);
        }

        Assert.Empty(site.Shop.Heard);
        await site.PressAsync(newer, "Keep my order");
        await site.PressAsync(older, "Cancel and refund");
        Assert.Equal([ChoiceKind.Wait, ChoiceKind.Cancel], site.Shop.Heard.Select(made => made.Choice));
    }

    [Fact]
    public async Task After_shipping_nothing_can_be_chosen_and_the_page_says_so_for_thirty_days()
    {
        await using var site = await TestSite.StartAsync();
        var link = Assert.Single(await site.TellAsync(Some.OpenOrder()));
        var (keep, swap, cancel) = await ValuesAsync(site, link);
        site.Shop.Ship("1001", site.Clock.Now);

        foreach (var value in (string[])[keep, swap, cancel])
        {
            var page = await OutcomeAsync(site, link, value);
            Assert.Contains("It has already shipped.", page, StringComparison.Ordinal);
            Assert.Contains("<h1>Your order is on its way</h1>", page, StringComparison.Ordinal);
            Assert.Empty(TestSite.Buttons(page));
        }

        Assert.Empty(site.Shop.Heard);
        site.Clock.Advance(Duration.FromDays(30) - Duration.Epsilon);
        await site.PageAsync(link);
        site.Clock.Advance(Duration.Epsilon);
        using var ended = await site.Client.GetAsync(new Uri(link, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, ended.StatusCode);
    }

    [Fact]
    public async Task A_shipment_that_only_the_ledger_knows_of_counts()
    {
        await using var site = await TestSite.StartAsync();
        var link = Assert.Single(await site.TellAsync(Some.OpenOrder()));
        var (_, _, cancel) = await ValuesAsync(site, link);
        await site.RecordAsync(new OrderEvent.Shipped { Order = "1001", At = site.Clock.Now });

        Assert.Contains("It has already shipped.", await OutcomeAsync(site, link, cancel), StringComparison.Ordinal);
        Assert.Empty(site.Shop.Heard);
    }

    [Fact]
    public async Task A_recorded_cancellation_ends_every_choice()
    {
        await using var site = await TestSite.StartAsync();
        var link = Assert.Single(await site.TellAsync(Some.OpenOrder()));
        var (keep, _, _) = await ValuesAsync(site, link);
        await site.RecordAsync(new OrderEvent.Cancelled { Order = "1001", At = site.Clock.Now, Amount = 98m, Method = "the card you paid with" });

        Assert.Contains("It has already been cancelled.", await OutcomeAsync(site, link, keep), StringComparison.Ordinal);
        Assert.Empty(site.Shop.Heard);
    }

    [Fact]
    public async Task A_swap_whose_stock_has_gone_is_refused_and_no_longer_offered()
    {
        await using var site = await TestSite.StartAsync();
        var link = Assert.Single(await site.TellAsync(Some.OpenOrder()));
        var (_, swap, _) = await ValuesAsync(site, link);
        site.Shop.Stock = site.Shop.Stock with { Items = [.. site.Shop.Stock.Items.Select(item => item.Sku == "KETTLE-BK" ? item with { OnHand = 1 } : item)] };

        var page = await OutcomeAsync(site, link, swap);

        Assert.Contains("We could not do this: Send me the Black kettle instead. It is not in stock any more.", page, StringComparison.Ordinal);
        Assert.Equal(["Keep my order", "Cancel and refund"], TestSite.Buttons(page));
        Assert.Empty(site.Shop.Heard);
    }

    [Fact]
    public async Task An_agents_choice_shows_on_the_page_and_counts_as_the_answer()
    {
        await using var site = await TestSite.StartAsync();
        var link = Assert.Single(await site.TellAsync(Some.OpenOrder()));
        var (keep, _, _) = await ValuesAsync(site, link);
        site.Clock.Advance(Duration.FromMinutes(5));
        await site.RecordAsync(new OrderEvent.ChoiceMade { Order = "1001", At = site.Clock.Now, Choice = ChoiceKind.Wait, Id = "call 17" });
        site.Clock.Advance(Duration.FromMinutes(5));

        Assert.Contains("We have your answer of June 8: Keep my order.", await OutcomeAsync(site, link, keep), StringComparison.Ordinal);
        Assert.Equal("call 17", Assert.Single(site.Shop.Heard).Id);
    }

    internal static string WithoutSecrets(string page) => Press().Replace(Reference().Replace(page.Replace(ChoicePageStyle.Sheet, "", StringComparison.Ordinal), "action=\"REFERENCE\""), "value=\"${number}.PRESS\"");

    private static async Task<string> OutcomeAsync(TestSite site, string link, string value)
    {
        using var answer = await site.PostAsync(link, value);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return await site.PageAsync($"/backorder/{answer.Headers.Location}");
    }

    private static async Task<(string Keep, string Swap, string Cancel)> ValuesAsync(TestSite site, string link)
    {
        var page = await site.PageAsync(link);
        return (TestSite.ButtonOf(page, "Keep my order"), TestSite.ButtonOf(page, "Send me the Black kettle instead"), TestSite.ButtonOf(page, "Cancel and refund"));
    }

    private static async Task<IEnumerable<string>> MustCancelAsync(TestSite site) =>
        (await site.NotifyAsync()).Run.Held.Where(held => held.Reason == HoldReason.MustCancel).Select(held => held.Order).Order(StringComparer.Ordinal);

    private static async Task<LedgerView> LedgerAsync(TestSite site)
    {
        var (one, two) = (await site.LedgerOfAsync("1"), await site.LedgerOfAsync("2"));
        return one with { Told = [.. one.Told, .. two.Told], Events = [.. one.Events, .. two.Events] };
    }

    private static StockItem LateItem(LocalDate day) => Some.StockItem() with { Inbound = [Some.InboundShipment() with { Arrives = new DateWindow { Earliest = day, Latest = day } }] };

    [GeneratedRegex("action=\"[^\"]{22}\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Reference();

    [GeneratedRegex("value=\"(?<number>[0-9]+)\\.[^\"]+\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Press();
}
