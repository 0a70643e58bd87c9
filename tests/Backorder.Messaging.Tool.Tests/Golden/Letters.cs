namespace Backorder.Messaging.Tool.Tests;

/// <summary>The worked cases in full words, to be read beside the rules by somebody who knows the law.</summary>
public sealed class Letters
{
    [Theory]
    [InlineData("S5-ii")]
    [InlineData("S7")]
    [InlineData("S7-reminder")]
    [InlineData("S7-accepted-and-slips")]
    [InlineData("S7-cancelled")]
    [InlineData("S9")]
    [InlineData("S9-a-week-on")]
    [InlineData("S9-not-confirmed")]
    [InlineData("UK-late")]
    public void A_case_reads_as_reviewed(string name)
    {
        var input = PlanInput.Read(Path.Combine(Repository.TestProject, "Golden", name), now: null);
        var shops = input.Shops();
        var plan = Assert.Single(new BackorderPlanner(shops).Plan(input.Facts).Plans);
        Assert.True(shops.TryFind(plan.Shop, out var shop));

        var message = new PhrasebookRenderer(Phrasebooks.BuiltIn).Render(plan, shop);

        Snapshot.Match($"Subject: {message.Subject}\nPreview: {message.Preview}\nSMS: {message.Sms}\n\n{message.Text}", parameter: name);
    }
}
