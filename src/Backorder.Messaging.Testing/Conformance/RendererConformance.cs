using System.Globalization;
using Xunit;

namespace Backorder.Messaging.Testing;

/// <summary>What every renderer keeps: each kind in each language is said, lawfully and truly, and what a customer or a supplier has written stays text. Derive and say how one is made.</summary>
public abstract class RendererConformance
{
    private static readonly string[] Languages = ["en-US", "en-GB", "de-DE", "fr-FR", "es-ES", "ja-JP", "ar"];

    // Markup of pages, of styles and of three kinds of templates.
    private static readonly string[] Hostile =
    [
        "<script>alert(1)</script>", "</title><img src=x onerror=alert(1)>", "\"><a href=\"x\">", "' onmouseover='alert(1)", "--><b>x</b><!--", "<![endif]-->",
        "{{7*7}}", "{{#each items}}{{this}}{{/each}}", "{{constructor.constructor}}", "{{../shop}}", "{{> parcels}}", "{%7*7%}", "{{ include 'x' }}", "{{ import System }}",
        "@(7*7)", "@{ throw; }", "${7*7}", "#{7*7}", "<%= 7*7 %>", "&lt;b&gt; &amp; &#60;",
    ];

    /// <summary>The renderer under test, with the phrasebooks of the core.</summary>
    protected abstract IMessageRenderer Renderer { get; }

    /// <summary>The shop that speaks; one that has named a page for returns and orders.</summary>
    protected virtual Shop Shop { get; } = Some.Shop();

    /// <summary>Nothing is said that should not be, and nothing is missing.</summary>
    [Fact]
    public void Every_kind_in_every_language_passes_the_claim_checker()
    {
        var checker = new ClaimChecker();
        foreach (var (language, plan) in Languages.SelectMany(static language => SomeMessages.OfEveryKind(language).Select(plan => (language, plan))))
        {
            var errors = checker.Check(plan, Renderer.Render(plan, Shop), Shop).Where(static finding => finding.Level == FindingLevel.Error);
            Assert.True(!errors.Any(), $"{plan.Kind} in {language}: {string.Join("; ", errors)}");
        }
    }

    /// <summary>The samples meet every kind.</summary>
    [Fact]
    public void The_samples_meet_every_kind() =>
        Assert.Equal(Enum.GetValues<MessageKind>(), SomeMessages.OfEveryKind().Select(static plan => plan.Kind).Distinct().Order());

    /// <summary>Names are anybody's.</summary>
    [Fact]
    public void A_hostile_text_in_any_field_adds_no_markup_and_is_stated_as_it_is()
    {
        foreach (var plan in SomeMessages.OfEveryKind())
        {
            var tags = Tags(Renderer.Render(Named(plan, "Tea"), Shop).Html);
            foreach (var text in Hostile)
            {
                var message = Renderer.Render(Named(plan, text), Shop);
                Assert.Equal(tags, Tags(message.Html));
                Assert.Contains(text, message.Text, StringComparison.Ordinal);
            }
        }
    }

    /// <summary>The same bytes everywhere.</summary>
    [Fact]
    public void The_culture_of_the_thread_changes_nothing()
    {
        var plan = SomeMessages.OfEveryKind("de-DE")[0];
        var message = Renderer.Render(plan, Shop);
        foreach (var culture in (string[])["tr-TR", "ar-SA", "de-CH"])
        {
            RenderedMessage? there = null;
            var thread = new Thread(() => there = Renderer.Render(plan, Shop)) { CurrentCulture = CultureInfo.GetCultureInfo(culture) };
            thread.Start();
            thread.Join();
            Assert.Equal(message, there);
        }
    }

    /// <summary>Many messages at once.</summary>
    [Fact]
    public void Messages_rendered_at_the_same_time_are_the_same()
    {
        var plans = SomeMessages.OfEveryKind();
        var messages = plans.Select(plan => Renderer.Render(plan, Shop)).ToList();

        Parallel.For(0, 8 * plans.Count, i => Assert.Equal(messages[i % plans.Count], Renderer.Render(plans[i % plans.Count], Shop)));
    }

    /// <summary>A plan in which everything that somebody can write is a text.</summary>
    internal static MessagePlan Named(MessagePlan plan, string text) => plan with
    {
        Order = text,
        Recipient = plan.Recipient with { Name = text },
        Apology = plan.Apology is null ? null : text,
        Reason = plan.Reason is { } reason ? reason with { Text = text } : null,
        Lines = [.. plan.Lines.Select(line => line with { Name = text, ShippedSince = [.. line.ShippedSince.Select(parcel => parcel with { Carrier = text })] })],
        Alternatives = [.. plan.Alternatives.Select(alternative => alternative with { Name = text })],
        CallToAction = text,
        Cancellation = plan.Cancellation is { } cancellation ? cancellation with { Method = text } : null,
    };

    private static int Tags(string html) => html.Count(static letter => letter is '<');
}
