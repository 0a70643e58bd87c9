namespace Backorder.Messaging.Tests;

public sealed class TestNameTests
{
    [Fact]
    public void A_test_named_by_a_single_word_breaks_the_law() =>
        Assert.Equal(["Rounding"], TestMethods.NotSentences(["Rounding", "Half_a_cent_is_rounded_up"]));
}
