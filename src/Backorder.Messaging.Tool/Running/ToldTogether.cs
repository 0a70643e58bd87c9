namespace Backorder.Messaging.Tool;

/// <summary>What a file says was told, and what the ledger says, as one history.</summary>
internal static class ToldTogether
{
    /// <summary>Both count. An entry of the file about a message that the ledger has too (same order, kind and second) only adds its answer.</summary>
    public static IReadOnlyList<ToldLine> Of(IReadOnlyList<ToldLine> file, IReadOnlyList<ToldLine> ledger)
    {
        var sameMessage = file.ToLookup(MessageOf);
        var said = ledger.Select(MessageOf).ToHashSet();
        return
        [
            .. file.Where(entry => !said.Contains(MessageOf(entry)))
                .Concat(ledger.Select(line => Answered(line, sameMessage[MessageOf(line)])))
                .OrderBy(static line => line.SentAt),
        ];
    }

    private static ToldLine Answered(ToldLine line, IEnumerable<ToldLine> file) =>
        line.Reply is null && file.FirstOrDefault(entry => entry.Reply is not null && (entry.Line is null || line.Line is null || entry.Line == line.Line)) is { } answer
            ? line with { Reply = answer.Reply, RepliedAt = answer.RepliedAt }
            : line;

    private static (string Shop, string Order, MessageKind Kind, long Second) MessageOf(ToldLine line) =>
        (line.Shop, line.Order, line.Kind, line.SentAt.ToUnixTimeSeconds());
}
