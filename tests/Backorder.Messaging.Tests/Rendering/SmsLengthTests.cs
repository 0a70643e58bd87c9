namespace Backorder.Messaging.Tests;

public sealed class SmsLengthTests
{
    // As long as an address of a choice page is: 22 characters behind the shop's own.
    private const string Page = "https://shop.kettle.example/b/0123456789abcdefghijkl";

    public static TheoryData<string> Samples => [.. SamplePlans.All.Keys];

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_text_message_in_English_has_two_parts_with_its_link(string sample)
    {
        var shop = SamplePlans.ShopWith(options => (options.Contact, options.Links.Orders) = (Page, Page));

        var sms = Render(SamplePlans.All[sample] with { Order = "2026-000123" }, shop).Sms;

        Assert.InRange(SmsSegments.Of(sms).Parts, 1, 2);
        Assert.Contains(Page, sms, StringComparison.Ordinal);
        Assert.StartsWith("Kettle & Co: ", sms, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_message_in_wide_letters_has_three_parts_and_keeps_its_link()
    {
        var shop = SamplePlans.ShopWith(options => options.Contact = Page);

        var sms = Render(SamplePlans.All["FirstDelay"], shop, new Wide()).Sms;

        Assert.Equal((false, 3), (SmsSegments.Of(sms).IsGsm7, SmsSegments.Of(sms).Parts));
        Assert.EndsWith(Page, sms, StringComparison.Ordinal);
    }

    [Fact]
    public void Marks_go_before_a_link_does()
    {
        var shop = SamplePlans.ShopWith(options => options.Contact = Page);

        var sms = Render(SamplePlans.All["FirstDelay"], shop, new Accented()).Sms;

        Assert.Equal((true, 2), (SmsSegments.Of(sms).IsGsm7, SmsSegments.Of(sms).Parts));
        Assert.Contains("We take it that you agree.", sms, StringComparison.Ordinal);
        Assert.EndsWith(Page, sms, StringComparison.Ordinal);
    }

    private static RenderedMessage Render(MessagePlan plan, Shop shop, params IEnumerable<Phrasebook> books) =>
        new PhrasebookRenderer(books.Any() ? new Phrasebooks(books) : null).Render(plan, shop);

    private sealed class Wide() : EnglishPhrasebook("en-US")
    {
        public override string SmsSilenceAgrees(NodaTime.LocalDate by, NodaTime.LocalDate today) => new('待', 60);
    }

    private sealed class Accented() : EnglishPhrasebook("en-US")
    {
        public override string SmsSilenceAgrees(NodaTime.LocalDate by, NodaTime.LocalDate today) => $"Wé táke ît thát yôu ágree. {new string('é', 90)}".Replace("Wé", "Wê", StringComparison.Ordinal);
    }
}
