using System.Globalization;

namespace Backorder.Messaging;

/// <summary>A row of <see cref="LocaleTable"/>; what is made from it is made once, when it is first asked for.</summary>
/// <param name="tag">Its tag.</param>
/// <param name="lines">Its lines in the table, <c>field: value</c>.</param>
internal sealed class Locale(string tag, string lines)
{
    private Dictionary<string, string>? _fields;
    private DateWriter? _dates;
    private NumberWriter? _numbers;
    private MoneyWriter? _money;

    public string Tag { get; } = tag;

    public DateWriter Dates => _dates ??= new(this);

    public NumberWriter Numbers => _numbers ??= new(this);

    public MoneyWriter Money => _money ??= new(this);

    private Dictionary<string, string> Fields => _fields ??= Read();

    public string this[string field] => Fields[field];

    public string[] List(string field) => Fields[field].Split('|', StringSplitOptions.RemoveEmptyEntries);

    public int Whole(string field) => int.Parse(Fields[field], CultureInfo.InvariantCulture);

    private Dictionary<string, string> Read()
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in lines.Split('\n'))
        {
            if (line.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon)
            {
                fields.Add(line[..colon], line[(colon + 2)..]);
            }
        }

        return fields;
    }
}
