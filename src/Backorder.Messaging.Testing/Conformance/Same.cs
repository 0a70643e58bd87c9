using Xunit;

namespace Backorder.Messaging.Testing;

/// <summary>Compares what went into a store with what came out, lists by their items.</summary>
internal static class Same
{
    public static void Message(OutboxMessage expected, OutboxMessage actual)
    {
        Assert.Equal(expected with { Told = [] }, actual with { Told = [] });
        Lines(expected.Told, actual.Told);
    }

    public static void Lines(IEnumerable<ToldLine> expected, IEnumerable<ToldLine> actual)
    {
        var (left, right) = (expected.ToList(), actual.ToList());
        Assert.Equal(left.Select(static line => line with { Portions = [] }), right.Select(static line => line with { Portions = [] }));
        Assert.Equal(left.SelectMany(static line => line.Portions), right.SelectMany(static line => line.Portions));
    }

    public static void Grants(IEnumerable<ChoiceGrant> expected, IEnumerable<ChoiceGrant> actual)
    {
        var (left, right) = (expected.ToList(), actual.ToList());
        Assert.Equal(left.Select(static grant => grant with { Lines = [], Choices = [] }), right.Select(static grant => grant with { Lines = [], Choices = [] }));
        Assert.Equal(left.SelectMany(static grant => grant.Choices), right.SelectMany(static grant => grant.Choices));
        Assert.Equal(left.SelectMany(static grant => grant.Lines).Select(static line => line with { Portions = [] }), right.SelectMany(static grant => grant.Lines).Select(static line => line with { Portions = [] }));
        Assert.Equal(left.SelectMany(static grant => grant.Lines).SelectMany(static line => line.Portions), right.SelectMany(static grant => grant.Lines).SelectMany(static line => line.Portions));
    }

    public static void Run(KeptRun expected, KeptRun actual)
    {
        Assert.Equal((expected.Id, expected.PlannedAt), (actual.Id, actual.PlannedAt));
        Assert.Equal(expected.Unsendable, actual.Unsendable);
        Assert.Equal(expected.Entries.Seen, actual.Entries.Seen);
        Assert.Equal(expected.Entries.Looked, actual.Entries.Looked);
        Assert.Equal(expected.Messages.Count, actual.Messages.Count);
        foreach (var (left, right) in expected.Messages.Zip(actual.Messages))
        {
            Message(left, right);
        }
    }
}
