using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Backorder.Messaging.Tests;

/// <summary>Runs this assembly's tests again as on a machine set up elsewhere.</summary>
public sealed partial class Abroad
{
    private const string SentTo = "BACKORDER_ABROAD";

    [Theory]
    [RunsOnce("It is what runs the others again.")]
    [InlineData("de-DE", "Pacific/Kiritimati")]
    [InlineData("tr-TR", "Pacific/Kiritimati")]
    public async Task All_tests_pass_under_another_culture_and_zone(string culture, string zone)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows takes neither culture nor zone from the environment.");
        var locale = culture.Replace('-', '_') + ".UTF-8";

        var run = await ChildProcess.Run(
            "dotnet",
            [Assembly.GetExecutingAssembly().Location, "-noLogo", "-noColor", "-trait-", "Runs=once"],
            environment: new Dictionary<string, string> { ["LC_ALL"] = locale, ["TZ"] = zone, [SentTo] = $"{culture} {zone}" });

        run.Succeeded();
        Assert.True(int.Parse(Total().Match(run.Output).Groups["count"].ValueSpan, CultureInfo.InvariantCulture) > 1, run.Output);
    }

    [Fact]
    public void A_run_abroad_is_where_it_was_sent()
    {
        var here = $"{CultureInfo.CurrentCulture.Name} {TimeZoneInfo.Local.Id}";

        Assert.Equal(Environment.GetEnvironmentVariable(SentTo) ?? here, here);
    }

    [GeneratedRegex(@"Total: (?<count>\d+)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Total();
}
