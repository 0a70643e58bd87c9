using NodaTime;

namespace Backorder.Messaging.Tests;

/// <summary>What holds after every simulation, whatever went wrong in it.</summary>
internal static class SimulationLaws
{
    public static void Check(Witness witness, InMemoryBackorderStore store, SimulatedShop shop, IReadOnlyList<Provider> providers, IReadOnlyList<string> orders, Instant end)
    {
        var entries = orders.SelectMany(order => store.ListAsync(new OrderRef { Shop = ShopName.Main, Order = order }).GetAwaiter().GetResult())
            .ToDictionary(entry => entry.Message.Key);
        foreach (var provider in providers)
        {
            var arrivals = provider.Inbox.ToLookup(arrival => arrival.Key);
            foreach (var entry in entries.Values.Where(entry => entry.Message.Channel == provider.Channel))
            {
                Nothing_is_lost(witness, entry, arrivals[entry.Message.Key].Count());
                Nothing_is_said_twice(witness, provider.Kind, entry, arrivals[entry.Message.Key].Count());
            }

            The_sequence_is_kept(witness, provider);
            No_news_comes_twice_under_two_keys(witness, provider, entries);
        }

        foreach (var order in orders)
        {
            var answers = store.ReadAsync(new LedgerQuery.Orders { Items = [new OrderRef { Shop = ShopName.Main, Order = order }] }).GetAwaiter().GetResult().Events.OfType<OrderEvent.ChoiceMade>();
            No_promise_passes_in_silence(witness, shop, order, [.. entries.Values.Where(entry => entry.Message.Order == order)], [.. answers.Select(answer => answer.At)], end);
        }

        foreach (var entry in entries.Values)
        {
            Whatever_waits_for_a_person_is_raised(witness, entry);
        }
    }

    private static void Nothing_is_lost(Witness witness, OutboxEntry entry, int arrivals)
    {
        if (entry.State is DeliveryState.Planned or DeliveryState.Claimed or DeliveryState.Sending or DeliveryState.Retry or DeliveryState.Ambiguous)
        {
            witness.Break($"{witness.NameOf(entry.Message.Key)} is still {entry.State}.");
        }

        if (entry.State == DeliveryState.Accepted && arrivals == 0)
        {
            witness.Break($"{witness.NameOf(entry.Message.Key)} is accepted and did not arrive.");
        }
    }

    private static void Nothing_is_said_twice(Witness witness, ProviderKind kind, OutboxEntry entry, int arrivals)
    {
        var (name, doubts) = (witness.NameOf(entry.Message.Key), witness.Doubts.GetValueOrDefault(entry.Message.Key));
        switch (kind)
        {
            case ProviderKind.Keyed when arrivals > 1:
                witness.Break($"{name} arrived {arrivals} times although keys are honoured.");
                break;
            case ProviderKind.Unkeyed when arrivals > 1 + doubts || (arrivals > 1 && !entry.InDoubt):
                witness.Break($"{name} arrived {arrivals} times with {doubts} doubts, flagged: {entry.InDoubt}.");
                break;
            case ProviderKind.AtMostOnce when arrivals > 1:
                witness.Break($"{name} arrived {arrivals} times although nothing may.");
                break;
            case ProviderKind.AtMostOnce when doubts > 0 && !(entry.InDoubt && entry.State is DeliveryState.NeedsReview or DeliveryState.Superseded):
                witness.Break($"{name} was in doubt and is {entry.State}.");
                break;
        }
    }

    // By first arrivals; a repetition of an older message is a duplicate, and counted above.
    private static void The_sequence_is_kept(Witness witness, Provider provider)
    {
        foreach (var order in provider.Inbox.DistinctBy(arrival => arrival.Key).GroupBy(arrival => arrival.Order))
        {
            var sequence = order.Select(arrival => witness.Messages[arrival.Key].Ordinal).ToList();
            if (!sequence.SequenceEqual(sequence.Order()))
            {
                witness.Break($"The messages about {order.Key} arrived as {string.Join(' ', sequence)}.");
            }
        }
    }

    // Unless the facts changed in between, or the day of the promised update had come.
    private static void No_news_comes_twice_under_two_keys(Witness witness, Provider provider, Dictionary<MessageKey, OutboxEntry> entries)
    {
        foreach (var news in provider.Inbox.DistinctBy(arrival => arrival.Key).Select(arrival => entries[arrival.Key]).GroupBy(entry => witness.Messages[entry.Message.Key].News))
        {
            foreach (var (earlier, later) in news.Zip(news.Skip(1)))
            {
                if (earlier.State != DeliveryState.Superseded && !(earlier.Message.NextUpdate?.DueAt <= later.Message.PlannedAt))
                {
                    witness.Break($"{witness.NameOf(later.Message.Key)} says again what {witness.NameOf(earlier.Message.Key)} said.");
                }
            }
        }
    }

    private static void Whatever_waits_for_a_person_is_raised(Witness witness, OutboxEntry entry)
    {
        if (Obligations.For(entry.Message, entry.State) is { } owed && !witness.Obligations.Exists(raised => (raised.Kind, raised.About) == (owed.Kind, owed.About)))
        {
            witness.Break($"{witness.NameOf(entry.Message.Key)} is {entry.State}, and nobody was told.");
        }
    }

    // The day that a reminder names is kept by an answer too.
    private static void No_promise_passes_in_silence(
        Witness witness, SimulatedShop shop, string order, IReadOnlyList<OutboxEntry> entries, IReadOnlyList<Instant> answers, Instant end)
    {
        var told = entries.Where(entry => entry.State == DeliveryState.Accepted && entry.Message.Told.Count > 0)
            .OrderBy(entry => entry.Message.Ordinal)
            .Select(entry => (entry.Message, At: witness.AcceptedAt[entry.Message.Key]))
            .ToList();
        for (var i = 0; i < told.Count; i++)
        {
            var promise = told[i].Message.NextUpdate;
            var isKept = promise is null
                || promise.MissedAt > end
                || (told[i].Message.Content.Kind is MessageKind.ConsentReminder && answers.Any(at => at >= told[i].At && at < promise.MissedAt))
                || (i + 1 < told.Count && told[i + 1].At < promise.MissedAt)
                || (shop.EndedAt.TryGetValue(order, out var ended) && ended < promise.MissedAt);
            if (!isKept && !witness.Breaches.Exists(breach => breach.Order == order && breach.Due == promise!.On))
            {
                witness.Break($"{order} was promised an update for {NodaTime.Text.LocalDatePattern.Iso.Format(promise!.On)}, and nobody said that it was missed.");
            }
        }
    }
}
