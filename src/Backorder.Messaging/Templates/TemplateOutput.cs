using System.Globalization;
using System.Text;

namespace Backorder.Messaging;

/// <summary>What a template has written, within its budget.</summary>
internal sealed class TemplateOutput(TemplateBudget budget) : TextWriter(CultureInfo.InvariantCulture)
{
    private readonly StringBuilder _text = new(4096);

    public override Encoding Encoding => Encoding.Unicode;

    public override void Write(char value)
    {
        budget.Characters(1);
        _text.Append(value);
    }

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        budget.Characters(buffer.Length);
        _text.Append(buffer);
    }

    public override string ToString() => _text.ToString();
}
