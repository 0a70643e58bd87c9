namespace Backorder.Messaging.Tests;

public sealed class MissingValueTests
{
    public static TheoryData<string, string> Places => new()
    {
        { "no lines", "lines: is empty; expected the items that the message is about" },
        { "a line without units", "lines[0].portions: is less than 1; expected whole units" },
        { "no day to answer by", "reply.by: is missing; expected the day on which silence takes effect" },
        { "no day to answer by for a line", "lines[1].reply.by: is missing; expected the day on which silence takes effect" },
        { "an answer by yesterday", "reply.by: is in the past; expected today or later" },
        { "no date and no reason", "reason: is missing; expected why no date can be given" },
        { "an update yesterday", "nextUpdate: is in the past; expected today or later" },
        { "choices and no call to action", "callToAction: is missing; expected words to print" },
        { "no cancellation", "cancellation.amount: is missing or negative; expected what goes back, 0 where nothing was taken" },
        { "a refund by no method", "cancellation.method: is missing; expected words to print" },
        { "a swap for nothing", "choices[1]: offers an item that is not among the plan's alternatives" },
        { "a choice for a line that is not there", "choices[0]: names a line that is not in the plan" },
        { "a reason without words", "reason.text: is missing; expected words to print" },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public void What_is_missing_is_an_error_with_its_place(string missing, string message)
    {
        var delay = SamplePlans.All["FirstDelay"];
        var several = SamplePlans.All["FirstDelay-several-items"];
        var cancelled = SamplePlans.All["Cancelled"];
        var plan = missing switch
        {
            "no lines" => delay with { Lines = [] },
            "a line without units" => delay with { Lines = [SamplePlans.Line("1", "Green kettle", SamplePlans.Units(0, null, null))] },
            "no day to answer by" => delay with { Reply = delay.Reply! with { By = null } },
            "no day to answer by for a line" => several with { Lines = [several.Lines[0], several.Lines[1] with { Reply = several.Reply! with { By = null } }] },
            "an answer by yesterday" => delay with { Reply = delay.Reply! with { By = SamplePlans.Today.PlusDays(-1) } },
            "no date and no reason" => SamplePlans.All["NoDateYet"] with { Reason = null },
            "an update yesterday" => delay with { NextUpdate = SamplePlans.Today.PlusDays(-1) },
            "choices and no call to action" => delay with { CallToAction = "" },
            "no cancellation" => cancelled with { Cancellation = null },
            "a refund by no method" => cancelled with { Cancellation = cancelled.Cancellation! with { Method = null } },
            "a swap for nothing" => delay with { Alternatives = [] },
            "a choice for a line that is not there" => several with { Choices = [new Choice { Kind = ChoiceKind.Cancel, Line = "9" }] },
            "a reason without words" => delay with { Reason = delay.Reason! with { Text = "" } },
            _ => throw new ArgumentOutOfRangeException(nameof(missing), missing, "is no case"),
        };

        var error = Assert.Throws<MessageRenderingException>(() => new PhrasebookRenderer().Render(plan, SamplePlans.Shop));

        Assert.Equal(message, error.Message);
        Assert.Equal($"{error.Place}: {error.Problem}", error.Message);
    }
}
