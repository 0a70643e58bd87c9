using Backorder.Messaging.Testing;
using NodaTime;

namespace Backorder.Messaging.AspNetCore.Tests;

/// <summary>The sample shop's story, by its pages, with no more than HTTP.</summary>
public sealed class SampleShopTests
{
    [Fact]
    public async Task A_late_supplier_becomes_six_mails_and_three_answers_that_change_three_orders()
    {
        await using var shop = await SampleShop.OpenAsync();
        var first = await shop.GetAsync("/plan");
        Assert.Contains("Messages: 0 Nothing to say: 9", first.Text, StringComparison.Ordinal);

        // The supplier is late. The dry run says who hears what; nobody has heard anything.
        var plan = await shop.PressAsync(await shop.GetAsync("/"), "Move the date", ("arrives", SampleShop.DaysLater(14)));
        Assert.Equal("/plan", plan.Address.AbsolutePath);
        Assert.Contains("PO-1007 is 8 days late: 6 orders, 6 messages, 4 with a swap or a split", plan.Text, StringComparison.Ordinal);
        Assert.Contains("K4, Ana Pérez: First delay, by Tue, Jun 23", plan.Text, StringComparison.Ordinal);
        Assert.Contains("K3: On time.", plan.Text, StringComparison.Ordinal);

        // Written and kept, words included; still nobody has heard anything.
        var kept = await shop.PressAsync(plan, "Write the messages, for approval");
        Assert.StartsWith("/runs/", kept.Address.AbsolutePath, StringComparison.Ordinal);
        Assert.Equal(6, kept.Document.QuerySelectorAll("details").Length);
        Assert.Contains("No mail has been sent yet.", (await shop.GetAsync("/mail")).Text, StringComparison.Ordinal);
        Assert.Equal(0, shop.MailFiles);

        var mails = await shop.PressAsync(kept, "Approve and send");
        Assert.Equal("/mail", mails.Address.AbsolutePath);
        Assert.Equal(6, mails.LinksTo("/mail/").Count);
        Assert.Equal(6, shop.MailFiles);

        // Approved twice is sent once.
        await shop.PressAsync(kept, "Approve and send");
        Assert.Equal(6, shop.MailFiles);

        Assert.Contains("Ana Pérez, NY: 1 × Black kettle instead of Green kettle.", await AnswerAsync(shop, mails, "K4", "Send me the Black kettle instead"), StringComparison.Ordinal);
        Assert.Contains("The customer keeps the order and waits.", await AnswerAsync(shop, mails, "K6", "Keep my order"), StringComparison.Ordinal);
        var cancelled = await AnswerAsync(shop, mails, "K5", "Cancel and refund");
        Assert.Contains("Cancelled.", cancelled, StringComparison.Ordinal);
        Assert.Contains("The customer cancelled. $98.00 go back to the card.", cancelled, StringComparison.Ordinal);
        Assert.Contains("K5 Joel Whitaker 2 × Green kettle Cancelled", (await shop.GetAsync("/")).Text, StringComparison.Ordinal);

        // The next run tells what it must and repeats nothing.
        var next = await shop.GetAsync("/plan");
        Assert.Contains("K5, Joel Whitaker: Cancelled", next.Text, StringComparison.Ordinal);
        Assert.Contains("K7: Already told.", next.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("First delay", next.Text, StringComparison.Ordinal);
    }

    // Whatever the weekday of the first start, the story is the same.
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task On_every_day_of_the_week_all_is_well_until_the_date_moves(int day)
    {
        var now = Some.Now + Duration.FromDays(day) + Duration.FromHours(10);
        await using var shop = await SampleShop.OpenAsync(now);
        Assert.Contains("Messages: 0 Nothing to say: 9", (await shop.GetAsync("/plan")).Text, StringComparison.Ordinal);

        var plan = await shop.PressAsync(await shop.GetAsync("/"), "Move the date", ("arrives", SampleShop.DaysLater(16, now)));

        Assert.Contains("6 orders, 6 messages, 4 with a swap or a split", plan.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_is_shown_with_no_right_but_to_be_read_and_its_link_leads_here()
    {
        await using var shop = await SampleShop.OpenAsync();
        var mails = await shop.TellAsync(14);

        var mail = await shop.GetAsync(mails.LinksTo("/mail/K4/").Single());

        Assert.Equal("default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'", mail.Policy);
        Assert.Single(mail.LinksTo("/backorder/"));
        Assert.Empty(mail.LinksTo(KettleCo.Mailbox.ChoicePage));
        Assert.Empty(mail.Document.QuerySelectorAll("script, form, iframe"));
    }

    [Fact]
    public async Task What_does_not_exist_or_came_from_elsewhere_changes_nothing()
    {
        await using var shop = await SampleShop.OpenAsync();
        foreach (var path in (string[])["/orders/K99", "/runs/none", "/mail/K4/none", "/mail/K99/none", "/backorder/none"])
        {
            Assert.Equal(404, (await shop.GetAsync(path)).Status);
        }

        var desk = await shop.GetAsync("/");
        foreach (var (name, value) in ((string, string)[])[("arrives", "soon"), ("arrives", "2026-02-30"), ("arrives", ""), ("id", "PO-1")])
        {
            var refused = await shop.PressAsync(desk, "Move the date", (name, value));
            Assert.Equal(400, refused.Status);
            Assert.Equal("That is no purchase order of ours, or no date. Nothing was changed.", refused.Document.QuerySelector("[role=alert]")?.TextContent);
        }

        // Another site's form has no token.
        Assert.Equal(400, (await shop.PostAsync(desk.Address, [new("id", "PO-1007"), new("arrives", SampleShop.DaysLater(14))])).Status);
        Assert.Contains("Messages: 0", (await shop.GetAsync("/plan")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Development", 200)]
    [InlineData("Production", 404)]
    public async Task The_gallery_is_there_while_one_develops(string environment, int status)
    {
        await using var shop = await SampleShop.OpenAsync(environment: environment);

        Assert.Equal(status, (await shop.GetAsync("/backorder-gallery")).Status);
    }

    // Opens the order's mail, follows its link, presses the button, and gives the shop's page of the order.
    private static async Task<string> AnswerAsync(SampleShop shop, VisitedPage mails, string order, string choice)
    {
        var mail = await shop.GetAsync(mails.LinksTo($"/mail/{order}/").Single());
        var page = await shop.GetAsync(mail.LinksTo("/backorder/").Single());
        var outcome = await shop.PressAsync(page, choice);
        Assert.Contains($"We have your answer of June 8: {choice}.", outcome.Text, StringComparison.Ordinal);
        return (await shop.GetAsync($"/orders/{order}")).Text;
    }
}
