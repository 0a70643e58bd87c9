using System.Globalization;

namespace Backorder.Messaging.Tests;

public sealed class SendingDocsTests
{
    private static readonly string Page = File.ReadAllText(Repository.PathTo("docs", "sending.md"));

    [Fact]
    public void The_table_of_dispatch_options_shows_the_real_defaults()
    {
        var real = typeof(BackorderDispatchOptions).GetProperties()
            .Select(property => (property.Name, Convert.ToString(property.GetValue(new BackorderDispatchOptions()), CultureInfo.InvariantCulture)!));

        Assert.Equal(real, Rows("| `BackorderDispatchOptions` |").Select(row => (row[0].Trim('`'), row[1])));
    }

    [Fact]
    public void The_table_of_states_names_them_all() =>
        Assert.Equal(Enum.GetNames<DeliveryState>().Order(StringComparer.Ordinal), Rows("| state |").Select(row => row[0].Trim('`')).Order(StringComparer.Ordinal));

    private static IEnumerable<string[]> Rows(string header) =>
        Page[Page.IndexOf(header, StringComparison.Ordinal)..].Split('\n').Skip(2).TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Split('|').Skip(1).Select(cell => cell.Trim()).ToArray());
}
