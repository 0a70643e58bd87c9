using System.Buffers.Text;
using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using Backorder.Messaging.Testing;
using NodaTime;

namespace Backorder.Messaging.AspNetCore.Tests;

/// <summary>Who has a reference has the choice, and nobody else.</summary>
public sealed class ReferenceTests
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_flipped_bit_no_other_form_and_no_forgery_of_a_reference_is_accepted()
    {
        await using var site = await TestSite.StartAsync();
        var links = await site.TellAsync([.. Enumerable.Range(0, 50).Select(number => Some.OpenOrder(Id(number)))]);
        var references = links.Select(link => link["/backorder/".Length..]).ToList();
        Assert.Equal(50, references.Distinct(StringComparer.Ordinal).Count());
        var nobody = await NobodyAsync(site);

        var forged = references.SelectMany(Flipped).Concat(references.SelectMany(OtherForms)).Concat(Enumerable.Range(0, 10_000).Select(_ => Random())).ToList();
        Assert.Equal((50 * 128) + (50 * 24) + 10_000, forged.Count);
        await Parallel.ForEachAsync(forged, Stop, async (text, token) =>
        {
            using var answer = await site.Client.GetAsync(new Uri($"/backorder/{Uri.EscapeDataString(text)}", UriKind.Relative), token);
            Assert.Equal((HttpStatusCode.NotFound, nobody), (answer.StatusCode, await answer.Content.ReadAsStringAsync(token)));
        });

        Assert.Empty(site.Shop.Heard);
        Assert.All(references, reference => Assert.True(ChoiceReference.TryParse(reference, out _)));
    }

    [Fact]
    public void A_reference_is_read_in_its_one_form_only()
    {
        for (var i = 0; i < 50; i++)
        {
            var text = ChoiceReference.Make(RandomNumberGenerator.Create()).Reveal();
            Assert.True(ChoiceReference.TryParse(text, out var reference));
            Assert.Equal(text, reference.Reveal());
            Assert.All(OtherForms(text), other => Assert.False(ChoiceReference.TryParse(other, out _), other));
            Assert.DoesNotContain(text, $"{reference} {reference.Hash()}", StringComparison.Ordinal);
        }

        Assert.False(ChoiceReference.TryParse(null, out var none));
        Assert.Throws<InvalidOperationException>(() => none.Reveal());
    }

    // The companion: what the tests above look for would be found. A decoder that is not strict takes all of these for the same bytes.
    [Fact]
    public void A_decoder_that_is_not_strict_would_take_other_forms()
    {
        var text = ChoiceReference.Make(RandomNumberGenerator.Create()).Reveal();
        var bytes = Base64Url.DecodeFromChars(text);

        Assert.Contains(OtherForms(text), other => Loose(other) is { } loose && loose.AsSpan().SequenceEqual(bytes));
    }

    [Fact]
    public void Hashes_are_equal_where_their_references_are_and_differ_by_purpose()
    {
        var reference = ChoiceReference.Make(RandomNumberGenerator.Create());
        Assert.True(ChoiceReference.TryParse(reference.Reveal(), out var same));

        Assert.Equal(reference.Hash(), same.Hash());
        Assert.NotEqual(reference.Hash(), ChoiceReference.Make(RandomNumberGenerator.Create()).Hash());
        Assert.True(ChoiceReferenceHash.TryParse(reference.Hash().ToString(), out var read) && read == reference.Hash());
        Assert.NotEqual(Convert.ToHexString(SHA256.HashData(Base64Url.DecodeFromChars(reference.Reveal()))), reference.Hash().ToString());
    }

    [Fact]
    public async Task A_press_is_good_for_its_own_reference_and_choice_only()
    {
        await using var site = await TestSite.StartAsync();
        var links = await site.TellAsync(Some.OpenOrder("1"), Some.OpenOrder("2"));
        var (first, second) = (await site.PageAsync(links[0]), await site.PageAsync(links[1]));
        var (keep, cancel) = (TestSite.ButtonOf(first, "Keep my order"), TestSite.ButtonOf(first, "Cancel and refund"));

        string[] bad = ["", "0", "0.", ".", "x", keep[..^1], keep + "A", $"{cancel[..1]}{keep[1..]}", $"{keep[..1]}{cancel[1..]}", TestSite.ButtonOf(second, "Keep my order"), $"-{keep}", $" {keep}", $"9{keep}"];
        foreach (var value in bad)
        {
            using var answer = await site.PostAsync(links[0], value);
            Assert.Equal((HttpStatusCode.SeeOther, links[0]), (answer.StatusCode, $"/backorder/{answer.Headers.Location}"));
        }

        Assert.Empty(site.Shop.Heard);
        using var good = await site.PostAsync(links[0], keep);
        Assert.Equal("1", Assert.Single(site.Shop.Heard).Order);
    }

    [Fact]
    public async Task A_post_from_another_site_or_a_script_or_without_a_form_changes_nothing()
    {
        await using var site = await TestSite.StartAsync();
        var link = Assert.Single(await site.TellAsync(Some.OpenOrder()));
        var keep = TestSite.ButtonOf(await site.PageAsync(link), "Keep my order");
        Action<HttpRequestMessage>[] strange =
        [
            request => Header(request, "Sec-Fetch-Site", "cross-site"),
            request => Header(request, "Sec-Fetch-Site", "same-site"),
            request => Header(request, "Sec-Fetch-Site", "none"),
            request => Header(request, "Sec-Fetch-Mode", "cors"),
            request => request.Content = new StringContent($"choice={keep}"),
            request => request.Content = new MultipartFormDataContent { { new StringContent(keep), "choice" } },
            request => request.Content = new FormUrlEncodedContent([new("choice", keep), new("x", new string('x', 2000))]),
            request => request.Content = new FormUrlEncodedContent([new("choice", keep), new("choice", keep)]),
            request => request.Content = null,
        ];
        foreach (var change in strange)
        {
            using var answer = await site.PostAsync(link, keep, change);
            Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        }

        Assert.Empty(site.Shop.Heard);
    }

    [Fact]
    public async Task A_browser_that_keeps_no_cookies_and_says_nothing_about_itself_can_choose()
    {
        await using var site = await TestSite.StartAsync();
        var link = Assert.Single(await site.TellAsync(Some.OpenOrder()));
        using var page = await site.Client.GetAsync(new Uri(link, UriKind.Relative), Stop);
        Assert.False(page.Headers.Contains("Set-Cookie"));

        using var answer = await site.PostAsync(link, TestSite.ButtonOf(await page.Content.ReadAsStringAsync(Stop), "Keep my order"), request =>
        {
            request.Headers.Clear();
            request.Headers.Add("Origin", "null");
        });

        Assert.Single(site.Shop.Heard);
    }

    [Fact]
    public async Task Links_of_another_shop_do_not_work_on_a_page_of_one_shop()
    {
        await using var site = await TestSite.StartAsync(
            messaging => messaging.AddShop("tea", options =>
            {
                Some.ShopOptions(options);
                (options.Name, options.Contact, options.Links.Choices) = ("Tea & Co", "help@tea.example", "https://kettle.example/backorder");
            }),
            page => page.Shop = "tea");
        var links = await site.TellAsync(Some.OpenOrder("1"), Some.OpenOrder("2") with { Shop = "tea" });
        var nobody = await NobodyAsync(site);

        using var other = await site.Client.GetAsync(new Uri(links[0], UriKind.Relative), Stop);
        Assert.Equal((HttpStatusCode.NotFound, nobody), (other.StatusCode, await other.Content.ReadAsStringAsync(Stop)));
        Assert.Contains("help@tea.example", nobody, StringComparison.Ordinal);
        Assert.True(ChoiceReference.TryParse(links[0]["/backorder/".Length..], out var reference));
        using var pressed = await site.PostAsync(links[0], $"0.{ChoicePress.For(reference, 0)}");
        Assert.Equal((HttpStatusCode.NotFound, nobody), (pressed.StatusCode, await pressed.Content.ReadAsStringAsync(Stop)));
        await site.PressAsync(links[1], "Keep my order");
        Assert.Equal("tea", Assert.Single(site.Shop.Heard).Shop);
    }

    [Fact]
    public async Task An_unknown_an_ended_and_a_broken_link_get_the_same_answer_to_the_byte()
    {
        await using var site = await TestSite.StartAsync();
        var links = await site.TellAsync(Some.OpenOrder("shipped"), Some.OpenOrder("gone"));
        site.Shop.Ship("shipped", site.Clock.Now);
        site.Shop.Orders.TryRemove(new OrderRef { Shop = ShopName.Main, Order = "gone" }, out _);
        site.Clock.Advance(Duration.FromDays(31));

        var answers = new List<string>();
        foreach (var link in (string[])[.. links, $"/backorder/{Random()}", "/backorder/short", $"/backorder/{new string('A', 21)}B", $"/backorder/{new string('x', 2000)}"])
        {
            using var shown = await site.Client.GetAsync(new Uri(link, UriKind.Relative), Stop);
            answers.Add(await TextOf(shown));
            using var posted = await site.PostAsync(link, "0.x");
            answers.Add(posted.StatusCode == HttpStatusCode.SeeOther ? answers[0] : await TextOf(posted));
        }

        Assert.Single(answers.Distinct(StringComparer.Ordinal));
        Assert.StartsWith("404", answers[0], StringComparison.Ordinal);
        Assert.Contains("help@kettle.example", answers[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_and_a_broken_link_take_the_same_way_through_the_ledger()
    {
        await using var site = await TestSite.StartAsync();
        await site.TellAsync(Some.OpenOrder());
        var reads = site.Shop.Reads;
        var (unknown, broken) = (new List<double>(), new List<double>());
        for (var i = 0; i < 400; i++)
        {
            await TimeAsync(unknown, $"/backorder/{Random()}");
            await TimeAsync(broken, "/backorder/broken");
        }

        // Neither asks the shop. The medians are near each other; the bound is wide, because machines that test are busy.
        Assert.Equal(reads, site.Shop.Reads);
        Assert.InRange(Median(unknown) / Median(broken), 0.4, 2.5);

        async Task TimeAsync(List<double> times, string link)
        {
            var start = Stopwatch.GetTimestamp();
            using var answer = await site.Client.GetAsync(new Uri(link, UriKind.Relative), Stop);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    private static string Id(int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{number}");

    private static async Task<string> NobodyAsync(TestSite site)
    {
        using var answer = await site.Client.GetAsync(new Uri($"/backorder/{Random()}", UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(Stop);
    }

    private static async Task<string> TextOf(HttpResponseMessage answer) =>
        $"{(int)answer.StatusCode} {string.Join(' ', answer.Headers.Concat(answer.Content.Headers).Where(header => header.Key != "Date").OrderBy(header => header.Key, StringComparer.Ordinal).Select(header => $"{header.Key}={string.Join(',', header.Value)}"))} {await answer.Content.ReadAsStringAsync(Stop)}";

    private static void Header(HttpRequestMessage request, string name, string value)
    {
        request.Headers.Remove(name);
        request.Headers.Add(name, value);
    }

    private static string Random() => ChoiceReference.Make(RandomNumberGenerator.Create()).Reveal();

    private static IEnumerable<string> Flipped(string reference)
    {
        for (var bit = 0; bit < 128; bit++)
        {
            var bytes = Base64Url.DecodeFromChars(reference);
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            yield return Base64Url.EncodeToString(bytes);
        }
    }

    // 15 more letters stand for the same last two bits; then padding, blanks, other alphabets, other lengths.
    private static IEnumerable<string> OtherForms(string reference)
    {
        var last = Letters.IndexOf(reference[^1], StringComparison.Ordinal);
        for (var i = 1; i < 16; i++)
        {
            yield return reference[..^1] + Letters[last + i];
        }

        yield return reference + "=";
        yield return reference + "==";
        yield return " " + reference;
        yield return reference + " ";
        yield return reference + "A";
        yield return reference[..^1];
        yield return reference.Insert(11, "\n");
        yield return "+" + reference[1..];
        yield return "/" + reference[1..];
    }

    private static byte[]? Loose(string text)
    {
        try
        {
            return Convert.FromBase64String(text.Trim().Replace('-', '+').Replace('_', '/') + "==");
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
