using NodaTime;

namespace Backorder.Messaging.Tests;

public class MissingArgumentTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 10, 12, 0);
    private static readonly DelayLine Line = new() { OrderComplete = Now, Zone = DateTimeZone.Utc };
    private static readonly NextUpdateTerms Terms = new() { Today = new LocalDate(2026, 11, 10), CadenceDays = 14 };

    public static TheoryData<string, Action> Calls => new()
    {
        { "line", () => NoticeClock.Check(null!, Now) },
        { "rules", () => NoticeClock.Read(null!, Line, Now) },
        { "line", () => NoticeClock.Read(DelayRuleSets.UkCra, null!, Now) },
        { "rules", () => NoticeClock.Propose(null!, Line, null, Now) },
        { "line", () => NoticeClock.Propose(DelayRuleSets.UkCra, null!, null, Now) },
        { "terms", () => NextUpdateRule.On(null!, _ => true) },
        { "isBusinessDay", () => NextUpdateRule.On(Terms, null!) },
        { "zone", () => QuietHours.NextAllowed(Now, null!) },
        { "holidays", () => _ = new StatutoryWorkingDays(null!) },
        { "set", () => _ = new DelayRuleCatalog([null!]) },
    };

    [Theory]
    [MemberData(nameof(Calls), DisableDiscoveryEnumeration = true)]
    public void What_is_missing_is_named(string name, Action call) => Assert.Equal(name, Assert.Throws<ArgumentNullException>(call).ParamName);
}
