using System.Globalization;

namespace Backorder.Messaging.Tests;

public sealed class MoneyTests
{
    [Theory]
    [InlineData("en-US", "49", "USD", "$49.00")]
    [InlineData("en-US", "1234.5", "USD", "$1,234.50")]
    [InlineData("en-US", "49", "EUR", "€49.00")]
    [InlineData("en-US", "4900", "JPY", "¥4,900")]
    [InlineData("en-US", "49", "CHF", "49.00 CHF")]
    [InlineData("en-US", "1.5", "KWD", "1.500 KWD")]
    [InlineData("en-US", "49", null, "49.00")]
    [InlineData("en-US", "-3", "USD", "-$3.00")]
    [InlineData("en-GB", "49", "GBP", "£49.00")]
    [InlineData("en-GB", "49", "USD", "US$49.00")]
    [InlineData("en-GB", "4900.000", "JPY", "JP¥4,900")]
    public void An_amount_has_the_decimals_of_its_currency_and_the_form_of_its_reader(string language, string amount, string? currency, string words) =>
        InCulture.Every(() => Assert.Equal(words, new EnglishPhrasebook(language).Money(decimal.Parse(amount, CultureInfo.InvariantCulture), currency)));

    [Theory]
    [InlineData("49.005", "USD", "$49.005")]
    [InlineData("4900.5", "JPY", "¥4,900.5")]
    public void An_amount_is_never_rounded(string amount, string currency, string words) =>
        Assert.Equal(words, new EnglishPhrasebook("en-US").Money(decimal.Parse(amount, CultureInfo.InvariantCulture), currency));

    [Fact]
    public void The_largest_and_the_smallest_amounts_are_written_whole()
    {
        var book = new EnglishPhrasebook("en-US");

        Assert.Equal("$79,228,162,514,264,337,593,543,950,335.00", book.Money(decimal.MaxValue, "USD"));
        Assert.Equal("0.0000000000000000000000000001 CHF", book.Money(0.0000000000000000000000000001m, "CHF"));
    }
}
