using Backorder.Messaging.Tests;

namespace Backorder.Messaging.Scriban.Tests;

/// <summary>The package's own templates beside the built-in renderer, on the plans whose messages were reviewed.</summary>
public sealed class DefaultTemplateTests
{
    private static readonly ScribanRenderer Renderer = new(TemplateFiles.Of());

    public static TheoryData<string, string> Samples
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var sample in SamplePlans.All.Keys)
            {
                data.Add("en-US", sample);
            }

            foreach (var language in SamplePlans.Languages)
            {
                foreach (var sample in SamplePlans.In(language).Keys)
                {
                    data.Add(language, sample);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_message_is_the_built_in_one(string language, string sample)
    {
        var plan = language == "en-US" ? SamplePlans.All[sample] : SamplePlans.In(language)[sample];
        var (expected, actual) = (new PhrasebookRenderer().Render(plan, SamplePlans.Shop), Renderer.Render(plan, SamplePlans.Shop));

        Assert.Equal(expected with { Html = "" }, actual with { Html = "" });

        // Templates escape quotes everywhere, the built-in renderer only within quotes.
        Assert.Equal(Unquoted(expected.Html), Unquoted(actual.Html));
    }

    private static string Unquoted(string html) => html.Replace("&quot;", "\"", StringComparison.Ordinal).Replace("&#39;", "'", StringComparison.Ordinal);
}
