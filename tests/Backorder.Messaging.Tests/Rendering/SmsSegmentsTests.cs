namespace Backorder.Messaging.Tests;

public sealed class SmsSegmentsTests
{
    [Theory]
    [InlineData("A", 0, 0, 0)]
    [InlineData("A", 160, 160, 1)]
    [InlineData("A", 161, 161, 2)]
    [InlineData("A", 306, 306, 2)]
    [InlineData("A", 307, 307, 3)]
    [InlineData("A", 460, 460, 4)]
    public void Plain_letters_take_one_unit(string letter, int times, int units, int parts) =>
        Check(string.Concat(Enumerable.Repeat(letter, times)), gsm: true, units, parts);

    [Theory]
    [InlineData(158, 160, 1)]
    [InlineData(159, 161, 2)]
    public void The_euro_takes_two(int letters, int units, int parts) => Check(new string('A', letters) + "€", gsm: true, units, parts);

    [Theory]
    [InlineData(70, 1)]
    [InlineData(71, 2)]
    [InlineData(134, 2)]
    [InlineData(135, 3)]
    public void One_letter_outside_makes_every_letter_wide(int times, int parts) => Check(new string('’', times), gsm: false, times, parts);

    [Fact]
    public void A_hyphen_fits_and_a_dash_does_not()
    {
        Check("3-7 Dec", gsm: true, 7, 1);
        Check("3–7 Dec", gsm: false, 7, 1);
    }

    [Fact]
    public void What_takes_two_units_is_never_parted()
    {
        // 152 + € leaves one unit empty in the first part; 305 + 1 would fit in two parts otherwise.
        Check(new string('A', 152) + "€" + new string('A', 152), gsm: true, 306, 3);
        Check(string.Concat(Enumerable.Repeat("😀", 34)) + "é", gsm: false, 69, 1);
        Check(string.Concat(Enumerable.Repeat("😀", 67)), gsm: false, 134, 3);
    }

    [Fact]
    public void The_text_of_scenario_16_is_one_segment_and_three_with_a_dash()
    {
        var text = new string('a', 145);

        Check(text + "-", gsm: true, 146, 1);
        Check(text + "–", gsm: false, 146, 3);
        Check(text + "ë", gsm: false, 146, 3);
    }

    [Theory]
    [InlineData("Kettle & Co", "Kettle & Co")]
    [InlineData("Café Müller", "Café Müller")]
    [InlineData("Zoë’s “Łódź” – shop…", "Zoe's \"Lodz\" - shop...")]
    [InlineData("a\u2009b\u202fc\u00a0d", "a b c d")]
    [InlineData("K\u030c4", "K4")]
    public void Text_is_fitted_into_the_alphabet(string text, string fitted) => Assert.Equal(fitted, GsmAlphabet.Fit(text));

    [Theory]
    [InlineData("日本")]
    [InlineData("😀")]
    [InlineData("заказ")]
    public void What_has_no_such_form_is_left_out(string text) => Assert.Null(GsmAlphabet.Fit(text));

    private static void Check(string text, bool gsm, int units, int parts)
    {
        var segments = SmsSegments.Of(text);
        Assert.Equal((gsm, units, parts), (segments.IsGsm7, segments.Units, segments.Parts));
    }
}
