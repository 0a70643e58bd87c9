namespace Backorder.Messaging;

/// <summary>How much each finding weighs for one shop. Named by the shop's id; bindable from configuration.</summary>
public sealed class BackorderCheckOptions
{
    /// <summary>The level of every finding that <see cref="Levels"/> does not name: <c>Warning</c> to report and hold nothing, <c>Off</c> to check nothing. Null, the default: each its own.</summary>
    public FindingLevel? All { get; set; }

    /// <summary>The level by finding id, <c>BM042</c>; what is not named keeps its own. An id that <see cref="FindingCatalog"/> does not know fails at start.</summary>
    public IDictionary<string, FindingLevel> Levels { get; } = new Dictionary<string, FindingLevel>(StringComparer.Ordinal);
}
