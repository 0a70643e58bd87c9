namespace Backorder.Messaging.Tests;

public class DelayWarningTests
{
    [Fact]
    public void Every_warning_has_a_sentence_of_its_own()
    {
        var sentences = Enum.GetValues<DelayWarning>().Select(DelayWarningText.Of).ToList();
        Assert.Equal(sentences.Count, sentences.Distinct(StringComparer.Ordinal).Count());
        Assert.All(sentences, sentence => Assert.True(sentence.Length > 20, sentence));
        Assert.Throws<ArgumentOutOfRangeException>(() => DelayWarningText.Of((DelayWarning)99));
    }
}
