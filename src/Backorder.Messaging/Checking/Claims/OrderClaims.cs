using System.Globalization;

namespace Backorder.Messaging;

/// <summary>Whose order it is, what is in it, who writes, and what comes next.</summary>
internal static class OrderClaims
{
    public static void Check(CheckedMessage read, PlanFacts facts, FindingSink found)
    {
        var order = PlainWords.Of(facts.Plan.Order);
        if (!read.Subject.Has(order))
        {
            found.Add(FindingCatalog.OrderMissing, "subject", "It does not name the order.");
        }

        foreach (var part in read.Letters)
        {
            Whose(part, read, facts, order, found);
            Items(part, facts, found);
            Closing(part, read, facts, found);
        }
    }

    private static void Whose(MessagePart part, CheckedMessage read, PlanFacts facts, string order, FindingSink found)
    {
        if (!part.Has(order))
        {
            found.Add(FindingCatalog.OrderMissing, part.Place, "It does not name the order.");
        }

        if (!part.Names(facts.PlacedOn))
        {
            found.Add(FindingCatalog.OrderDayMissing, part.Place, "It does not name the day of the order.");
        }

        if (facts.Plan.Recipient.Name is { } name && !part.Has(PlainWords.Of(name)))
        {
            found.Add(FindingCatalog.NameMissing, part.Place, "It does not name the customer.");
        }

        if (!part.Says(read.Book.SentBecause(facts.Plan.Order, facts.Shop.Name)) && part.Lines(null, [order], [PlainWords.Of(facts.Shop.Name)]) == 0)
        {
            found.Add(FindingCatalog.SenderMissing, part.Place, "No line names both the shop and the order.");
        }
    }

    private static void Items(MessagePart part, PlanFacts facts, FindingSink found)
    {
        if (facts.IsLarge && part.Place == "html")
        {
            return;
        }

        var missing = 0;
        foreach (var line in facts.Plan.Lines)
        {
            missing += facts.MustName(line) && !part.Has(PlainWords.Of(line.Name)) ? 1 : 0;
        }

        if (missing > 0)
        {
            found.Add(FindingCatalog.ItemMissing, part.Place, string.Create(CultureInfo.InvariantCulture, $"{missing} of {facts.Plan.Lines.Count} items are not named."));
        }

        foreach (var alternative in facts.Plan.Alternatives)
        {
            var name = PlainWords.Of(alternative.Name);
            if (!part.Has(name) || (alternative.UnitPrice is { } price && !PlanNumbers.Holds(part, price, facts.Plan.Currency)))
            {
                found.Add(FindingCatalog.AlternativeUnsaid, part.Place, "An alternative or its price is not named.");
            }
        }

        if (facts.Plan.Incentive is { } credit && !PlanNumbers.Holds(part, credit.Amount, credit.Currency))
        {
            found.Add(FindingCatalog.CreditUnsaid, part.Place, "The amount of the credit is not named.");
        }
    }

    private static void Closing(MessagePart part, CheckedMessage read, PlanFacts facts, FindingSink found)
    {
        var words = read.Phrases;
        if (!part.Says(read.Book.Thanks(facts.Plan.Kind)) && !(words is not null && part.Lines(null, words.Thanks) > 0))
        {
            found.Add(FindingCatalog.ThanksMissing, part.Place, "It thanks nobody.");
        }

        if (!HasContact(part, read, facts))
        {
            found.Add(FindingCatalog.ContactMissing, part.Place, "The shop's contact address is missing.");
        }

        if (facts.Plan.CallToAction.Length > 0 && !part.Says(facts.Plan.CallToAction))
        {
            found.Add(FindingCatalog.CallToActionMissing, part.Place, "The plan's call to action is missing.");
        }

        if (facts is { IsOpen: true, Plan.Reason: { Code: BackorderReason.QualityHold } reason }
            && !part.Says(read.Book.QualityNote()) && !(words is not null && part.Count(null, words.Quality) > (part.Says(reason.Text) ? 1 : 0)))
        {
            found.Add(FindingCatalog.QualityNoteMissing, part.Place, "It does not say why the check is worth the wait.");
        }
    }

    private static bool HasContact(MessagePart part, CheckedMessage read, PlanFacts facts)
    {
        var contact = facts.Shop.Contact;
        return part.Has(PlainWords.Of(contact))
            || (part.Place == "text" ? read.TextAddresses : read.Page.Links.Select(static link => link.Address)).Any(address => Uri.UnescapeDataString(address).Contains(contact, StringComparison.OrdinalIgnoreCase));
    }
}
