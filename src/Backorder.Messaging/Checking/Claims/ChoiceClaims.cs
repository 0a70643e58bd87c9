namespace Backorder.Messaging;

/// <summary>What the customer may choose is there, alike, in time, and nothing else is.</summary>
internal static class ChoiceClaims
{
    public static void Check(CheckedMessage read, PlanFacts facts, FindingSink found)
    {
        var plan = facts.Plan;
        var links = read.Page.Links;
        var wait = plan.Choices.Any(static choice => choice is { Kind: ChoiceKind.Wait, Line: null }) ? Find(links, read.Book.KeepLabel(null), read.Phrases?.Yes, ["keep", "wait", "warten", "behalten", "attendre", "garder", "esperar", "mantener"]) : null;
        var cancel = plan.Choices.Any(static choice => choice is { Kind: ChoiceKind.Cancel, Line: null })
            ? Find(links, read.Book.CancelLabel(facts.IsCharged, facts.IsRest), read.Phrases?.Cancel, []) : null;
        foreach (var choice in plan.Choices)
        {
            if (choice.Line is null || choice.Kind is ChoiceKind.Swap)
            {
                Offered(choice, read, facts, wait, cancel, found);
            }

            if (choice.Kind == ChoiceKind.Swap && !plan.Alternatives.Any(one => string.Equals(one.Sku, choice.Sku, StringComparison.Ordinal) && one.Quantity >= (choice.Quantity ?? 1)))
            {
                found.Add(FindingCatalog.AlternativeUnknown, "plan", "A swap is offered that is not among the plan's alternatives, or for more units.");
            }
        }

        Alike(wait, cancel, links, found);
        if (facts.Silence != Silence.None && Math.Max(wait?.At ?? 0, cancel?.At ?? 0) > read.Message.Html.Length / 2)
        {
            found.Add(FindingCatalog.LateClauses, "html", "The choices that silence decides stand in the second half.");
        }

        if (plan.Alternatives.Count == 0 && !facts.HasOnHand && plan.Kind is not (MessageKind.ReadyToShip or MessageKind.Shipped))
        {
            foreach (var part in read.Parts)
            {
                if (SilenceClaims.Claims(part, facts, Claim.InStock))
                {
                    found.Add(FindingCatalog.AlternativeUnknown, part.Place, "It says that something is in stock, and the plan has nothing on hand.");
                }
            }
        }
    }

    private static void Offered(Choice choice, CheckedMessage read, PlanFacts facts, HtmlLink? wait, HtmlLink? cancel, FindingSink found)
    {
        var links = read.Page.Links;
        var offered = choice.Kind switch
        {
            ChoiceKind.Wait => wait is not null,
            ChoiceKind.Cancel => cancel is not null,
            ChoiceKind.Swap => facts.IsLarge || facts.Plan.Alternatives.Any(one => one.Sku == choice.Sku && links.Exists(link => link.Words.Contains(Beginning(one.Name), StringComparison.OrdinalIgnoreCase))),
            ChoiceKind.Split => facts.IsLarge || links.Exists(link => string.Equals(link.Words, PlainWords.Of(read.Book.SplitLabel()), StringComparison.OrdinalIgnoreCase)) || links.Count >= facts.Plan.Choices.Count,
            _ => links.Count > 0,
        };
        if (!offered)
        {
            found.Add(FindingCatalog.ChoiceMissing, "html", $"There is no link for {choice.Kind.ToString().ToLowerInvariant()}.");
        }

        if (choice.Kind is ChoiceKind.Wait or ChoiceKind.Cancel)
        {
            var label = choice.Kind == ChoiceKind.Wait ? wait : cancel;
            if (label is not null && !read.Text.Has(label.Words))
            {
                found.Add(FindingCatalog.ChoiceMissing, "text", $"The choice {choice.Kind.ToString().ToLowerInvariant()} is not listed.");
            }
        }
    }

    private static void Alike(HtmlLink? wait, HtmlLink? cancel, List<HtmlLink> links, FindingSink found)
    {
        if (wait is null || cancel is null)
        {
            return;
        }

        if (cancel.FontSize < wait.FontSize || cancel.Height + 1 < wait.Height || (wait.IsBold && !cancel.IsBold))
        {
            found.Add(FindingCatalog.ChoicesUnequal, "html", "The link to cancel is smaller or lighter than the one to wait.");
        }
        else if (links.IndexOf(cancel) - links.IndexOf(wait) is not 1 and not -1)
        {
            found.Add(FindingCatalog.ChoicesUnequal, "html", "Other links stand between wait and cancel.");
        }
    }

    // A button may shorten a name.
    private static string Beginning(string name)
    {
        var plain = PlainWords.Of(name);
        return plain.Length <= 20 ? plain : plain[..20];
    }

    private static HtmlLink? Find(List<HtmlLink> links, string label, string[]? stems, string[] others)
    {
        var plain = PlainWords.Of(label);
        return links.Find(link => string.Equals(link.Words, plain, StringComparison.OrdinalIgnoreCase))
            ?? links.Find(link => link.StandsAlone && others.Concat(stems ?? []).Any(stem => link.Words.Contains(stem, StringComparison.OrdinalIgnoreCase)));
    }
}
