using NodaTime;

namespace Backorder.Messaging;

/// <summary>A line about which nothing was told, answered or recorded: what the notice clock says of it, without walking a history.</summary>
/// <param name="Terms">The deadline, and the last day for a notice.</param>
/// <param name="IsCancelled">Whether the deadline has passed without a notice, where that ends the order.</param>
internal readonly record struct UntoldLine(DeadlineTerms Terms, bool IsCancelled)
{
    private bool HasOptions { get; init; }

    /// <summary>The last day for a notice; null where none is due.</summary>
    public LocalDate? MustNotifyBy => IsCancelled ? null : Terms.NotifyBy;

    /// <summary>Reads it.</summary>
    /// <param name="rules">The rules that hold for its buyer.</param>
    /// <param name="line">The line, without events.</param>
    /// <param name="today">Today in its zone.</param>
    public static UntoldLine Read(DelayRuleSet rules, DelayLine line, LocalDate today)
    {
        var terms = DeadlineTerms.Of(rules, line);
        return new UntoldLine(terms, rules.AutoCancel && terms.Deadline < today) { HasOptions = rules.AutoCancel };
    }

    /// <summary>Whether a message that names a day is a notice of delay.</summary>
    public bool IsDelayNotice(LocalDate? revised) => HasOptions && !IsCancelled && Terms.Deadline is { } deadline && !(revised <= deadline);
}
