namespace Backorder.Messaging.Tests;

public sealed class RightToLeftTests
{
    private const char Isolate = '\u2068';
    private const char End = '\u2069';

    public static TheoryData<string> Samples => [.. SamplePlans.In("ar").Keys];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_isolate_in_a_body_is_closed_in_its_line(string sample)
    {
        var message = Render("ar", sample);

        Assert.Contains(Isolate, message.Text);
        Assert.All(message.Text.Split('\n').Concat(message.Html.Split('\n')), line => Assert.True(IsBalanced(line), line));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Names_and_numbers_of_orders_are_isolated_in_sentences(string sample)
    {
        var message = Render("ar", sample);
        var plan = SamplePlans.In("ar")[sample];

        Assert.Contains($"{Isolate}{plan.Recipient.Name}{End}", message.Text, StringComparison.Ordinal);
        Assert.Contains($"{Isolate}{plan.Order}{End}", message.Text, StringComparison.Ordinal);
        Assert.Contains("dir=\"rtl\"", message.Html, StringComparison.Ordinal);
        Assert.Contains("lang=\"ar\"", message.Html, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void No_header_and_no_text_message_holds_an_isolate(string sample)
    {
        var message = Render("ar", sample);

        Assert.True(HeaderText.TryCreate(message.Subject, out _));
        Assert.DoesNotContain(message.Sms, c => c is Isolate or End);
        Assert.StartsWith("\u200fKettle & Co: ", message.Sms, StringComparison.Ordinal);
        Assert.All(new ReadMessage(message, Tongue.Of("ar")).Buttons, button => Assert.DoesNotContain("%E2%81%A8", button.Url, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en-US")]
    [InlineData("de")]
    [InlineData("ja")]
    public void A_language_from_left_to_right_has_none(string language) =>
        Assert.All(SamplePlans.In(language).Keys, sample =>
        {
            var message = Render(language, sample);
            Assert.DoesNotContain(message.Text + message.Html + message.Sms, c => c is Isolate or End or '\u200f');
        });

    [Fact]
    public void Arabic_indic_digits_reach_every_number_of_a_message()
    {
        var message = Render("ar-EG", "FirstDelay-several-items");

        var words = message.Text.Replace("K4", "", StringComparison.Ordinal).Split('\n').Where(line => !line.Contains("mailto:", StringComparison.Ordinal));
        Assert.DoesNotContain(string.Concat(words), char.IsAsciiDigit);
    }

    private static RenderedMessage Render(string language, string sample) => new PhrasebookRenderer().Render(SamplePlans.In(language)[sample], SamplePlans.Shop);

    private static bool IsBalanced(string line)
    {
        var open = 0;
        foreach (var c in line)
        {
            open += c == Isolate ? 1 : c == End ? -1 : 0;
            if (open is < 0 or > 1)
            {
                return false;
            }
        }

        return open == 0;
    }
}
