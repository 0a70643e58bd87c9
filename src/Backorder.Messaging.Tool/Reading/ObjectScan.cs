using System.Text;
using System.Text.Json;

namespace Backorder.Messaging.Tool;

/// <summary>The fields of one object, as they come. At its end, what is required and missing is a fault.</summary>
internal ref struct ObjectScan(FactReader reader, JsonCursor json, FactPath path, FieldSet set, bool isOpen)
{
    private ulong _seen;
    private int _last = -1;
    private bool _isOpen = isOpen;
    private bool _isInside;

    /// <summary>Goes to the next field that has a value; an absent or null field keeps its default.</summary>
    public bool Next(out string name)
    {
        Leave();
        while (_isOpen && Advance() == JsonTokenType.PropertyName)
        {
            if (Enter())
            {
                name = set.Fields[_last].Name;
                return true;
            }
        }

        if (_isOpen)
        {
            _isOpen = false;
            FindMissing();
        }

        name = "";
        return false;
    }

    private bool Enter()
    {
        var place = json.IsEscaped ? set.Find(Encoding.UTF8.GetBytes(json.Text ?? ""), 0) : set.Find(json.Raw, _last + 1);
        if (place < 0)
        {
            PassOverUnknown();
            return false;
        }

        var field = set.Fields[place];
        var isFirst = (_seen & (1UL << place)) == 0;
        _seen |= 1UL << place;
        _last = place;
        path.Enter(field.Name);
        _isInside = true;
        if (Advance() != JsonTokenType.Null && isFirst)
        {
            return true;
        }

        if (!isFirst)
        {
            reader.Fault("is there twice; expected each field once");
        }
        else if (field.IsRequired)
        {
            reader.Fault($"is null; expected {field.Form.Expected}");
        }

        json.Skip();
        Leave();
        return false;
    }

    private void PassOverUnknown()
    {
        var name = json.Text is { } text ? Printable.Quote(text) : "that is not Unicode";
        Advance();
        reader.Fault($"has the unknown field {name}; expected one of {string.Join(", ", set.Fields.Select(field => field.Name))}");
        json.Skip();
    }

    private readonly JsonTokenType Advance()
    {
        json.Read();
        return json.Token;
    }

    private void Leave()
    {
        if (_isInside)
        {
            path.Leave();
            _isInside = false;
        }
    }

    private readonly void FindMissing()
    {
        for (var i = 0; i < set.Fields.Count; i++)
        {
            var field = set.Fields[i];
            if (field.IsRequired && (_seen & (1UL << i)) == 0)
            {
                path.Enter(field.Name);
                reader.Fault($"is missing; expected {field.Form.Expected}");
                path.Leave();
            }
        }
    }
}
