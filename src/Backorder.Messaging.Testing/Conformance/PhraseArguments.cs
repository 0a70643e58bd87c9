using System.Reflection;
using NodaTime;

namespace Backorder.Messaging.Testing;

/// <summary>What a phrasebook's members are called with, by the types and names of their parameters.</summary>
internal static class PhraseArguments
{
    public static readonly LocalDate Today = new(2026, 6, 8);

    /// <summary>One for each plural form of any language, and one with a separator.</summary>
    public static readonly int[] Numbers = [0, 1, 2, 3, 5, 11, 21, 100, 1000];

    // Near, first of a month, far, and in another year.
    private static readonly LocalDate[] Dates = [new(2026, 6, 18), new(2026, 7, 1), new(2026, 9, 22), new(2027, 2, 3)];

    private static readonly int[] OnHand = [0, 3, 5];

    private static readonly SpokenRange[] Ranges =
    [
        default,
        Range("2026-08-03", null),
        Range("2026-06-18", "2026-06-18"),
        Range("2026-09-22", "2026-09-22"),
        Range(null, "2026-06-30"),
        Range("2026-06-22", "2026-06-26"),
        Range("2026-06-28", "2026-07-03"),
        Range("2026-12-29", "2027-01-04"),
        Range("2026-08-01", "2026-08-20"),
        Range("2026-08-21", "2026-09-05"),
        Range("2026-12-03", "2027-01-31"),
    ];

    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["order"] = "10042",
        ["item"] = "Green kettle Q",
        ["insteadOf"] = "Black kettle X",
        ["goods"] = "2 × Green kettle Q",
        ["units"] = "3 × Tea mug",
        ["name"] = "Ana Pérez",
        ["shop"] = "Kettle & Co",
        ["carrier"] = "Parcel Post",
        ["amount"] = "$98.00",
        ["refund"] = "$98.00",
        ["price"] = "$45.50",
        ["method"] = "Visa 4242",
        ["address"] = "https://kettle.example/o/1",
        ["choice"] = "Keep it, please",
        ["when"] = "in the week of the fair",
    };

    public static object?[] For(ParameterInfo parameter, Phrasebook book)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        var mayBeNull = type != parameter.ParameterType || new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.Nullable;
        object?[] values = Values(type, parameter.Name!, book);
        return mayBeNull ? [null, .. values] : values;
    }

    private static object?[] Values(Type type, string name, Phrasebook book) =>
        type == typeof(string) ? [Words.GetValueOrDefault(name, $"what {name} says")]
        : type == typeof(bool) ? [false, true]
        : type == typeof(int) ? Whole(name)
        : type == typeof(long) ? [.. Numbers.Select(static number => (object)(long)number)]
        : type == typeof(LocalDate) ? name == "today" ? [Today] : [.. Dates]
        : type == typeof(SpokenRange) ? [.. Ranges]
        : type == typeof(PriorDate) ? [.. Enum.GetValues<PriorDateSource>().Select(static source => new PriorDate { Latest = Dates[1], Source = source }), new PriorDate { Latest = null, Source = PriorDateSource.Told }]
        : type == typeof(Reply) ? [.. Enum.GetValues<Silence>().Select(static silence => new Reply { Silence = silence, By = Dates[0], Rule = "a rule" })]
        : type == typeof(StatedReason) ? [.. Reasons(book)]
        : type == typeof(StockQuote) ? [.. Quotes()]
        : type.IsEnum ? [.. Enum.GetValuesAsUnderlyingType(type).Cast<object>().Select(value => Enum.ToObject(type, value))]
        : throw new NotSupportedException($"The conformance suite of phrasebooks knows no {type.Name} to call a member with.");

    private static object?[] Whole(string name) => name switch
    {
        "delays" => [1, 2, 3],
        "daysLate" => [5, 20, 45],
        _ => [.. Numbers],
    };

    private static IEnumerable<StatedReason> Reasons(Phrasebook book) => Enum.GetValues<BackorderReason>()
        .Select(code => new StatedReason { Code = code, Text = book.Reason(code) })
        .Append(new StatedReason { Code = BackorderReason.Production, Text = "The kiln is being rebuilt." });

    private static IEnumerable<StockQuote> Quotes() =>
        from here in OnHand
        from range in Ranges
        select new StockQuote
        {
            Sku = "K",
            Quantity = 5,
            AvailableNow = here,
            Portions = [],
            Eta = new EtaRange { Earliest = range.Shape == RangeShape.NoDate ? null : range.Start, Latest = range.HasDate ? range.End : null },
            Sentence = "",
        };

    private static SpokenRange Range(string? earliest, string? latest) => SpokenRange.Of(Day(earliest), Day(latest), Today);

    private static LocalDate? Day(string? day) => day is null ? null : NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value;
}
