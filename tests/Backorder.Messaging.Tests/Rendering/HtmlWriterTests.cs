using System.Reflection;

namespace Backorder.Messaging.Tests;

public sealed class HtmlWriterTests
{
    [Fact]
    public void A_value_is_escaped_for_its_place()
    {
        const string Value = "<b a=\"1\" c='2'>&";

        var html = new HtmlWriter().Write($"<i title=\"{new HtmlAttribute(Value)}\">{new HtmlText(Value)}</i>").ToString();

        Assert.Equal("<i title=\"&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;\">&lt;b a=\"1\" c='2'&gt;&amp;</i>", html);
    }

    [Fact]
    public void A_value_comes_back_as_it_was()
    {
        foreach (var value in Hostile.Printable)
        {
            var html = new HtmlWriter().Write($"<i title=\"{new HtmlAttribute(value)}\">{new HtmlText(value)}</i>").ToString();

            var element = ParsedPage.Read(html).QuerySelector("i")!;
            Assert.Equal(value, element.TextContent);
            Assert.Equal(value, element.GetAttribute("title"));
        }
    }

    [Fact]
    public void Markup_takes_no_type_that_could_hold_a_bare_string() =>
        Assert.Empty(OpenDoors(typeof(HtmlWriter.Markup)));

    [Fact]
    public void A_handler_that_took_a_bare_string_would_be_found() =>
        Assert.Equal(["Object", "String", "T"], OpenDoors(typeof(Careless)).Order(StringComparer.Ordinal));

    [Fact]
    public void A_style_cannot_be_made_from_outside() =>
        Assert.Multiple(
            () => Assert.DoesNotContain(typeof(HtmlStyle).GetConstructors(), constructor => constructor.GetParameters().Length > 0),
            () => Assert.All(
                typeof(HtmlStyle).GetMethods(BindingFlags.Public | BindingFlags.Static).Where(method => method.ReturnType == typeof(HtmlStyle)).SelectMany(method => method.GetParameters()),
                parameter => Assert.Contains(parameter.ParameterType, new[] { typeof(HtmlColor), typeof(bool) })));

    [Theory]
    [InlineData("https://kettle.example/a?b=c&d=e", true)]
    [InlineData("http://kettle.example/", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("JaVaScRiPt://kettle.example/%0aalert(1)", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("//kettle.example/", false)]
    [InlineData("/orders", false)]
    [InlineData("https://kettle.example/\"onclick=alert(1)", false)]
    [InlineData("https://user:pass@kettle.example/", false)]
    [InlineData(" https://kettle.example/", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Only_an_absolute_https_address_becomes_a_link(string? address, bool link) =>
        Assert.Equal(link, HtmlUrl.Https(address) is not null);

    [Fact]
    public void A_letters_address_and_subject_are_encoded()
    {
        Assert.True(EmailAddress.TryParse("a&b?c=d%e#f@kettle.example", out var address));

        var url = HtmlUrl.MailTo(address, "Order K&4: wait?\u2009–").Value;

        Assert.Equal("mailto:a%26b%3Fc%3Dd%25e%23f@kettle.example?subject=Order%20K%264%3A%20wait%3F%E2%80%89%E2%80%93", url);
    }

    private static IEnumerable<string> OpenDoors(Type handler) =>
        handler.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
            .Where(method => method.Name == "AppendFormatted")
            .Select(method => method.GetParameters()[0].ParameterType)
            .Where(type => !(type.IsValueType && !type.IsGenericParameter) || type == typeof(ReadOnlySpan<char>))
            .Select(type => type.Name);

    private readonly ref struct Careless
    {
        public void AppendFormatted(string value) => _ = value;

        public void AppendFormatted(object value) => _ = value;

        public void AppendFormatted<T>(T value) => _ = value;
    }
}
