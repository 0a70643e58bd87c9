using Xunit.v3;

namespace Backorder.Messaging.Tests.Shared;

/// <summary>Keeps a long test out of the runs under other cultures and zones, where everything else runs again.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class RunsOnceAttribute(string because) : Attribute, ITraitAttribute
{
    public string Because { get; } = because;

    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [new("Runs", "once")];
}
