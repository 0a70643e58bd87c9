using System.Text;
using HandlebarsDotNet;

namespace Backorder.Messaging.Handlebars;

/// <summary>Escapes for text between tags and within quotes of HTML, and no more than that.</summary>
internal sealed class HandlebarsEscapes : ITextEncoder
{
    public void Encode(StringBuilder? text, TextWriter target)
    {
        foreach (var chunk in (text ?? new StringBuilder()).GetChunks())
        {
            foreach (var letter in chunk.Span)
            {
                Encode(letter, target);
            }
        }
    }

    public void Encode(string? text, TextWriter target)
    {
        foreach (var letter in text ?? "")
        {
            Encode(letter, target);
        }
    }

    public void Encode<T>(T? text, TextWriter target)
        where T : IEnumerator<char>
    {
        while (text is not null && text.MoveNext())
        {
            Encode(text.Current, target);
        }
    }

    private static void Encode(char letter, TextWriter target)
    {
        switch (letter)
        {
            case '&':
                target.Write("&amp;");
                break;
            case '<':
                target.Write("&lt;");
                break;
            case '>':
                target.Write("&gt;");
                break;
            case '"':
                target.Write("&quot;");
                break;
            case '\'':
                target.Write("&#39;");
                break;
            default:
                target.Write(letter);
                break;
        }
    }
}
