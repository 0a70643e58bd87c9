using Backorder.Messaging.Testing;
using Microsoft.Extensions.Options;

namespace Backorder.Messaging.Tests;

public sealed class CommitCheckTests
{
    [Fact]
    public async Task Errors_hold_the_message_for_review_and_list_their_ids()
    {
        using var rig = new Rig(builder => builder.UseRenderer<SalesRenderer>());

        var result = await rig.Commit(SomeMessages.Plan("1001"));

        var held = Assert.Single(result.Unsendable);
        Assert.Equal((HoldReason.NeedsReview, "The claim checker found errors in the message: BM040; docs/findings.md says what they mean."), (held.Reason, held.Detail));
        Assert.Empty(result.Queued);
        Assert.Equal("BM040", Assert.Single(result.Findings).Findings[0].Id);
        Assert.Equal(ObligationKind.Review, Assert.Single(rig.Events.Obligations).Kind);
    }

    [Fact]
    public async Task Warnings_are_reported_and_the_message_goes_out()
    {
        using var rig = new Rig(builder => builder.UseRenderer<SalesRenderer>().ConfigureChecks(checks => checks.Levels["BM040"] = FindingLevel.Warning));

        var result = await rig.Commit(SomeMessages.Plan("1001"));

        Assert.Single(result.Queued);
        Assert.All(Assert.Single(result.Findings).Findings, finding => Assert.Equal(FindingLevel.Warning, finding.Level));
    }

    [Fact]
    public async Task A_shop_can_silence_a_finding_for_itself()
    {
        using var rig = new Rig(builder => builder.UseRenderer<SalesRenderer>().ConfigureChecks(ShopName.Main, checks => checks.Levels["BM040"] = FindingLevel.Off));

        var result = await rig.Commit(SomeMessages.Plan("1001"));

        Assert.Single(result.Queued);
        Assert.Empty(result.Findings);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task A_notice_that_the_law_asks_for_within_two_days_goes_out_in_the_built_in_wording(int days)
    {
        using var rig = new Rig(builder => builder.UseRenderer<SalesRenderer>());
        var plan = SomeMessages.Plan("1001");
        plan = plan with { Apology = "Sorry! Shop now.", Lines = [plan.Lines[0] with { MustNotifyBy = plan.Today.PlusDays(days) }] };

        var result = await rig.Commit(plan);

        Assert.Single(result.Queued);
        Assert.Empty(result.Unsendable);
        Assert.True(Assert.Single(result.Findings).InBuiltInWording);
        var sent = Assert.IsType<OutgoingEmail>((await rig.Entries())[0].Message.Content);
        Assert.DoesNotContain("Shop now", sent.Text + sent.Html, StringComparison.Ordinal);
        Assert.Contains("We are sorry for the delay.", sent.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_notice_that_is_due_later_waits_for_a_person()
    {
        using var rig = new Rig(builder => builder.UseRenderer<SalesRenderer>());
        var plan = SomeMessages.Plan("1001");

        var result = await rig.Commit(plan with { Lines = [plan.Lines[0] with { MustNotifyBy = plan.Today.PlusDays(3) }] });

        Assert.Single(result.Unsendable);
    }

    [Fact]
    public void An_unknown_id_is_refused_before_the_first_message_with_the_remedy()
    {
        using var rig = new Rig(builder => builder.ConfigureChecks(checks => checks.Levels["BM000"] = FindingLevel.Off));

        var refused = Assert.Throws<OptionsValidationException>(() => rig.Messenger());

        Assert.Equal("Levels names \"BM000\", which is no finding; expected an id of docs/findings.md, as \"BM001\".", refused.Message);
    }

    private sealed class SalesRenderer : IMessageRenderer
    {
        private readonly PhrasebookRenderer _builtIn = new();

        public RenderedMessage Render(MessagePlan plan, Shop shop)
        {
            var words = _builtIn.Render(plan, shop);
            return words with { Text = words.Text.Replace("Thank you", "Shop now.\n\nThank you", StringComparison.Ordinal), Html = words.Html.Replace("Thank you", "Shop now.<br>Thank you", StringComparison.Ordinal) };
        }
    }
}
