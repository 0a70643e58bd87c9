using NodaTime;

namespace Backorder.Messaging;

/// <summary>How long a seller has to send a refund. A closed family.</summary>
public abstract record RefundTerm
{
    private RefundTerm()
    {
    }

    /// <summary>The last day to send a refund.</summary>
    /// <param name="vesting">The day on which the right to it vested; the day after it is day 1.</param>
    /// <returns>The day, inside the term.</returns>
    public abstract LocalDate LastDay(LocalDate vesting);

    /// <summary>A number of working days; see <see cref="StatutoryWorkingDays"/>.</summary>
    public sealed record WorkingDays : RefundTerm
    {
        /// <summary>How many, 1 to 365.</summary>
        public required int Days { get; init; }

        /// <summary>Which days are working days.</summary>
        public StatutoryWorkingDays Calendar { get; init; } = StatutoryWorkingDays.UnitedStates;

        /// <inheritdoc/>
        public override LocalDate LastDay(LocalDate vesting) => Calendar.Add(vesting, Days);
    }

    /// <summary>A number of calendar days.</summary>
    public sealed record CalendarDays : RefundTerm
    {
        /// <summary>How many, 1 to 365.</summary>
        public required int Days { get; init; }

        /// <inheritdoc/>
        public override LocalDate LastDay(LocalDate vesting) => vesting.PlusDays(Days);
    }

    /// <summary>The shorter of two terms, day by day.</summary>
    public sealed record Shorter : RefundTerm
    {
        /// <summary>One term.</summary>
        public required RefundTerm First { get; init; }

        /// <summary>The other.</summary>
        public required RefundTerm Second { get; init; }

        /// <inheritdoc/>
        public override LocalDate LastDay(LocalDate vesting) => LocalDate.Min(First.LastDay(vesting), Second.LastDay(vesting));
    }
}
