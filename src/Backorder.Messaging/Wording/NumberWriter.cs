using System.Globalization;
using System.Text;

namespace Backorder.Messaging;

/// <summary>Writes numbers in one locale's digits, with its separators.</summary>
internal sealed class NumberWriter
{
    private readonly char _zero;
    private readonly string _decimal;
    private readonly string _group;
    private readonly int _fewestToGroup;
    private readonly int _innerGroup;
    private readonly string[] _small = new string[100];

    public NumberWriter(Locale locale)
    {
        _zero = locale["digits"][0];
        (_decimal, _group) = (locale["decimal"], locale["group"]);
        Minus = locale["minus"];
        _fewestToGroup = locale.Whole("fewestToGroup");

        // In India the groups behind the first thousand have two digits.
        _innerGroup = locale["groups"] == "3|2" ? 2 : 3;
        for (var i = 0; i < _small.Length; i++)
        {
            _small[i] = InDigits(i.ToString(CultureInfo.InvariantCulture));
        }
    }

    public string Minus { get; }

    /// <summary>A number of a date, without groups, in at least so many digits.</summary>
    public string Small(int number, int digits) =>
        number is >= 0 and < 100 && (digits < 2 || number > 9) ? _small[number]
        : InDigits(number.ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0'));

    /// <summary>A count.</summary>
    public string Whole(long number) =>
        number is >= 0 and < 100 ? _small[number] : number < 0 ? Minus + Unsigned(-(decimal)number, 0, _group) : Unsigned(number, 0, _group);

    /// <summary>A number that is not negative, with so many decimals.</summary>
    public string Unsigned(decimal number, int decimals, string group)
    {
        var digits = number.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var whole = decimals == 0 ? digits.Length : digits.Length - decimals - 1;
        var written = new StringBuilder(digits.Length + 12);
        for (var i = 0; i < digits.Length; i++)
        {
            if (i == whole)
            {
                written.Append(_decimal);
                continue;
            }

            var left = whole - i;
            if (i > 0 && left > 0 && whole >= _fewestToGroup && IsGroupEnd(left))
            {
                written.Append(group);
            }

            written.Append((char)(_zero + (digits[i] - '0')));
        }

        return written.ToString();
    }

    private bool IsGroupEnd(int left) => left == 3 || (left > 3 && (left - 3) % _innerGroup == 0);

    private string InDigits(string digits) =>
        _zero == '0' ? digits : string.Create(digits.Length, (digits, _zero), static (written, state) =>
        {
            for (var i = 0; i < written.Length; i++)
            {
                written[i] = (char)(state._zero + (state.digits[i] - '0'));
            }
        });
}
