namespace Backorder.Messaging;

/// <summary>Which orders to read from the ledger. A closed family.</summary>
public abstract record LedgerQuery
{
    private LedgerQuery()
    {
    }

    /// <summary>Certain orders.</summary>
    public sealed record Orders : LedgerQuery
    {
        /// <summary>The orders; unknown ones are passed over.</summary>
        public required IReadOnlyCollection<OrderRef> Items { get; init; }
    }

    /// <summary>The order that a choice link is about, with <see cref="LedgerView.Grants"/>; an unknown link has none.</summary>
    public sealed record ByReference : LedgerQuery
    {
        /// <summary>The hash of the link's reference.</summary>
        public required ChoiceReferenceHash Hash { get; init; }
    }

    /// <summary>Orders about which a message needs review, or one that tells has failed or is quarantined, and the obligation was not written: whoever settled it did not get that far. In ordinal order of shop, then id.</summary>
    /// <remarks>Messages that were accepted and came back are left out, and so are those whose content was erased.</remarks>
    public sealed record Unraised : LedgerQuery
    {
        /// <summary>At most this many orders; at least 1.</summary>
        public required int Max { get; init; }
    }

    /// <summary>The next orders that the ledger knows, in ordinal order of shop, then id; so that a report can walk the whole ledger.</summary>
    /// <remarks>The last of <see cref="LedgerView.Orders"/> is the next page's <see cref="After"/>; a page without orders is behind the last one.</remarks>
    public sealed record Page : LedgerQuery
    {
        /// <summary>Orders behind this one; null: from the first.</summary>
        public OrderRef? After { get; init; }

        /// <summary>At most this many orders; at least 1.</summary>
        public required int Max { get; init; }
    }
}
