using NodaTime;

namespace Backorder.Messaging;

/// <summary>Puts a plan into words and addresses them: an e-mail, and a text message beside it where the recipient has a number and a sender takes it.</summary>
internal sealed class MessageComposer
{
    /// <summary>Calendar days before the last day of a notice from which it does not wait for a person.</summary>
    private const int PressingDays = 2;

    private readonly ShopDirectory _shops;
    private readonly IMessageRenderer _renderer;
    private readonly SenderDirectory _senders;
    private readonly ChoiceGrants _grants;
    private readonly MessageChecks _checks;

    public MessageComposer(ShopDirectory shops, IMessageRenderer renderer, SenderDirectory senders, ChoiceGrants grants, MessageChecks checks)
    {
        _shops = shops;
        _renderer = renderer;
        _senders = senders;
        _grants = grants;
        _checks = checks;
    }

    /// <summary>The messages, the one that counts as telling first; or why there is none.</summary>
    public Composition Compose(MessagePlan plan, string run)
    {
        if (!_shops.TryFind(plan.Shop, out var shop))
        {
            return Unsendable(plan, HoldReason.Invalid, "The shop is not registered.");
        }

        var reference = _grants.ReferenceFor(plan, shop);
        plan = reference is { } link ? plan with { ChoicePage = ChoiceGrants.PageOf(shop, link) } : plan;
        RenderedMessage words;
        try
        {
            words = _renderer.Render(plan, shop);
        }
        catch (Exception problem)
        {
            // Its type alone: a message may quote the recipient.
            return Unsendable(plan, HoldReason.Invalid, $"The renderer threw {problem.GetType().Name}.");
        }

        try
        {
            return Checked(plan, shop, words, run, reference);
        }
        catch (Exception problem)
        {
            // A phrasebook of the app's has thrown, or the built-in one cannot say the plan.
            return Unsendable(plan, HoldReason.Invalid, $"The claim checker threw {problem.GetType().Name}.");
        }
    }

    private Composition Checked(MessagePlan plan, Shop shop, RenderedMessage words, string run, ChoiceReference? reference)
    {
        var findings = _checks.Check(plan, words, shop);
        if (!findings.Any(static finding => finding.Level == FindingLevel.Error))
        {
            return Address(plan, shop, words, run, reference) with { Findings = Report(plan, findings, inBuiltInWording: false) };
        }

        // A late notice is no notice: what the law asks for within days goes out in words that are known to be right.
        return IsPressing(plan)
            ? Address(plan, shop, BuiltInWording.Of(plan, shop), run, reference) with { Findings = Report(plan, findings, inBuiltInWording: true) }
            : Unsendable(plan, HoldReason.NeedsReview, $"The claim checker found errors in the message: {Ids(findings)}; docs/findings.md says what they mean.") with
            {
                Findings = Report(plan, findings, inBuiltInWording: false),
            };
    }

    private static bool IsPressing(MessagePlan plan) => plan.Lines.Any(line => line.MustNotifyBy is { } day && day <= plan.Today.PlusDays(PressingDays));

    private static string Ids(IEnumerable<Finding> findings) =>
        string.Join(", ", findings.Where(static finding => finding.Level == FindingLevel.Error).Select(static finding => finding.Id).Distinct(StringComparer.Ordinal));

    private static MessageFindings? Report(MessagePlan plan, IReadOnlyList<Finding> findings, bool inBuiltInWording) => findings.Count == 0 ? null : new()
    {
        Shop = plan.Shop,
        Order = plan.Order,
        Findings = findings,
        InBuiltInWording = inBuiltInWording,
    };

    private Composition Address(MessagePlan plan, Shop shop, RenderedMessage words, string run, ChoiceReference? reference)
    {
        var contents = new List<OutgoingMessage>();
        if (IsOpen(Channel.Email, plan))
        {
            if (!OutgoingMessages.TryEmail(plan, shop, words, out var email, out var problem))
            {
                return Unsendable(plan, HoldReason.Invalid, problem);
            }

            contents.Add(email);
        }

        if (IsOpen(Channel.Sms, plan) && OutgoingMessages.TrySms(plan, words, out var sms))
        {
            contents.Add(sms);
        }

        return contents.Count == 0
            ? Unsendable(plan, HoldReason.NoChannel, "No sender serves a channel on which the recipient can be reached.")
            : new(Address(plan, ZoneOf(plan, shop), contents, run, reference), Unsendable: null);
    }

    private bool IsOpen(Channel channel, MessagePlan plan) => plan.Channels.Contains(channel) && _senders.For(channel) is not null;

    private static DateTimeZone ZoneOf(MessagePlan plan, Shop shop) =>
        plan.Recipient.TimeZone is { } id && DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) is { } known ? known : shop.MainCalendar.Zone;

    // The first one counts as telling; the link is one for all of them.
    private static IReadOnlyList<OutboxMessage> Address(MessagePlan plan, DateTimeZone zone, List<OutgoingMessage> contents, string run, ChoiceReference? reference)
    {
        var grant = reference is { } link ? ChoiceGrants.Of(plan, link, contents[0].Key, zone) : null;
        return [.. contents.Select((content, index) => Address(plan, zone, content, run, counts: index == 0) with { Grant = grant })];
    }

    private static OutboxMessage Address(MessagePlan plan, DateTimeZone zone, OutgoingMessage content, string run, bool counts) =>
        new()
        {
            Plan = MessageKey.OfPlan(plan),
            News = MessageKey.OfNews(plan),
            Run = run,
            Ordinal = plan.Ordinal,
            PlannedAt = plan.PlannedAt,
            Content = content,
            TimeZone = zone.Id,
            Told = counts ? ToldBy(plan) : [],
            NextUpdate = counts && plan.NextUpdate is { } day ? PromisedUpdate.For(day, zone) : null,
        };

    private static IReadOnlyList<ToldLine> ToldBy(MessagePlan plan)
    {
        ToldLine Tell(string? line, IReadOnlyList<Portion> portions, string? supplier) => new()
        {
            Shop = plan.Shop,
            Order = plan.Order,
            Line = line,
            Kind = plan.Kind,
            SentAt = plan.PlannedAt,
            Portions = portions,
            Supplier = supplier,
            NextUpdate = plan.NextUpdate,
            Offer = plan.Choices.FirstOrDefault(choice => choice.Kind == ChoiceKind.Swap && choice.Line == line && line is not null) is { Sku: { } sku, Quantity: { } quantity }
                ? new SwapOffer { Sku = sku, Quantity = quantity }
                : null,
        };
        return plan.Lines.Count == 0 ? [Tell(line: null, [], supplier: null)] : [.. plan.Lines.Select(line => Tell(line.Line, line.Portions, line.Supplier))];
    }

    private static Composition Unsendable(MessagePlan plan, HoldReason reason, string detail) =>
        new([], new HeldOrder { Shop = plan.Shop, Order = plan.Order, Reason = reason, Detail = detail });
}

/// <summary>The messages of one plan, or why there is none; and what the checker found, or null.</summary>
internal sealed record Composition(IReadOnlyList<OutboxMessage> Messages, HeldOrder? Unsendable, MessageFindings? Findings = null);
