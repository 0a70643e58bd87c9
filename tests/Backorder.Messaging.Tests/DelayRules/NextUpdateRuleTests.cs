using NodaTime;

namespace Backorder.Messaging.Tests;

public class NextUpdateRuleTests
{
    private static readonly LocalDate Today = new(2026, 11, 10);

    [Fact]
    public void A_calendar_without_business_days_does_not_hang()
    {
        var terms = new NextUpdateTerms { Today = Today, CadenceDays = 14, RevisedDate = Today.PlusDays(30), RevisedDateIsNew = true };
        Assert.Equal(Today.PlusDays(14), NextUpdateRule.On(terms, _ => false));
        Assert.Equal(Today.PlusDays(1), NextUpdateRule.On(terms with { RevisedDate = Today }, _ => false));
    }

    [Theory]
    [InlineData(366, 14)]
    [InlineData(367, 1)]
    [InlineData(14 - 366, 1)]
    [InlineData(14 - 367, 14)]
    public void A_lonely_business_day_is_looked_for_within_a_year(int businessDay, int expected)
    {
        var terms = new NextUpdateTerms { Today = Today, CadenceDays = 14, RevisedDate = Today, RevisedDateIsNew = businessDay > 0 };
        Assert.Equal(Today.PlusDays(expected), NextUpdateRule.On(terms, day => day == Today.PlusDays(businessDay)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(366)]
    public void A_cadence_is_one_to_three_hundred_and_sixty_five_days(int days)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => NextUpdateRule.On(new NextUpdateTerms { Today = Today, CadenceDays = days }, _ => true));
        Assert.StartsWith("A cadence is 1 to 365 days.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_longest_cadence_is_a_year() =>
        Assert.Equal(Today.PlusDays(365), NextUpdateRule.On(new NextUpdateTerms { Today = Today, CadenceDays = 365 }, _ => true));

    [Fact]
    public void It_is_always_after_today_and_never_after_an_end()
    {
        for (var seed = 0; seed < Math.Min(20_000, ModelTests.Cases); seed++)
        {
            var random = new Random(seed);
            var terms = new NextUpdateTerms
            {
                Today = Today.PlusDays(random.Next(7)),
                CadenceDays = random.Next(1, 20),
                DecisionDeadline = random.Next(3) == 0 ? null : Today.PlusDays(8 + random.Next(20)),
                DecisionDeadlineIsNew = random.Next(2) == 0,
                RevisedDate = random.Next(3) == 0 ? null : Today.PlusDays(random.Next(30)),
                RevisedDateIsNew = random.Next(2) == 0,
                EndsAtDecisionDeadline = random.Next(2) == 0,
            };
            var daysOff = random.Next(128);
            var next = NextUpdateRule.On(terms, day => (daysOff >> (int)day.DayOfWeek & 1) == 0);
            Assert.True(next > terms.Today, $"{terms}: {next}");
            Assert.False(terms.EndsAtDecisionDeadline && next > terms.DecisionDeadline, $"{terms}: {next}");
        }
    }
}
