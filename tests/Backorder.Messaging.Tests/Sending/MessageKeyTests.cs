using System.Text;
using Backorder.Messaging.Testing;
using NodaTime;

namespace Backorder.Messaging.Tests;

public sealed class MessageKeyTests
{
    private static readonly MessagePlan Plan = SomeMessages.Plan() with
    {
        Reason = new StatedReason { Code = BackorderReason.SupplierDelay, Text = "The supplier is late." },
        Reply = new Reply { By = new LocalDate(2026, 6, 20), Silence = Silence.Consent, Rule = "us-ftc-435 (b)(1)" },
        Incentive = new Incentive { Amount = 10m, Currency = "USD" },
        Cancellation = new Cancellation { At = Some.Now, Amount = 98m, Method = "your card", RefundBy = new LocalDate(2026, 6, 17) },
    };

    private static readonly LineShipment Parcel = new() { Quantity = 1, ShippedAt = Some.Now, Carrier = "UPS", TrackingUrl = "https://ups.example/1" };

    public static TheoryData<string> Differences => [.. Different.Keys];

    private static Dictionary<string, MessagePlan> Different => new()
    {
        ["shop"] = Plan with { Shop = "other" },
        ["order"] = Plan with { Order = "1002" },
        ["kind"] = Plan with { Kind = MessageKind.RenewedDelay },
        ["ordinal"] = Plan with { Ordinal = 2 },
        ["reason"] = Plan with { Reason = new StatedReason { Code = BackorderReason.Customs, Text = "The supplier is late." } },
        ["no reason"] = Plan with { Reason = null },
        ["line"] = WithLine(line => line with { Line = "2" }),
        ["sku"] = WithLine(line => line with { Sku = "KETTLE-BK" }),
        ["another line"] = Plan with { Lines = [.. Plan.Lines, Plan.Lines[0] with { Line = "2" }] },
        ["units"] = WithPortions(new Portion { Quantity = 3, Earliest = new LocalDate(2026, 6, 23), Latest = new LocalDate(2026, 6, 23) }),
        ["earliest"] = WithPortions(new Portion { Quantity = 2, Earliest = new LocalDate(2026, 6, 22), Latest = new LocalDate(2026, 6, 23) }),
        ["latest"] = WithPortions(new Portion { Quantity = 2, Earliest = new LocalDate(2026, 6, 23), Latest = new LocalDate(2026, 6, 24) }),
        ["no date"] = WithPortions(new Portion { Quantity = 2, Earliest = new LocalDate(2026, 6, 23) }),
        ["two portions"] = WithPortions(
            new Portion { Quantity = 1, Earliest = new LocalDate(2026, 6, 23), Latest = new LocalDate(2026, 6, 23) },
            new Portion { Quantity = 1, Earliest = new LocalDate(2026, 6, 23), Latest = new LocalDate(2026, 6, 23) }),
        ["parcel"] = WithLine(line => line with { ShippedSince = [Parcel] }),
        ["another parcel"] = WithLine(line => line with { ShippedSince = [Parcel with { TrackingUrl = "https://ups.example/2" }] }),
        ["line's reply"] = WithLine(line => line with { Reply = Plan.Reply }),
        ["choices"] = Plan with { Choices = [Plan.Choices[0]] },
        ["order of choices"] = Plan with { Choices = [Plan.Choices[1], Plan.Choices[0], Plan.Choices[2]] },
        ["swap"] = Plan with { Choices = [.. Plan.Choices, new Choice { Kind = ChoiceKind.Swap, Line = "1", Sku = "KETTLE-BK", Quantity = 2 }] },
        ["smaller swap"] = Plan with { Choices = [.. Plan.Choices, new Choice { Kind = ChoiceKind.Swap, Line = "1", Sku = "KETTLE-BK", Quantity = 1 }] },
        ["no reply"] = Plan with { Reply = null },
        ["reply by"] = Plan with { Reply = Plan.Reply! with { By = new LocalDate(2026, 6, 21) } },
        ["silence"] = Plan with { Reply = Plan.Reply! with { Silence = Silence.Cancel } },
        ["rule"] = Plan with { Reply = Plan.Reply! with { Rule = "us-ftc-435 (b)(2)" } },
        ["next update"] = Plan with { NextUpdate = new LocalDate(2026, 6, 19) },
        ["no next update"] = Plan with { NextUpdate = null },
        ["credit"] = Plan with { Incentive = new Incentive { Amount = 11m, Currency = "USD" } },
        ["currency"] = Plan with { Incentive = new Incentive { Amount = 10m, Currency = "CAD" } },
        ["no credit"] = Plan with { Incentive = null },
        ["no cancellation"] = Plan with { Cancellation = null },
        ["refund"] = Plan with { Cancellation = Plan.Cancellation! with { Amount = 97m } },
        ["refund method"] = Plan with { Cancellation = Plan.Cancellation! with { Method = "your account" } },
        ["refund day"] = Plan with { Cancellation = Plan.Cancellation! with { RefundBy = null } },
        ["address"] = Plan with { Recipient = Plan.Recipient with { Email = "ana.perez@example.com" } },
    };

    [Theory]
    [MemberData(nameof(Differences))]
    public void Whatever_the_customer_would_notice_makes_another_key(string difference) =>
        Assert.NotEqual(MessageKey.Of(Plan, Channel.Email), MessageKey.Of(Different[difference], Channel.Email));

    [Fact]
    public void No_two_of_the_differences_share_a_key() =>
        Assert.Equal(Different.Count, Different.Values.Select(plan => MessageKey.Of(plan, Channel.Email)).Distinct().Count());

    [Fact]
    public void The_channels_have_keys_of_their_own_and_one_in_common()
    {
        Assert.NotEqual(MessageKey.Of(Plan, Channel.Email), MessageKey.Of(Plan, Channel.Sms));
        Assert.NotEqual(MessageKey.OfPlan(Plan), MessageKey.Of(Plan, Channel.Email));
        Assert.Equal(MessageKey.OfPlan(Plan), MessageKey.OfPlan(Plan with { Recipient = Plan.Recipient with { Email = null } }));
    }

    [Fact]
    public void What_the_customer_cannot_notice_makes_no_other_key()
    {
        var same = Plan with
        {
            PlannedAt = Some.Now + Duration.FromDays(1),
            Today = new LocalDate(2026, 6, 9),
            Trace = [new TraceEntry { Statement = "eta: 2026-06-23", Fact = "PO-1007 revision 4", Policy = "EtaPolicy" }],
            Incentive = new Incentive { Amount = 10.00m, Currency = "USD" },
        };

        Assert.Equal(MessageKey.Of(Plan, Channel.Email), MessageKey.Of(same, Channel.Email));
    }

    [Fact]
    public void Values_that_run_together_do_not_meet()
    {
        var one = WithLine(line => line with { Line = "1", Sku = "23" });
        var other = WithLine(line => line with { Line = "12", Sku = "3" });

        Assert.NotEqual(MessageKey.Of(one, Channel.Email), MessageKey.Of(other, Channel.Email));
        Assert.Equal(Concatenated(one), Concatenated(other));
    }

    [Fact]
    public void Broken_surrogates_stay_apart() =>
        Assert.NotEqual(
            MessageKey.Of(Plan with { Order = "\ud800" }, Channel.Email),
            MessageKey.Of(Plan with { Order = "\ud801" }, Channel.Email));

    [Fact]
    public void A_key_is_the_same_everywhere_and_for_ever() =>
        InCulture.Every(() => Assert.StartsWith("fwkr222ausewo655ouuu6pjbcgys4z6u2ep2eivjr6nnkwywxq", MessageKey.Of(Plan, Channel.Email).ToString(), StringComparison.Ordinal));

    [Fact]
    public void A_key_has_one_form()
    {
        var key = MessageKey.Of(Plan, Channel.Email);
        var text = key.ToString();

        Assert.True(MessageKey.TryParse(text, out var read));
        Assert.Equal(key, read);
        Assert.Matches("^[a-z2-7]{52}$", text);
        string[] others = [text.ToUpperInvariant(), text + "=", text[..^1], text + "a", " " + text, text[..^1] + "b", text[..^1] + "1", ""];
        Assert.All(others, other => Assert.False(MessageKey.TryParse(other, out _), other));
        Assert.False(MessageKey.TryParse(null, out _));
        Assert.Throws<InvalidOperationException>(() => default(MessageKey).ToString());
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("f", "my")]
    [InlineData("fo", "mzxq")]
    [InlineData("foo", "mzxw6")]
    [InlineData("foob", "mzxw6yq")]
    [InlineData("fooba", "mzxw6ytb")]
    [InlineData("foobar", "mzxw6ytboi")]
    public void Base32_is_that_of_RFC_4648(string text, string encoded)
    {
        Assert.Equal(encoded, Base32.Encode(Encoding.ASCII.GetBytes(text)));
        Assert.True(text.Length == 0 || Base32.IsCanonical(encoded, text.Length));
    }

    [Fact]
    public void A_run_has_another_id_when_a_message_a_hold_or_the_moment_differs()
    {
        var held = new HeldOrder { Shop = "main", Order = "1002", Reason = HoldReason.OnTime, Detail = "On time." };
        string[] ids =
        [
            RunId.Of([Plan], [held], Some.Now),
            RunId.Of([Plan], [], Some.Now),
            RunId.Of([], [held], Some.Now),
            RunId.Of([Plan], [held with { Reason = HoldReason.Settling }], Some.Now),
            RunId.Of([Plan with { NextUpdate = null }], [held], Some.Now),
            RunId.Of([Plan], [held], Some.Now + Duration.Epsilon),
        ];

        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.Equal(ids[0], RunId.Of([Plan with { Trace = [] }], [held], Some.Now));
        Assert.All(ids, id => Assert.Matches("^[a-z2-7]{26}$", id));
    }

    // What a digest without lengths would hash.
    private static string Concatenated(MessagePlan plan) => string.Concat(plan.Lines.Select(line => line.Line + line.Sku));

    private static MessagePlan WithLine(Func<PlannedLine, PlannedLine> change) => Plan with { Lines = [change(Plan.Lines[0])] };

    private static MessagePlan WithPortions(params Portion[] portions) => WithLine(line => line with { Portions = portions });
}
