namespace Backorder.Messaging.Tests;

public sealed class HeaderTextTests
{
    [Theory]
    [InlineData("Order K4: your Green kettle will ship later (by June 23)")]
    [InlineData("Émile: délai 😀")]
    [InlineData("")]
    public void Printable_text_is_taken_as_it_is(string text)
    {
        Assert.True(HeaderText.TryCreate(text, out var header));
        Assert.Equal(text, header.ToString());
    }

    [Theory]
    [InlineData("Hi\r\nBcc: x@y")]
    [InlineData("Hi\nX")]
    [InlineData("Hi\rX")]
    [InlineData("Hi\0")]
    [InlineData("Hi\tX")]
    [InlineData("Hi\u007f")]
    [InlineData("Hi\u009b")]
    [InlineData("Hi\u2029")]
    [InlineData("Hi\u202a")]
    [InlineData("Hi\u2069")]
    [InlineData(null)]
    public void Whatever_could_end_a_header_or_turn_it_around_is_refused(string? text)
    {
        Assert.False(HeaderText.TryCreate(text, out var header));
        Assert.Throws<InvalidOperationException>(() => header.ToString());
    }

    [Fact]
    public void Half_a_character_is_refused() => Assert.False(HeaderText.TryCreate("Hi" + '\udc00', out _));
}
