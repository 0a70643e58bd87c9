using System.Globalization;

namespace Backorder.Messaging.Tests;

public sealed class FaultyMessageTests
{
    private const int Faults = 10_000;
    private const int Seed = 20261125;

    private static readonly ClaimChecker Checker = new();

    /// <summary>Of all, and of the least one.</summary>
    private const double Expected = 0.95;
    private const double Least = 0.75;

    [Fact]
    [RunsOnce("10,000 planted faults")]
    public void Of_ten_thousand_planted_faults_nineteen_in_twenty_are_found_and_no_message_is_blamed_for_nothing()
    {
        var random = new Random(Seed);
        var planted = FaultyMessage.Classes.ToDictionary(name => name, _ => (Found: 0, All: 0), StringComparer.Ordinal);
        var languages = SpokenSamples.Languages.ToDictionary(name => name, _ => (Found: 0, All: 0), StringComparer.Ordinal);
        var missed = new List<string>();
        var (total, blamed, messages) = (0, 0, 0);
        foreach (var plan in SpokenSamples.Random(Seed, Faults))
        {
            var message = SpokenSamples.Rendered(plan);
            messages++;
            blamed += Checker.Check(plan, message, SamplePlans.Shop).Count == 0 ? 0 : 1;
            foreach (var name in FaultyMessage.Classes)
            {
                if (total == Faults || new FaultyMessage(plan, message, Phrasebooks.BuiltIn.For(plan.Language, SamplePlans.Shop), random).Of(name) is not { } faulty)
                {
                    continue;
                }

                total++;
                var found = Checker.Check(plan, faulty, SamplePlans.Shop).Count > 0;
                Count(planted, name, found);
                Count(languages, plan.Language, found);
                if (!found)
                {
                    missed.Add($"{name} {plan.Kind} {plan.Language}: {Difference(message.Text, faulty.Text)}{Difference(message.Html, faulty.Html)}");
                }
            }

            if (total == Faults)
            {
                break;
            }
        }

        var table = string.Join('\n', planted.Concat(languages).Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Key,-20} {one.Value.Found,6} of {one.Value.All,6}  {100.0 * one.Value.Found / Math.Max(1, one.Value.All),6:0.0} %")))
            + string.Create(CultureInfo.InvariantCulture, $"\nall {planted.Values.Sum(one => one.Found)} of {total}; {blamed} of {messages} unharmed messages blamed");
        TestContext.Current.TestOutputHelper?.WriteLine(table);
        Assert.Equal((Faults, 0), (total, blamed));
        Assert.All(planted, one => Assert.True(one.Value.Found >= Least * one.Value.All && one.Value.All > 100, $"{one.Key}\n{table}\n{string.Join('\n', missed.Where(miss => miss.StartsWith(one.Key, StringComparison.Ordinal)).Take(20))}"));
        Assert.All(languages, one => Assert.True(one.Value.Found >= Expected * one.Value.All && one.Value.All > 1000, $"{one.Key}\n{table}\n{string.Join('\n', missed.Where(miss => miss.Contains($" {one.Key}: ", StringComparison.Ordinal)).Take(40))}"));
        Assert.True(planted.Values.Sum(one => one.Found) >= Expected * total, $"{table}\n{string.Join('\n', missed.Take(60))}");
    }

    private static void Count(Dictionary<string, (int Found, int All)> tally, string name, bool found) =>
        tally[name] = (tally[name].Found + (found ? 1 : 0), tally[name].All + 1);

    private static string Difference(string one, string other)
    {
        if (one == other)
        {
            return "";
        }

        var at = 0;
        while (at < one.Length && at < other.Length && one[at] == other[at])
        {
            at++;
        }

        string Near(string text) => text[Math.Max(0, at - 30)..Math.Min(text.Length, at + 60)].Replace('\n', '|');
        return $"[{Near(one)}] → [{Near(other)}] ";
    }
}
