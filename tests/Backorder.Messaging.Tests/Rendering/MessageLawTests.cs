using System.Text;

namespace Backorder.Messaging.Tests;

public sealed class MessageLawTests
{
    private const int Plans = 2000;

    private static readonly PhrasebookRenderer Renderer = new();

    [Fact]
    public void Every_law_holds_for_two_thousand_random_plans()
    {
        var checkedPlans = 0;
        foreach (var plan in new RandomPlans(20260608).Take(Plans))
        {
            var message = Renderer.Render(plan, SamplePlans.Shop);
            var broken = MessageLaws.Broken(plan, message);
            Assert.True(broken.Count == 0, $"plan {checkedPlans}, {plan.Kind}: {string.Join("; ", broken)}\n{string.Join(", ", SpokenDates.In(message.Text, plan.Today.Year, plan.Language))}\n{message.Subject}\n{message.Sms}\n{message.Text}");
            checkedPlans++;
        }

        Assert.Equal(Plans, checkedPlans);
    }

    [Theory]
    [RunsOnce("300 random plans for each language")]
    [MemberData(nameof(Languages))]
    public void Every_law_holds_for_random_plans_in_every_language(string language)
    {
        foreach (var plan in new RandomPlans(20260608, language).Take(300))
        {
            var message = Renderer.Render(plan, SamplePlans.Shop);
            var broken = MessageLaws.Broken(plan, message);
            Assert.True(broken.Count == 0, $"{plan.Kind}: {string.Join("; ", broken)}\n{string.Join(", ", SpokenDates.In(message.Text, plan.Today.Year, language))}\n{message.Subject}\n{message.Preview}\n{message.Sms}\n{message.Text}");
        }
    }

    [Theory]
    [RunsOnce("200 random plans for each language, twice")]
    [MemberData(nameof(Languages))]
    public void Every_language_names_the_dates_and_quantities_that_English_names(string language)
    {
        foreach (var (plan, english) in new RandomPlans(7, language).Take(200).Zip(new RandomPlans(7, "en-US").Take(200)))
        {
            var (message, model) = (Renderer.Render(plan, SamplePlans.Shop), Renderer.Render(english, SamplePlans.Shop));

            Assert.Equal(SpokenDates.In(model.Text, plan.Today.Year).Order(), SpokenDates.In(message.Text, plan.Today.Year, language).Order());
            Assert.Equal(SpokenDates.In(model.Sms, plan.Today.Year).Order(), SpokenDates.In(message.Sms, plan.Today.Year, language).Order());
            Assert.Equal(Quantities(new ReadMessage(model)), Quantities(new ReadMessage(message, Tongue.Of(language))));
        }
    }

    private static IEnumerable<int> Quantities(ReadMessage read) =>
        read.ListedRows.Select(row => int.Parse(SpokenDates.LatinDigits(row.Quantity), System.Globalization.CultureInfo.InvariantCulture));

    public static TheoryData<string> Languages => [.. SamplePlans.Languages, "en-CA", "en-AU", "de-AT", "de-CH", "fr-CA", "es-MX", "ar-EG"];

    [Fact]
    public void Every_law_holds_for_the_samples() =>
        Assert.All(SamplePlans.All.Values, plan => Assert.Empty(MessageLaws.Broken(plan, Renderer.Render(plan, SamplePlans.Shop))));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_law_holds_for_the_samples_in_every_language(string language) =>
        Assert.All(SamplePlans.In(language).Values, plan => Assert.Empty(MessageLaws.Broken(plan, Renderer.Render(plan, SamplePlans.Shop))));

    [Theory]
    [InlineData("de", "23. Juni", "24. Juni")]
    [InlineData("fr", "23 juin", "24 juin")]
    [InlineData("es", "23 de junio", "24 de junio")]
    [InlineData("ja", "6月23日", "6月24日")]
    [InlineData("ar", "23 يونيو", "24 يونيو")]
    [InlineData("ar-EG", "٢٣ يونيو", "٢٤ يونيو")]
    public void Another_date_in_any_language_breaks_the_law(string language, string date, string instead)
    {
        var plan = SamplePlans.In(language)["FirstDelay"];
        var message = Renderer.Render(plan, SamplePlans.Shop);

        Assert.Contains("every date is one of the plan's", MessageLaws.Broken(plan, message with { Text = Replaced(message.Text, date, instead) }));
        Assert.Contains("HTML and text name the same dates", MessageLaws.Broken(plan, message with { Html = Replaced(message.Html, date, instead) }));
    }

    [Fact]
    public void The_random_plans_hold_every_kind_and_every_silence()
    {
        var plans = new RandomPlans(20260608).Take(Plans).ToList();

        Assert.All(Enum.GetValues<MessageKind>(), kind => Assert.Contains(plans, plan => plan.Kind == kind));
        Assert.All(Enum.GetValues<Silence>(), silence => Assert.Contains(plans, plan => plan.Reply?.Silence == silence));
        Assert.Contains(plans, plan => plan.Lines.Any(line => line.Portions.Count > 3));
    }

    [Theory]
    [InlineData("HTML and text name the same dates", "June 23", "June 24")]
    [InlineData("every date is one of the plan's", "by June 23,", "by June 25,")]
    [InlineData("no date before today is stated", "ship date is June 23", "ship date is June 5")]
    [InlineData("HTML and text offer the same choices", "* Contact us", "- Contact us")]
    [InlineData("HTML and text name the same quantities", "Quantity: 1", "Quantity: 2")]
    [InlineData("one apology at most, none with good news", "Our supplier", "Sorry, our supplier")]
    [InlineData("no gap and no token", "Hello Ana Pérez,", "Hello {name},")]
    [InlineData("no vague or salesy word", "Our supplier is running late.", "It ships soon.")]
    [InlineData("silence does in words what it does in the plan", "we will take it that you agree to wait", "that is fine")]
    [InlineData("the preview repeats the letter", "The new ship date is", "It ships on")]
    public void A_fault_in_the_text_breaks_its_law(string law, string words, string instead)
    {
        var (plan, message) = Delay();

        Assert.Contains(law, MessageLaws.Broken(plan, message with { Text = Replaced(message.Text, words, instead) }));
    }

    [Theory]
    [InlineData("HTML and text name the same dates", "<br><strong style=\"font-size:24px;line-height:32px\">June 23", "<br><strong style=\"font-size:24px;line-height:32px\">June 30")]
    [InlineData("HTML and text offer the same choices", ">Cancel and refund<", ">Cancel<")]
    [InlineData("HTML and text name the same quantities", ">1</td>", ">3</td>")]
    [InlineData("the quantities are the plan's", ">1</td>", ">3</td>")]
    public void A_fault_in_the_html_breaks_its_law(string law, string words, string instead)
    {
        var (plan, message) = Delay();

        Assert.Contains(law, MessageLaws.Broken(plan, message with { Html = Replaced(message.Html, words, instead) }));
    }

    [Theory]
    [InlineData("SMS stays in its alphabet and in two parts", "ship date: Jun 23", "ship date: Jun 20–23")]
    [InlineData("SMS names no other date", "ship date: Jun 23", "ship date: Jun 20")]
    [InlineData("SMS says the same of silence", "we take it that you agree to wait", "we cancel")]
    public void A_fault_in_the_text_message_breaks_its_law(string law, string words, string instead)
    {
        var (plan, message) = Delay();

        Assert.Contains(law, MessageLaws.Broken(plan, message with { Sms = Replaced(message.Sms, words, instead) }));
    }

    [Fact]
    public void Other_faults_break_their_laws()
    {
        var (plan, message) = Delay();

        Assert.Contains("the subject names the order, in one line", MessageLaws.Broken(plan, message with { Subject = "Your order" }));
        Assert.Contains("the HTML is not cut off", MessageLaws.Broken(plan, message with { Html = message.Html + new string(' ', 102_400) }));
        Assert.Contains("the answer's day, the next update and the last day are named", MessageLaws.Broken(plan with { NextUpdate = SamplePlans.June(17) }, message));
        Assert.Contains("a refund is promised only for money that was taken", MessageLaws.Broken(plan with { Payment = Payment.None }, message));
    }

    private static (MessagePlan Plan, RenderedMessage Message) Delay()
    {
        var plan = SamplePlans.All["FirstDelay"];
        return (plan, Renderer.Render(plan, SamplePlans.Shop));
    }

    private static string Replaced(string text, string words, string instead)
    {
        Assert.Contains(words, text, StringComparison.Ordinal);
        return text.Replace(words, instead, StringComparison.Ordinal);
    }
}
