namespace Backorder.Messaging;

/// <summary>Which rule set a destination has. A closed family.</summary>
public abstract record DelayRuleChoice
{
    private DelayRuleChoice()
    {
    }

    /// <summary>There is one.</summary>
    public sealed record Found : DelayRuleChoice
    {
        /// <summary>The rule set.</summary>
        public required DelayRuleSet RuleSet { get; init; }

        /// <summary>Why this one, for the trace.</summary>
        public required string Because { get; init; }
    }

    /// <summary>The country is no country: nothing is guessed.</summary>
    public sealed record NotACountry : DelayRuleChoice
    {
        /// <summary>What is wrong and what to write instead, to follow <c>orders[0].shipTo.country: </c>.</summary>
        public required string Problem { get; init; }
    }
}
