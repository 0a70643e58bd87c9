using System.Globalization;

namespace Backorder.Messaging;

/// <summary>A row of <see cref="LocaleTable"/>; what is made from it is made once, when it is first asked for.</summary>
internal sealed class Locale(string tag, int place)
{
    private readonly Dictionary<string, string> _fields = new(StringComparer.Ordinal);
    private DateWriter? _dates;
    private NumberWriter? _numbers;
    private MoneyWriter? _money;

    public string Tag { get; } = tag;

    /// <summary>Its place in the table.</summary>
    public int Place { get; } = place;

    public DateWriter Dates => _dates ??= new(this);

    public NumberWriter Numbers => _numbers ??= new(this);

    public MoneyWriter Money => _money ??= new(this);

    public void Add(string field, string value) => _fields.Add(field, value);

    public string this[string field] => _fields[field];

    public string[] List(string field) => _fields[field].Split('|', StringSplitOptions.RemoveEmptyEntries);

    public int Whole(string field) => int.Parse(_fields[field], CultureInfo.InvariantCulture);
}
