using System.Text;

namespace Backorder.Messaging;

/// <summary>
/// Follows the HTML of a template and says whether a value may stand at a place. Escaping makes a value harmless between tags and within
/// quotes; in a script, a style, an address or outside of quotes it does not.
/// </summary>
internal sealed class TemplateMarkup
{
    private static readonly string[] Addresses = ["href", "src", "action", "formaction", "background", "poster", "cite", "data", "xlink:href", "srcset", "ping"];
    private static readonly string[] FitForStyles = ["color", "colorInDark", "start", "direction", "stepWidth"];

    private readonly StringBuilder _word = new();
    private State _state;
    private char _quote;
    private bool _closes;
    private string _tag = "";
    private string _attribute = "";

    private enum State
    {
        Text,
        Comment,
        TagName,
        Tag,
        AttributeName,
        BeforeValue,
        Value,
    }

    /// <summary>Reads markup. What stands between conditional comments is markup to the program that they are for.</summary>
    public void Read(ReadOnlySpan<char> markup)
    {
        for (var i = 0; i < markup.Length; i++)
        {
            var rest = markup[i..];
            if (_state == State.Text && rest.StartsWith("<!--") && !rest.StartsWith("<!--[if"))
            {
                _state = State.Comment;
            }
            else if (_state == State.Comment && rest.StartsWith("-->"))
            {
                (_state, i) = (State.Text, i + 2);
            }
            else if (_state is not State.Comment)
            {
                Read(markup[i]);
            }
        }
    }

    /// <summary>Takes notice that a value stands here, and says why it must not; null: it may.</summary>
    public string? Problem(string path)
    {
        var name = path[(path.LastIndexOf('.') + 1)..];
        var problem = ProblemOf(name);
        _word.Append('?');
        return problem;
    }

    private string? ProblemOf(string name) => _state switch
    {
        State.Text when _tag is "script" => $"{name} stands in a script, where no value is safe; move it out",
        State.Text when _tag is "style" && !IsFitForStyles(name) => StyleProblem(name),
        State.TagName or State.Tag or State.AttributeName or State.BeforeValue => $"{name} stands in a tag outside of quotes, where no value is safe; put quotes around it",
        State.Value when _quote == '\0' => $"{name} stands in a tag outside of quotes, where no value is safe; put quotes around it",
        State.Value when _attribute == "style" && !IsFitForStyles(name) => StyleProblem(name),
        State.Value when _attribute.StartsWith("on", StringComparison.Ordinal) || _attribute == "srcdoc" => $"{name} stands in {_attribute}, where no value is safe; move it out",
        State.Value when Addresses.Contains(_attribute, StringComparer.Ordinal) && (_word.Length > 0 || !IsAddress(name)) =>
            $"{name} stands in {_attribute}, which takes nothing but a whole address of the model: url, otherUrl, trackUrl or logo",
        _ => null,
    };

    private static string StyleProblem(string name) => $"{name} stands in a style, where only {string.Join(", ", FitForStyles)} are safe; move it out";

    private static bool IsFitForStyles(string name) => FitForStyles.Contains(name, StringComparer.Ordinal);

    private static bool IsAddress(string name) => name is "url" or "otherUrl" or "trackUrl" or "logo";

    private void Read(char letter)
    {
        switch (_state)
        {
            case State.Text:
                ReadText(letter);
                break;
            case State.TagName:
                ReadTagName(letter);
                break;
            case State.Value:
                ReadValue(letter);
                break;
            default:
                ReadTag(letter);
                break;
        }
    }

    // Within a script or a style only its own end is a tag.
    private void ReadText(char letter)
    {
        if (letter == '<')
        {
            (_state, _closes) = (State.TagName, false);
            _word.Clear();
        }
    }

    private void ReadTagName(char letter)
    {
        if (letter == '/' && _word.Length == 0)
        {
            _closes = true;
        }
        else if (char.IsAsciiLetterOrDigit(letter) || letter is '!' or '-' or ':')
        {
            _word.Append(char.ToLowerInvariant(letter));
        }
        else
        {
            var tag = _word.ToString();
            if (tag.Length == 0 || (_tag is "script" or "style" && !(_closes && tag == _tag)))
            {
                // A lone < of a script or a text.
                _state = State.Text;
                return;
            }

            (_tag, _state) = (_closes ? "" : tag, State.Tag);
            ReadTag(letter);
        }
    }

    private void ReadTag(char letter)
    {
        if (letter == '>')
        {
            _state = State.Text;
        }
        else if (letter == '=' && _state == State.AttributeName)
        {
            (_attribute, _state) = (_word.ToString(), State.BeforeValue);
        }
        else if (_state == State.BeforeValue && !char.IsWhiteSpace(letter))
        {
            _word.Clear();
            (_quote, _state) = (letter is '"' or '\'' ? letter : '\0', State.Value);
        }
        else if (_state is State.Tag && (char.IsAsciiLetter(letter)))
        {
            _word.Clear().Append(char.ToLowerInvariant(letter));
            _state = State.AttributeName;
        }
        else if (_state == State.AttributeName && (char.IsAsciiLetterOrDigit(letter) || letter is '-' or ':'))
        {
            _word.Append(char.ToLowerInvariant(letter));
        }
        else if (_state == State.AttributeName && !char.IsWhiteSpace(letter))
        {
            _state = State.Tag;
        }
    }

    private void ReadValue(char letter)
    {
        if (_quote == '\0' && letter == '>')
        {
            _state = State.Text;
        }
        else if (letter == _quote || (_quote == '\0' && char.IsWhiteSpace(letter)))
        {
            _state = State.Tag;
        }
        else
        {
            _word.Append(letter);
        }
    }
}
