using NodaTime;

namespace Backorder.Messaging.Tests;

public sealed class PhrasebooksTests
{
    private static readonly Phrasebooks WithGerman =
        new([new German(), new EnglishPhrasebook("en-US"), new EnglishPhrasebook("en-GB")]);

    [Theory]
    [InlineData("en-GB", "en-GB")]
    [InlineData("EN-gb", "en-GB")]
    [InlineData("en-US", "en-US")]
    [InlineData("en", "en-US")]
    [InlineData("en-PH", "en-US")]
    [InlineData("en-CA", "en-CA")]
    [InlineData("en-AU", "en-AU")]
    [InlineData("en-ZA", "en-GB")]
    [InlineData("de", "de-DE")]
    [InlineData("de-AT", "de-AT")]
    [InlineData("de-LU", "de-DE")]
    [InlineData("de-Latn-CH", "de-CH")]
    [InlineData("fr-FR", "en-US")]
    [InlineData(null, "en-US")]
    public void The_exact_tag_speaks_then_the_language_then_the_shops(string? recipient, string expected) =>
        InCulture.Every(() => Assert.Equal(expected, WithGerman.For(recipient, SamplePlans.Shop).Language));

    [Theory]
    [InlineData("de-AT", "de-AT", "10. Jänner", "Guten Tag,")]
    [InlineData("de-CH", "de-CH", "10. Januar", "Guten Tag,")]
    [InlineData("fr-CA", "fr-CA", "10 janvier", "Bonjour,")]
    [InlineData("fr-BE", "fr-FR", "10 janvier", "Bonjour,")]
    [InlineData("es-AR", "es-MX", "10 de enero", "Hola:")]
    [InlineData("ar-EG", "ar-EG", "١٠ يناير", "مرحبًا،")]
    [InlineData("ar-SA", "ar", "10 يناير", "مرحبًا،")]
    [InlineData("ja", "ja-JP", "1月10日", "お客様")]
    [InlineData("en-CA", "en-CA", "January 10", "Hello,")]
    [InlineData("zh-TW", "en-US", "January 10", "Hello,")]
    public void A_reader_gets_the_sentences_of_the_language_with_the_dates_of_the_region(string recipient, string language, string day, string greeting) => InCulture.Every(() =>
    {
        var book = Phrasebooks.BuiltIn.For(recipient, SamplePlans.Shop);

        Assert.Equal(language, book.Language);
        Assert.Equal(day, book.Day(new LocalDate(2026, 1, 10), new LocalDate(2026, 1, 1)));
        Assert.Equal(greeting, book.Greeting(null));
    });

    [Fact]
    public void A_shops_own_sentence_speaks_to_every_region_of_its_language() =>
        Assert.Equal("Guten Tag,", WithGerman.For("de-AT", SamplePlans.Shop).Greeting("Ana"));

    [Fact]
    public void Of_two_scripts_a_reader_gets_the_right_one()
    {
        var books = new Phrasebooks([new EnglishPhrasebook("en-US"), new Chinese("zh-Hant"), new Chinese("zh-Hans")]);

        Assert.Equal("zh-Hant", books.For("zh-TW", SamplePlans.Shop).Language);
        Assert.Equal("zh-Hans", books.For("zh-CN", SamplePlans.Shop).Language);
        Assert.Equal("zh-Hans", books.For("zh", SamplePlans.Shop).Language);
    }

    [Fact]
    public void Where_nobody_is_understood_the_first_book_speaks()
    {
        var shop = SamplePlans.ShopWith(options => options.Language = "ja");

        Assert.Equal("de-DE", WithGerman.For("fr", shop).Language);
    }

    [Fact]
    public void Of_two_books_with_one_tag_the_later_stands()
    {
        var own = new EnglishPhrasebook("en-us");

        Assert.Same(own, new Phrasebooks([new EnglishPhrasebook("en-US"), own]).For("en-US", SamplePlans.Shop));
    }

    [Fact]
    public void An_empty_set_is_refused_with_the_remedy() =>
        Assert.StartsWith(
            "Expected at least one phrasebook; leave the argument out for those of this package.",
            Assert.Throws<ArgumentException>(() => new Phrasebooks([])).Message,
            StringComparison.Ordinal);

    [Fact]
    public void A_british_customer_reads_british_english_whatever_the_machine_speaks()
    {
        var plan = SamplePlans.All["FirstDelay-British"] with
        {
            Eta = new EtaRange { Earliest = SamplePlans.June(22), Latest = SamplePlans.June(22) },
            Lines = [SamplePlans.Line("1", "Green kettle", SamplePlans.Units(1, SamplePlans.June(22), SamplePlans.June(22)))],
        };
        var messages = new HashSet<RenderedMessage>();

        InCulture.Every(() => messages.Add(new PhrasebookRenderer(WithGerman).Render(plan, SamplePlans.Shop)));
        InCulture.Run("th-TH", () => messages.Add(new PhrasebookRenderer(WithGerman).Render(plan, SamplePlans.Shop)));

        var message = Assert.Single(messages);
        Assert.Equal("Order K4: your Green kettle will ship later (by 22 June)", message.Subject);
        Assert.Contains("22 June", message.Text, StringComparison.Ordinal);
        Assert.Contains("Hello Ana Pérez,", message.Html, StringComparison.Ordinal);
        Assert.Contains("22 Jun", message.Sms, StringComparison.Ordinal);
        Assert.DoesNotContain("Guten Tag", message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_shop_overrides_a_single_sentence()
    {
        var renderer = new PhrasebookRenderer(new Phrasebooks([new Chatty()]));

        Assert.Contains("Our kettles thank you.", renderer.Render(SamplePlans.All["FirstDelay"], SamplePlans.Shop).Text, StringComparison.Ordinal);
    }

    private sealed class Chatty() : EnglishPhrasebook("en-US")
    {
        public override string Thanks(MessageKind kind) => "Our kettles thank you.";
    }

    private sealed class Chinese(string language) : EnglishPhrasebook(language);

    private sealed class German() : EnglishPhrasebook("de-DE")
    {
        public override string Greeting(string? name) => "Guten Tag,";
    }
}
