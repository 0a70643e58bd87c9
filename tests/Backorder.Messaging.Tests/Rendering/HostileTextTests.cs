using NodaTime;

namespace Backorder.Messaging.Tests;

public sealed class HostileTextTests
{
    private static readonly IReadOnlyDictionary<string, Func<MessagePlan, string, MessagePlan>> Fields =
        new SortedDictionary<string, Func<MessagePlan, string, MessagePlan>>(StringComparer.Ordinal)
        {
            ["order"] = (plan, text) => plan with { Order = text.Length <= 200 || text.Length > 500 ? text : text[..200] },
            ["recipient.name"] = (plan, text) => plan with { Recipient = plan.Recipient with { Name = text } },
            ["apology"] = (plan, text) => plan with { Apology = text },
            ["reason.text"] = (plan, text) => plan with { Reason = new StatedReason { Code = BackorderReason.Demand, Text = text } },
            ["callToAction"] = (plan, text) => plan with { CallToAction = text },
            ["lines[0].name"] = (plan, text) => plan with { Lines = [plan.Lines[0] with { Name = text }, .. plan.Lines.Skip(1)] },
            ["lines[1].shippedSince.carrier"] = (plan, text) => WithParcel(plan, parcel => parcel with { Carrier = text }),
            ["alternatives[0].name"] = (plan, text) => plan with { Alternatives = [plan.Alternatives[0] with { Name = text }] },
        };

    public static TheoryData<string> FieldNames => [.. Fields.Keys];

    [Theory]
    [MemberData(nameof(FieldNames))]
    public void Hostile_text_changes_no_element_no_attribute_and_no_link(string field)
    {
        var benign = Render(Benign());
        var skeleton = ParsedPage.Skeleton(benign.Html);
        Assert.Contains("Kettle", benign.Html, StringComparison.Ordinal);

        Assert.All(Hostile.Printable, text =>
        {
            var message = Render(Fields[field](Benign(), text));

            Assert.Equal(skeleton, ParsedPage.Skeleton(message.Html));
            Assert.Equal(Targets(benign.Html), Targets(message.Html));
            Assert.True(HeaderText.TryCreate(message.Subject, out _));
            Assert.True(HeaderText.TryCreate(message.Preview, out _));
            Assert.DoesNotContain(message.Sms, char.IsControl);
        });
    }

    [Theory]
    [MemberData(nameof(FieldNames))]
    public void Text_that_cannot_be_printed_is_refused_with_its_place(string field) =>
        Assert.All(Hostile.Unprintable, text =>
        {
            var refused = Assert.Throws<MessageRenderingException>(() => Render(Fields[field](Benign(), text)));

            Assert.Equal(field, refused.Place);
            Assert.DoesNotContain("evil", refused.Message, StringComparison.Ordinal);
        });

    [Fact]
    public void A_cancellations_method_is_text_too()
    {
        var plan = SamplePlans.All["Cancelled"];
        MessagePlan Method(string text) => plan with { Cancellation = plan.Cancellation! with { Method = text } };
        var skeleton = ParsedPage.Skeleton(Render(plan).Html);

        Assert.All(Hostile.Printable, text => Assert.Equal(skeleton, ParsedPage.Skeleton(Render(Method(text)).Html)));
        Assert.All(
            Hostile.Unprintable,
            text => Assert.Equal("cancellation.method", Assert.Throws<MessageRenderingException>(() => Render(Method(text))).Place));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("http://track.example/")]
    [InlineData("https://track.example/\" onclick=\"alert(1)")]
    [InlineData("https://track.example/\r\n")]
    [InlineData("")]
    public void A_tracking_address_is_https_or_refused(string url) =>
        Assert.Equal(
            "lines[1].shippedSince.trackingUrl",
            Assert.Throws<MessageRenderingException>(() => Render(WithParcel(Benign(), parcel => parcel with { TrackingUrl = url }))).Place);

    [Fact]
    public void An_element_that_slipped_through_would_be_seen()
    {
        var html = Render(Benign()).Html;

        Assert.NotEqual(ParsedPage.Skeleton(html), ParsedPage.Skeleton(html.Replace("Green kettle", "<b>Green kettle</b>", StringComparison.Ordinal)));
        Assert.NotEqual(Targets(html), Targets(html.Replace("https://kettle.example/returns", "https://evil.example/returns", StringComparison.Ordinal)));
    }

    private static RenderedMessage Render(MessagePlan plan) => new PhrasebookRenderer().Render(plan, SamplePlans.Shop);

    // Every field that a plan can have, in one plan.
    private static MessagePlan Benign()
    {
        var plan = SamplePlans.All["FirstDelay-several-items"];
        var parcel = new LineShipment { Quantity = 1, ShippedAt = Instant.FromUtc(2026, 6, 3, 13, 0), Carrier = "Post", TrackingUrl = "https://track.example/1" };
        return plan with { Lines = [plan.Lines[0], plan.Lines[1] with { ShippedSince = [parcel] }, plan.Lines[2]] };
    }

    private static MessagePlan WithParcel(MessagePlan plan, Func<LineShipment, LineShipment> change) => plan with
    {
        Lines = [plan.Lines[0], plan.Lines[1] with { ShippedSince = [change(plan.Lines[1].ShippedSince[0])] }, plan.Lines[2]],
    };

    // Where links lead, without the subject of a letter, which names the order and the choice.
    private static IReadOnlyList<string> Targets(string html) =>
        [.. ParsedPage.Read(html).All.Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")).OfType<string>().Select(url => url.Split('?')[0])];
}
