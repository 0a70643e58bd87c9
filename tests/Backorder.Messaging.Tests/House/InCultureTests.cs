using System.Globalization;

namespace Backorder.Messaging.Tests;

public sealed class InCultureTests
{
    [Fact]
    public void What_follows_the_machine_differs_between_the_cultures()
    {
        var written = new HashSet<string>();

        InCulture.Every(() => written.Add($"{-1234.5m:N} {new DateTime(2026, 6, 12):d} {"quit".ToUpper(CultureInfo.CurrentCulture)}"));

        Assert.True(written.Count >= 5, string.Join('\n', written));
    }

    [Fact]
    public async Task A_culture_holds_across_an_await_and_ends_with_the_action()
    {
        var before = CultureInfo.CurrentCulture;

        await InCulture.Run("tr-TR", async () =>
        {
            await Task.Yield();
            Assert.Equal("tr-TR", CultureInfo.CurrentCulture.Name);
        });

        Assert.Equal(before, CultureInfo.CurrentCulture);
    }
}
