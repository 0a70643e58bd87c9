namespace Backorder.Messaging.Tool.Tests;

public sealed class Galleries
{
    [Fact]
    public void Every_kind_comes_first_and_no_more_than_fit()
    {
        var run = Plans();

        var few = GalleryMessage.Choose(run, most: 11);
        var all = GalleryMessage.Choose(run, most: 500);

        Assert.Equal(11, few.Select(plan => plan.Kind).Distinct().Count());
        Assert.Equal(run.Count, all.Count);
        Assert.Equal(all.Select(plan => plan.Kind).Order(), all.Select(plan => plan.Kind));
    }

    [Fact]
    public void A_page_of_nothing_is_a_page() =>
        Assert.Contains("<h1>Empty</h1>", Page("Empty"), StringComparison.Ordinal);

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("</iframe><script>")]
    [InlineData("' autofocus onfocus='alert(1)")]
    [InlineData("--><!--")]
    [InlineData("\u202E\u0007\r\n\0")]
    [InlineData("😀 & &amp; &lt;")]
    public void Nothing_that_a_page_shows_changes_its_skeleton(string hostile)
    {
        var honest = Page("Title", Message("word"));

        var page = Page("Title", Message(hostile));

        Assert.Equal(ParsedPage.Skeleton(honest), ParsedPage.Skeleton(page));
    }

    [Fact]
    public void A_page_runs_no_script_and_loads_nothing_but_pictures()
    {
        var page = Page("Title", Message("word"));

        Assert.Contains("content=\"default-src 'none'; style-src 'unsafe-inline'; img-src https: data:; base-uri 'none'; form-action 'none'\"", page, StringComparison.Ordinal);
        Assert.Contains("<iframe title=\"Order word, HTML\" sandbox loading=\"lazy\" srcdoc=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
    }

    private static IReadOnlyList<MessagePlan> Plans() => new BackorderPlanner(new ShopDirectory(
        Shop.Create(ShopName.Main, new BackorderShopOptions { Name = "Fern & Oak", From = "orders@fernandoak.example", Contact = "help@fernandoak.example", Updates = { AfterCareDays = 7 } })))
        .Plan(MixedShop.Facts).Plans;

    private static GalleryMessage Message(string word) => new(
        Plans()[0] with
        {
            Order = word,
            Language = word,
            Recipient = new Recipient { Id = word, Email = word },
            Trace = [new TraceEntry { Statement = word, Fact = word, Policy = word }],
        },
        new RenderedMessage { Subject = word, Preview = word, Html = word, Text = word, Sms = word });

    private static string Page(string title, params GalleryMessage[] messages)
    {
        var page = new StringWriter();
        GalleryPage.Write(page, title, title, messages);
        return page.ToString();
    }
}
