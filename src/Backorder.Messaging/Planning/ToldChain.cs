namespace Backorder.Messaging;

/// <summary>What was told of one order, in the sequence of the facts, without a list of its own.</summary>
/// <param name="told">All that was told.</param>
/// <param name="next">For each the next one of its order; -1: it is the last.</param>
/// <param name="first">The first one; -1: nothing was told.</param>
internal readonly struct ToldChain(IReadOnlyList<ToldLine> told, int[] next, int first)
{
    /// <summary>Whether a customer's answer, or an offer that may hold stock, is among them.</summary>
    public bool HasAnswerOrOffer
    {
        get
        {
            foreach (var line in this)
            {
                if (line.Reply is not null || line.Offer is not null)
                {
                    return true;
                }
            }

            return false;
        }
    }

    public Enumerator GetEnumerator() => new(told, next, first);

    public ToldLine[] ToArray()
    {
        var lines = new List<ToldLine>();
        foreach (var line in this)
        {
            lines.Add(line);
        }

        return [.. lines];
    }

    internal struct Enumerator(IReadOnlyList<ToldLine> told, int[] next, int first)
    {
        private int _at = -1;
        private int _next = first;

        public readonly ToldLine Current => told[_at];

        public bool MoveNext()
        {
            _at = _next;
            if (_at < 0)
            {
                return false;
            }

            _next = next[_at];
            return true;
        }
    }
}
