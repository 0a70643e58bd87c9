namespace Backorder.Messaging.Tool.Tests;

/// <summary>The samples that people try first.</summary>
public sealed class SampleFolders
{
    [Fact]
    public void The_mixed_sample_is_what_its_generator_makes()
    {
        Assert.Multiple(
            () => Same("orders", FactsJson.Orders(MixedShop.Facts.Orders)),
            () => Same("stock", FactsJson.Stock(MixedShop.Facts.Stock)),
            () => Same("history", FactsJson.History(MixedShop.Facts.Told!)));
    }

    [Fact]
    public void What_is_written_is_read_back()
    {
        var folder = InputFolder.Read(Sample("mixed"));

        Assert.Equivalent(MixedShop.Facts.Orders, folder.Orders, strict: true);
        Assert.Equivalent(MixedShop.Facts.Stock, folder.Stock, strict: true);
        Assert.Equivalent(MixedShop.Facts.Told, folder.Told, strict: true);
    }

    [Fact]
    public void The_mixed_sample_has_every_kind_of_message_but_the_reminder()
    {
        var kinds = Plan("mixed").AsArray("plans").Select(plan => (string)plan!["kind"]!).Distinct(StringComparer.Ordinal);

        Assert.Equal(
            Enum.GetValues<MessageKind>().Except([MessageKind.ConsentReminder]).Select(Names<MessageKind>.Of).Order(StringComparer.Ordinal),
            kinds.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_mixed_sample_is_of_the_size_it_should_be()
    {
        Assert.InRange(MixedShop.Facts.Orders.Count, 190, 210);
        Assert.Equal(40, MixedShop.Facts.Stock.Items.Count);
    }

    [Fact]
    public void In_the_quiet_sample_nothing_must_be_said()
    {
        var run = Plan("quiet");

        Assert.Empty(run.AsArray("plans"));
        Assert.Contains(run.AsArray("held"), held => (string)held!["reason"]! == "alreadyTold");
        Assert.Contains(run.AsArray("held"), held => (string)held!["reason"]! == "onTime");
    }

    private static string Sample(string name) => Repository.PathTo("docs", "samples", name);

    private static System.Text.Json.Nodes.JsonNode Plan(string name) => ToolRun.Of("plan", Sample(name), "--json").Succeeded().Json;

    private static void Same(string name, string made)
    {
        var file = Path.Combine(Sample("mixed"), name + ".json");
        if (!File.Exists(file) || File.ReadAllText(file) != made)
        {
            File.WriteAllText(Path.ChangeExtension(file, ".received.json"), made);
            Assert.Fail($"{file} is not what the generator makes; compare its neighbour, and if that is right, rename it over the old.");
        }
    }
}

internal static class JsonNodes
{
    public static System.Text.Json.Nodes.JsonArray AsArray(this System.Text.Json.Nodes.JsonNode node, string field) => node[field]!.AsArray();
}
