using System.Text.RegularExpressions;

namespace Backorder.Messaging;

/// <summary>Nothing internal is told: no supplier, no purchase order, no code, no rule's id, no trace.</summary>
internal static partial class LeakClaims
{
    private static readonly System.Buffers.SearchValues<string> Codes = System.Buffers.SearchValues.Create(
        [
            .. Enum.GetNames<BackorderReason>().Where(static name => name.Count(char.IsUpper) > 1).SelectMany(static name => new[] { name, char.ToLowerInvariant(name[0]) + name[1..] }),
            .. Enum.GetNames<MessageKind>().Where(static name => name.Count(char.IsUpper) > 1),
            "us-ftc-435", "uk-cra", "eu-crd", "PurchaseOrder", "purchase order", "KindTable", "EtaPolicy", "ReplyPolicy",
        ],
        StringComparison.Ordinal);

    public static void Check(CheckedMessage read, PlanFacts facts, FindingSink found)
    {
        var suppliers = facts.Plan.Lines.Select(static line => line.Supplier).OfType<string>().Where(static name => name.Length > 2)
            .Where(name => !facts.OwnNames().Any(own => own.Contains(name, StringComparison.OrdinalIgnoreCase))).Distinct(StringComparer.Ordinal).Take(50).ToList();
        foreach (var part in read.Parts)
        {
            if (part.Words.AsSpan().ContainsAny(Codes) && !OwnNameHas(facts, Codes))
            {
                found.Add(FindingCatalog.Internals, part.Place, "A code, a rule's id or a word of the planner stands in it.");
            }
            else if (part.Words.AsSpan().ContainsAny("OP#") && Orders().IsMatch(part.Words) && !facts.OwnNames().Any(Orders().IsMatch))
            {
                found.Add(FindingCatalog.Internals, part.Place, "The number of a purchase order stands in it.");
            }
            else if (suppliers.Exists(part.Has))
            {
                found.Add(FindingCatalog.Internals, part.Place, "A supplier's name stands in it.");
            }
        }
    }

    private static bool OwnNameHas(PlanFacts facts, System.Buffers.SearchValues<string> codes) => facts.OwnNames().Any(name => name.AsSpan().ContainsAny(codes));

    [GeneratedRegex(@"\bP\.?O\.?(?:[ -]?#?)\d{2,}|\bPO (?:number|no)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Orders();
}
