using System.Globalization;

namespace Backorder.Messaging;

/// <summary>Every number is one of the plan's, and beside an item stand its own.</summary>
internal static class NumberClaims
{
    public static void Check(CheckedMessage read, PlanFacts facts, FindingSink found)
    {
        if (facts.IsLarge)
        {
            return;
        }

        foreach (var part in read.Parts)
        {
            Unknown(part, facts, found);
        }

        foreach (var part in read.Letters)
        {
            Items(part, facts, found);
            if (facts.IsOpen)
            {
                Ready(part, read, facts, found);
            }
        }
    }

    private static void Unknown(MessagePart part, PlanFacts facts, FindingSink found)
    {
        var footer = FooterOf(part, facts);
        var unknown = 0;
        foreach (var number in part.Numbers)
        {
            unknown += number.At < footer && !facts.Numbers.All.Contains(number.Value) ? 1 : 0;
        }

        if (unknown > 0)
        {
            found.Add(FindingCatalog.UnknownNumber, part.Place, string.Create(CultureInfo.InvariantCulture, $"{unknown} of {part.Numbers.Count} numbers are none of the plan's."));
        }
    }

    // Postal addresses and register numbers stand behind the contact, and are the shop's own.
    private static int FooterOf(MessagePart part, PlanFacts facts)
    {
        if (part.Place is not ("html" or "text"))
        {
            return int.MaxValue;
        }

        var contact = part.Words.LastIndexOf(facts.Shop.Contact, StringComparison.Ordinal);
        var order = part.Words.LastIndexOf(facts.Plan.Order, StringComparison.Ordinal);
        return contact < 0 ? int.MaxValue : Math.Max(contact, order);
    }

    private static void Items(MessagePart part, PlanFacts facts, FindingSink found)
    {
        var lines = facts.Plan.Lines;
        var names = new string[lines.Count];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = PlainWords.Of(lines[i].Name);
        }

        var (counted, numbered) = (new bool[lines.Count], new bool[lines.Count]);
        foreach (var range in part.Words.AsSpan().Split("\n\n"))
        {
            var (start, length) = range.GetOffsetAndLength(part.Words.Length);
            if (OnlyItem(part.Words.AsSpan(start, length), names) is >= 0 and var item)
            {
                counted[item] |= Beside(part, start, start + length, lines[item], facts, found, out var any);
                numbered[item] |= any;
            }
        }

        for (var i = 0; i < counted.Length; i++)
        {
            if (facts.IsOpen && (lines[i].Open > 1 || (lines[i].Open == 1 && numbered[i])) && !counted[i] && part.Words.Contains(names[i], StringComparison.Ordinal) && Array.FindAll(names, name => name.Contains(names[i], StringComparison.Ordinal)).Length == 1)
            {
                found.Add(FindingCatalog.ItemContradicted, part.Place, string.Create(CultureInfo.InvariantCulture, $"The quantity of line {i + 1} does not stand beside its name."));
            }
        }
    }

    // Some units are here and some are not.
    private static void Ready(MessagePart part, CheckedMessage read, PlanFacts facts, FindingSink found)
    {
        var (ready, open) = (0L, 0L);
        foreach (var line in facts.Plan.Lines)
        {
            (ready, open) = (ready + Math.Min(line.OnHand, line.Open), open + line.Open);
        }

        if (ready > 0 && ready < open && !part.Says(read.Book.ReadyUnitsShipFirst(ready, open)) && !part.Says(read.Book.ReadyUnitsWait(ready, open)) && !InOneLine(part, (ulong)ready, (ulong)open))
        {
            found.Add(FindingCatalog.ReadyUnitsUnsaid, part.Place, string.Create(CultureInfo.InvariantCulture, $"No line says that {ready} of {open} units are here."));
        }
    }

    private static bool InOneLine(MessagePart part, ulong one, ulong other)
    {
        foreach (var number in part.Numbers)
        {
            if (number.Value == one && part.Numbers.Exists(second => second.Value == other && second.At != number.At && !part.Words.AsSpan(Math.Min(second.At, number.At), Math.Abs(second.At - number.At)).Contains('\n')))
            {
                return true;
            }
        }

        return false;
    }

    // Returns whether the item's quantity stands there.
    private static bool Beside(MessagePart part, int start, int end, PlannedLine line, PlanFacts facts, FindingSink found, out bool any)
    {
        any = false;
        HashSet<ulong>? numbers = null;
        DateSet? dates = null;
        var counted = false;
        foreach (var number in part.Numbers)
        {
            if (number.At >= start && number.At < end)
            {
                numbers ??= facts.NumbersBeside(line);
                any |= IsCount(number.Value, line);
                counted |= number.Value == (ulong)line.Open;
                if (!numbers.Contains(number.Value) && (facts.Plan.Lines.Count > 1 || !facts.Numbers.All.Contains(number.Value)))
                {
                    found.Add(FindingCatalog.ItemContradicted, part.Place, "Beside an item stands a number that is not its own.");
                }
            }
        }

        foreach (var date in part.Dates)
        {
            if (date.Start >= start && date.End <= end)
            {
                dates ??= facts.DatesBeside(line);
                if (!dates.Has(date) && facts.Dates.All.Has(date))
                {
                    found.Add(FindingCatalog.ItemContradicted, part.Place, "Beside an item stands another item's date.");
                }
            }
        }

        return counted;
    }

    private static bool IsCount(ulong value, PlannedLine line) =>
        value > 0 && (value == (ulong)line.Ordered || value == (ulong)line.OnHand || value == (ulong)line.Shipped || value == (ulong)(line.Ordered - line.Shipped));

    // The only item that some words name; -1: none or several.
    private static int OnlyItem(ReadOnlySpan<char> words, string[] names)
    {
        var only = -1;
        for (var i = 0; i < names.Length; i++)
        {
            if (words.Contains(names[i], StringComparison.Ordinal))
            {
                if (only >= 0)
                {
                    return -1;
                }

                only = i;
            }
        }

        return only;
    }
}
