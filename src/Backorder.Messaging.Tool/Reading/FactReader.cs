using System.Globalization;
using System.Text;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace Backorder.Messaging.Tool;

/// <summary>Typed values from a file, with the place of each. What does not fit is noted as a fault and passed over, so that one reading finds many.</summary>
internal sealed class FactReader : IDisposable
{
    private const int MaxFaults = BackorderInputException.MaxFaults;

    private readonly string _file;
    private readonly JsonCursor _json;
    private readonly List<FileFault> _faults = [];
    private readonly FactPath _path = new();

    public FactReader(string file, Stream stream)
    {
        _file = file;
        _json = new JsonCursor(stream);
    }

    /// <summary>Reads the whole file as one value.</summary>
    /// <exception cref="BadInputException">It is not JSON, or something in it does not fit.</exception>
    public T Document<T>(Func<FactReader, T> read)
    {
        try
        {
            _json.Read();
            var document = read(this);
            _json.Read();
            return _faults.Count == 0 ? document : throw new BadInputException(_faults);
        }
        catch (JsonSyntaxException syntax)
        {
            _faults.Add(new FileFault(_file, _path.ToString(), syntax.Message));
            throw new BadInputException(_faults);
        }
    }

    /// <summary>Opens the object that stands here; anything else is a fault and has no fields.</summary>
    public ObjectScan Object(FieldSet fields) => new(this, _json, _path, fields, Is(JsonTokenType.StartObject, Form.Object));

    public List<T> List<T>(Func<FactReader, T> item)
    {
        var list = new List<T>();
        if (!Is(JsonTokenType.StartArray, Form.List))
        {
            return list;
        }

        while (Next() != JsonTokenType.EndArray)
        {
            _path.Enter(list.Count);
            list.Add(item(this));
            _path.Leave();
        }

        return list;
    }

    /// <summary>An object whose names are data.</summary>
    public void Map(Action<FactReader, string> entry)
    {
        if (!Is(JsonTokenType.StartObject, Form.Object))
        {
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (Next() == JsonTokenType.PropertyName)
        {
            var name = _json.Text;
            Next();
            if (name is null || !seen.Add(name))
            {
                Fault(name is null ? "has a name that is not Unicode; expected valid text" : $"has {Printable.Quote(name)} twice; expected each name once");
                _json.Skip();
                continue;
            }

            _path.Enter(name);
            entry(this, name);
            _path.Leave();
        }
    }

    public string Text() => TextOf(Form.Text) ?? "";

    /// <summary>One of the names of a form.</summary>
    public string OneOf(Form form) =>
        TextOf(form) is not { } text ? ""
        : form.Names.Contains(text, StringComparer.Ordinal) ? text
        : Misfit<string>(form) ?? "";

    public bool Flag() => _json.Token switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => Misfit<bool>(Form.Flag),
    };

    public int Whole() => _json.Token == JsonTokenType.Number && ExactDecimal.TryParse(_json.Raw, maxScale: 0, out var value) && value is >= int.MinValue and <= int.MaxValue
        ? (int)value
        : Misfit<int>(Form.Whole);

    public decimal Amount() => _json.Token == JsonTokenType.Number && ExactDecimal.TryParse(_json.Raw, maxScale: 4, out var value)
        ? value
        : Misfit<decimal>(Form.Amount);

    public T Name<T>(Form? form = null)
        where T : struct, Enum =>
        Names<T>.TryParse(OneOf(form ?? Names<T>.Form), out var value) ? value : default;

    public LocalDate Date() => Parsed(Form.Date, text => text.Length == 10 ? LocalDatePattern.Iso.Parse(text) : null);

    public LocalTime TimeOfDay() => Parsed(Form.TimeOfDay, LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse);

    public Instant Instant() => Parsed(Form.Instant, InstantText.Parse);

    /// <summary>Notes a fault at this place.</summary>
    public void Fault(string problem)
    {
        _faults.Add(new FileFault(_file, _path.ToString(), problem));
        if (_faults.Count == MaxFaults)
        {
            throw new BadInputException(_faults);
        }
    }

    public void Dispose() => _json.Dispose();

    private T Parsed<T>(Form form, Func<string, ParseResult<T>?> parse)
        where T : struct
    {
        if (TextOf(form) is not { } text)
        {
            return default;
        }

        return parse(text) is { Success: true } parsed ? parsed.Value : Misfit<T>(form);
    }

    private string? TextOf(Form form)
    {
        if (_json.Token != JsonTokenType.String)
        {
            Misfit<string>(form);
            return null;
        }

        if (_json.Text is { } text)
        {
            return text;
        }

        Fault("is not Unicode text; expected UTF-8, and escapes for whole characters");
        return null;
    }

    private bool Is(JsonTokenType token, Form form)
    {
        if (_json.Token == token)
        {
            return true;
        }

        Misfit<object>(form);
        return false;
    }

    private T? Misfit<T>(Form form)
    {
        Fault($"is {Shown()}; expected {form.Expected}");
        _json.Skip();
        return default;
    }

    private string Shown() => _json.Token switch
    {
        JsonTokenType.String => _json.Text is { } text ? Printable.Quote(text) : "not Unicode text",
        JsonTokenType.Number when _json.Raw.Length <= 40 => Encoding.ASCII.GetString(_json.Raw),
        JsonTokenType.Number => "a number of " + _json.Raw.Length.ToString(CultureInfo.InvariantCulture) + " characters",
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        JsonTokenType.Null => "null",
        JsonTokenType.StartArray => "a list",
        _ => "an object",
    };

    private JsonTokenType Next()
    {
        _json.Read();
        return _json.Token;
    }
}
