using System.Buffers;
using System.Buffers.Text;
using System.Text;
using NodaTime;

namespace Backorder.Messaging.Benchmarks;

/// <summary>What a mail written by hand needs: bytes as they are, values as text and as HTML, numbers, and dates in American English.</summary>
internal sealed class Utf8Mail(ArrayBufferWriter<byte> output)
{
    private static readonly string[] Months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
    private static readonly string[] ShortMonths = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    private static readonly string[] Weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>");

    public ReadOnlySpan<byte> Written => output.WrittenSpan;

    public void Clear() => output.ResetWrittenCount();

    public void Write(ReadOnlySpan<byte> bytes) => output.Write(bytes);

    public void Text(ReadOnlySpan<char> value) => output.Advance(Encoding.UTF8.GetBytes(value, output.GetSpan(value.Length * 3)));

    public void Html(ReadOnlySpan<char> value)
    {
        while (value.IndexOfAny(Special) is var at && at >= 0)
        {
            Text(value[..at]);
            Write(value[at] switch { '&' => "&amp;"u8, '<' => "&lt;"u8, _ => "&gt;"u8 });
            value = value[(at + 1)..];
        }

        Text(value);
    }

    public void Number(int number)
    {
        Utf8Formatter.TryFormat(number, output.GetSpan(11), out var written);
        output.Advance(written);
    }

    public void Day(LocalDate day, LocalDate today) => Day(Months, day, today);

    public void ShortDay(LocalDate day, LocalDate today) => Day(ShortMonths, day, today);

    public void WeekDay(LocalDate day, LocalDate today)
    {
        Text(Weekdays[(int)day.DayOfWeek - 1]);
        Write(", "u8);
        Day(day, today);
    }

    private void Day(string[] months, LocalDate day, LocalDate today)
    {
        Text(months[day.Month - 1]);
        Write(" "u8);
        Number(day.Day);
        if (day.Year != today.Year)
        {
            Write(", "u8);
            Number(day.Year);
        }
    }
}
