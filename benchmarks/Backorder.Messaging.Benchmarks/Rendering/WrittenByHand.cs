using System.Buffers;
using System.Text;

namespace Backorder.Messaging.Benchmarks;

/// <summary>
/// The limit: subject, text and HTML of one message as UTF-8 that is there already, with the values that change put in between. It
/// decides nothing, so nothing that decides can be faster.
/// </summary>
internal sealed class WrittenByHand
{
    private readonly List<(byte[] Literal, string? Value)> _pieces = [];
    private readonly ArrayBufferWriter<byte> _output = new(64 * 1024);

    public WrittenByHand(RenderedMessage message, IReadOnlyCollection<string> values)
    {
        foreach (var part in (string[])[message.Subject, message.Preview, message.Html, message.Text, message.Sms])
        {
            Cut(part, values);
        }
    }

    /// <summary>Writes the message.</summary>
    /// <returns>Its bytes.</returns>
    public ReadOnlySpan<byte> Write()
    {
        _output.ResetWrittenCount();
        foreach (var (literal, value) in _pieces)
        {
            _output.Write(literal);
            if (value is not null)
            {
                _output.Advance(Encoding.UTF8.GetBytes(value, _output.GetSpan(value.Length * 3)));
            }
        }

        return _output.WrittenSpan;
    }

    private void Cut(string text, IReadOnlyCollection<string> values)
    {
        for (var at = 0; at < text.Length;)
        {
            var (next, value) = values.Select(one => (At: text.IndexOf(one, at, StringComparison.Ordinal), Value: one)).Where(static one => one.At >= 0).DefaultIfEmpty((At: text.Length, Value: "")).Min();
            _pieces.Add((Encoding.UTF8.GetBytes(text[at..next]), value.Length > 0 ? value : null));
            at = next + value.Length;
        }
    }
}
