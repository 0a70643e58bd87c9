using System.Text;
using System.Text.Json.Nodes;

namespace Backorder.Messaging.Tests;

public sealed class SupportMacroTests
{
    private static readonly SupportMacros Macros = new();

    [Fact]
    public void A_macro_says_what_the_message_says_and_until_when_to_answer() => Assert.Equal(
        """
        Order: K4
        Shop: main
        About: FirstDelay
        Language: en-US
        Answer by: 2026-06-23
        Without an answer: it counts as agreement to wait
        Next update: 2026-06-18

        Say:
          We are sorry for the delay. We promised to ship your Green kettle by June 12. The new ship date is June 23. Our supplier is running late.
          If you are happy to wait, you do not have to do anything. If not, please choose something else.
          If we do not hear from you before we ship, and by June 23, we will take it that you agree to wait.
          You have the right to cancel before it ships. If you do, we promptly send you a full refund.
          We will write again by Thursday, June 18, even if nothing has changed.

        The customer may choose:
          Wait: Keep my order
          Cancel: Cancel and refund
          Swap: Send me the Black kettle instead
          Contact: Contact us

        """.ReplaceLineEndings("\n"),
        Macros.Of(SamplePlans.All["FirstDelay"], SamplePlans.Shop).ToText());

    [Fact]
    public void Its_json_holds_the_same()
    {
        var macro = Macros.Of(SamplePlans.All["RenewedDelay"], SamplePlans.Shop);

        var json = JsonNode.Parse(macro.ToJson())!;

        Assert.Equal(("K4", "renewedDelay", "cancel", "2026-06-23"), ((string)json["order"]!, (string)json["kind"]!, (string)json["silence"]!, (string)json["answerBy"]!));
        Assert.Equal(macro.Say, json["say"]!.AsArray().Select(one => (string)one!));
    }

    [Fact]
    public void It_names_nobody_and_is_the_same_in_every_culture()
    {
        foreach (var plan in SamplePlans.All.Values)
        {
            var here = (Macros.Of(plan, SamplePlans.Shop).ToText(), Encoding.UTF8.GetString(Macros.Of(plan, SamplePlans.Shop).ToJson()));
            Assert.DoesNotContain("Ana", here.Item1 + here.Item2, StringComparison.Ordinal);
            InCulture.Every(() => Assert.Equal(here, (Macros.Of(plan, SamplePlans.Shop).ToText(), Encoding.UTF8.GetString(Macros.Of(plan, SamplePlans.Shop).ToJson()))));
        }
    }
}
