using System.Collections;
using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Options;

namespace Backorder.Messaging.Tests;

/// <summary>The tables of options in docs/policies.md, beside the options themselves.</summary>
public sealed class OptionsTables
{
    private static readonly DocsPage Page = new("policies.md");

    public static TheoryData<Type> Options => [.. OptionsTypes()];

    [Theory]
    [MemberData(nameof(Options))]
    public void The_docs_list_every_option_with_its_default(Type type) =>
        Assert.Equal(Real(type), Page.Table($"options {type.Name}").Select(row => (row[0].Trim('`'), row[1])));

    [Theory]
    [MemberData(nameof(Options))]
    public void The_ends_of_each_range_are_taken_and_what_lies_beyond_is_refused(Type type)
    {
        foreach (var row in Page.Table($"options {type.Name}").Where(row => row[2].Contains(" to ", StringComparison.Ordinal)))
        {
            var option = type.GetProperty(row[0].Trim('`'))!;
            var ends = row[2].Split(" to ");
            var (from, to) = (Value(option, ends[0]), Value(option, ends[1]));
            Assert.True(IsTaken(option, from), $"{row[0]} should take {from}.");
            Assert.True(IsTaken(option, to), $"{row[0]} should take {to}.");
            Assert.False(IsTaken(option, Beyond(from, -1)), $"{row[0]} should not take less than {from}.");
            Assert.False(IsTaken(option, Beyond(to, 1)), $"{row[0]} should not take more than {to}.");
        }
    }

    [Fact]
    public void A_table_with_a_wrong_default_is_found()
    {
        var real = Real(typeof(BackorderUpdateOptions)).ToList();

        Assert.Contains(("MinimumGapHours", "`24`"), real);
        Assert.DoesNotContain(("MinimumGapHours", "`12`"), real);
    }

    private static IEnumerable<Type> OptionsTypes() =>
        typeof(BackorderShopOptions).Assembly.GetExportedTypes().Where(type => !type.IsNested && type.Name.EndsWith("Options", StringComparison.Ordinal)).OrderBy(type => type.Name, StringComparer.Ordinal);

    private static IEnumerable<(string, string)> Real(Type type)
    {
        var options = Activator.CreateInstance(type);
        return type.GetProperties().OrderBy(property => property.MetadataToken).Select(property => (property.Name, Text(property.GetValue(options))));
    }

    private static string Text(object? value) => value switch
    {
        null => "none",
        "" => "required",
        bool flag => flag ? "`true`" : "`false`",
        string or int or decimal or Enum => $"`{Convert.ToString(value, CultureInfo.InvariantCulture)}`",
        TimeSpan { TotalMinutes: >= 1 } time => $"{time.TotalMinutes} min",
        TimeSpan time => $"{time.TotalSeconds} s",
        ICollection { Count: 0 } => "empty",
        IEnumerable list when !list.Cast<object>().Any() => "empty",
        _ => "below",
    };

    private static object Value(PropertyInfo option, string text)
    {
        if (option.PropertyType != typeof(TimeSpan))
        {
            return int.Parse(text, CultureInfo.InvariantCulture);
        }

        var (number, unit) = (double.Parse(text.Split(' ')[0], CultureInfo.InvariantCulture), text.Split(' ')[1]);
        return unit switch
        {
            "s" => TimeSpan.FromSeconds(number),
            "min" => TimeSpan.FromMinutes(number),
            "h" => TimeSpan.FromHours(number),
            _ => throw new FormatException(text),
        };
    }

    private static object Beyond(object end, int step) => end is int number ? number + step : (TimeSpan)end + TimeSpan.FromTicks(step);

    private static bool IsTaken(PropertyInfo option, object value)
    {
        var shop = new BackorderShopOptions { Name = "Kettle & Co", From = "orders@kettle.example", Contact = "help@kettle.example" };
        shop.Calendars["main"] = new BackorderCalendarOptions();
        if (option.DeclaringType == typeof(BackorderDispatchOptions))
        {
            // A claim has to outlast two sends, whatever is asked about.
            var dispatch = new BackorderDispatchOptions { Lease = TimeSpan.FromHours(1) };
            option.SetValue(dispatch, value);
            return new DispatchOptionsCheck().Validate(null, dispatch) == ValidateOptionsResult.Success;
        }

        if (option.DeclaringType == typeof(BackorderHealthOptions))
        {
            var health = new BackorderHealthOptions();
            option.SetValue(health, value);
            return new HealthOptionsCheck().Validate(null, health) == ValidateOptionsResult.Success;
        }

        if (option.DeclaringType == typeof(CreditOptions))
        {
            var credit = new CreditOptions();
            option.SetValue(credit, value);
            return Record.Exception(() => new CreditPolicy(credit)) is null;
        }

        object owner = option.DeclaringType == typeof(BackorderUpdateOptions) ? shop.Updates : shop.Calendars["main"];
        option.SetValue(owner, value);
        return ShopOptionsCheck.Faults(shop).Count == 0;
    }
}
