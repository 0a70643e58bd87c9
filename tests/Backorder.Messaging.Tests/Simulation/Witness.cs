using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace Backorder.Messaging.Tests;

/// <summary>What was seen in a simulation: the trace, and what the laws ask for.</summary>
internal sealed class Witness(Func<Instant> now)
{
    private readonly StringBuilder _trace = new();
    private readonly Dictionary<MessageKey, string> _names = [];
    private readonly Dictionary<Node, HashSet<MessageKey>> _underWay = [];

    public Dictionary<MessageKey, OutboxMessage> Messages { get; } = [];

    /// <summary>The sequence in which messages were queued, once more where one was queued again.</summary>
    public Dictionary<MessageKey, int> QueuedAs { get; } = [];

    /// <summary>Attempts of which nobody knew whether they arrived.</summary>
    public Dictionary<MessageKey, int> Doubts { get; } = [];

    public Dictionary<MessageKey, Instant> AcceptedAt { get; } = [];

    public List<Breach> Breaches { get; } = [];

    public List<Obligation> Obligations { get; } = [];

    public List<string> Broken { get; } = [];

    public bool IsPaused { get; set; }

    public string Trace => _trace.ToString();

    /// <summary>A short name for a key, by the sequence of coming, so that a trace can be read.</summary>
    public string NameOf(MessageKey key)
    {
        if (!_names.TryGetValue(key, out var name))
        {
            name = string.Create(CultureInfo.InvariantCulture, $"m{_names.Count + 1}");
            _names.Add(key, name);
        }

        return name;
    }

    public void Write(string line) => _trace.Append(InstantPattern.General.Format(now())).Append(' ').Append(line).Append('\n');

    public void Break(string law)
    {
        Write($"BROKEN {law}");
        Broken.Add(law);
    }

    public void Enqueued(Node node, OutboxMessage message, EnqueueResult result)
    {
        Write($"n{node.Number} {message.Order} {message.Content.Kind} #{message.Ordinal} {message.Channel} {NameOf(message.Key)} {result.Outcome} {NameOf(result.Key)} {result.State}");
        if (result.Outcome == EnqueueOutcome.Queued)
        {
            Messages[message.Key] = message;
            QueuedAs[message.Key] = QueuedAs.Count + 1;
        }
    }

    public void Begun(Node node, IReadOnlyList<MessageClaim> begun)
    {
        if (IsPaused && begun.Count > 0)
        {
            Break("A message was begun while the shop was paused.");
        }

        UnderWay(node).UnionWith(begun.Select(claim => claim.Key));
    }

    public void Settled(Node node, IReadOnlyList<Settlement> recorded)
    {
        foreach (var settlement in recorded)
        {
            var key = settlement.Claim.Key;
            Write($"n{node.Number} {NameOf(key)} is {settlement.State}");
            UnderWay(node).Remove(key);
            if (settlement.State is DeliveryState.Ambiguous or DeliveryState.NeedsReview)
            {
                Doubt(key);
            }
            else if (settlement.State == DeliveryState.Accepted)
            {
                AcceptedAt[key] = now();
            }
        }
    }

    /// <summary>A node has died or given up: what was under way is in doubt.</summary>
    public void Left(Node node)
    {
        foreach (var key in UnderWay(node))
        {
            Doubt(key);
        }

        UnderWay(node).Clear();
    }

    private void Doubt(MessageKey key) => Doubts[key] = Doubts.GetValueOrDefault(key) + 1;

    private HashSet<MessageKey> UnderWay(Node node)
    {
        if (!_underWay.TryGetValue(node, out var keys))
        {
            _underWay.Add(node, keys = []);
        }

        return keys;
    }
}
