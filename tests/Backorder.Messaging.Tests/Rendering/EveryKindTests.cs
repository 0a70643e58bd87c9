namespace Backorder.Messaging.Tests;

public sealed class EveryKindTests
{
    public static TheoryData<string> Samples => [.. SamplePlans.All.Keys];

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_message_reads_as_reviewed(string sample)
    {
        var message = new PhrasebookRenderer().Render(SamplePlans.All[sample], SamplePlans.Shop);

        Assert.Multiple(
            () => Snapshot.Match(message.Html, "html", sample, "Messages"),
            () => Snapshot.Match(
                $"Subject: {message.Subject}\nPreview: {message.Preview}\nSMS ({SmsSegments.Of(message.Sms).Parts}): {message.Sms}\n\n{message.Text}",
                "txt",
                sample,
                "Messages"));
    }

    public static TheoryData<string, string> OtherLanguages
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var language in SamplePlans.Languages)
            {
                foreach (var sample in SamplePlans.In(language).Keys)
                {
                    data.Add(language, sample);
                }
            }

            data.Add("ar-EG", "FirstDelay-several-items");
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(OtherLanguages))]
    public void A_message_reads_as_reviewed_in_its_language(string language, string sample)
    {
        var message = new PhrasebookRenderer().Render(SamplePlans.In(language)[sample], SamplePlans.Shop);

        Snapshot.Match(
            $"Subject: {message.Subject}\nPreview: {message.Preview}\nSMS ({SmsSegments.Of(message.Sms).Parts}): {message.Sms}\n\n{message.Text}",
            "txt",
            sample,
            $"Messages/{language}");
    }

    public static TheoryData<string> FromRightToLeft => [.. SamplePlans.In("ar").Keys];

    [Theory]
    [MemberData(nameof(FromRightToLeft))]
    public void A_page_from_right_to_left_reads_as_reviewed(string sample)
    {
        var message = new PhrasebookRenderer().Render(SamplePlans.In("ar")[sample], SamplePlans.Shop);

        Snapshot.Match(message.Html, "html", sample, "Messages/ar");
    }

    [Fact]
    public void Every_kind_has_a_sample() =>
        Assert.Equal(Enum.GetValues<MessageKind>(), SamplePlans.All.Values.Select(plan => plan.Kind).Distinct().Order());
}
