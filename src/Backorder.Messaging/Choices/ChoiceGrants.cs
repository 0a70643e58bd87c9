using System.Security.Cryptography;
using NodaTime;

namespace Backorder.Messaging;

/// <summary>Gives a message its choice link, at commit.</summary>
internal sealed class ChoiceGrants
{
    private readonly RandomNumberGenerator _random;

    /// <param name="random">Safe to share between threads.</param>
    public ChoiceGrants(RandomNumberGenerator random) => _random = random;

    /// <summary>A reference for a message that offers a choice; null where its shop has no choice page, or there is nothing to choose.</summary>
    public ChoiceReference? ReferenceFor(MessagePlan plan, Shop shop) =>
        shop.Links.Choices is not null && plan.Choices.Any(static choice => choice.Kind != ChoiceKind.Contact) ? ChoiceReference.Make(_random) : null;

    /// <summary>The address that the message shows.</summary>
    public static string PageOf(Shop shop, ChoiceReference reference) => $"{shop.Links.Choices!.TrimEnd('/')}/{reference.Reveal()}";

    /// <summary>What the ledger keeps of it.</summary>
    public static ChoiceGrant Of(MessagePlan plan, ChoiceReference reference, MessageKey message, DateTimeZone zone) => new()
    {
        Reference = reference.Hash(),
        Shop = plan.Shop,
        Order = plan.Order,
        Message = message,
        Ordinal = plan.Ordinal,
        Kind = plan.Kind,
        PlannedAt = plan.PlannedAt,
        Language = plan.Language,
        TimeZone = zone.Id,
        Reason = plan.Reason,
        Reply = plan.Reply,
        NextUpdate = plan.NextUpdate,
        Lines = [.. plan.Lines.Where(static line => line.Open > 0).Select(static line => new GrantedLine { Line = line.Line, Portions = line.Portions, Before = line.Before, Reply = line.Reply })],
        Choices = [.. plan.Choices.Select(choice => new GrantedChoice { Choice = choice, Until = UntilOf(choice, plan, zone) })],
    };

    // An answer counts until the end of its last day. What is held for it, stock or a parcel, is held until the next update, if that comes first.
    private static Instant? UntilOf(Choice choice, MessagePlan plan, DateTimeZone zone)
    {
        var reply = (choice.Line is { } id ? plan.Lines.FirstOrDefault(line => line.Line == id)?.Reply : null) ?? plan.Reply;
        return choice.Kind switch
        {
            ChoiceKind.Wait => EndOf(reply?.By, zone),
            ChoiceKind.Swap or ChoiceKind.Split => Earliest(EndOf(reply?.By, zone), EndOf(plan.NextUpdate, zone)),
            _ => null,
        };
    }

    private static Instant? EndOf(LocalDate? day, DateTimeZone zone) => day is { } last ? PromisedUpdate.For(last, zone).MissedAt : null;

    private static Instant? Earliest(Instant? one, Instant? other) => (one, other) is ({ } a, { } b) ? Instant.Min(a, b) : one ?? other;
}
