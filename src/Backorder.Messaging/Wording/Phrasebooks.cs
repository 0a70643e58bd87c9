using System.Collections.Concurrent;

namespace Backorder.Messaging;

/// <summary>
/// The phrasebooks at hand, and which of them speaks to whom: the exact tag, then the language, then the shop's; never the machine's
/// culture. A reader in another region gets the sentences of the language with the dates and money of that region.
/// </summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class Phrasebooks
{
    private readonly List<Phrasebook> _books = [];

    // By row of the locale table, as readers ask for them.
    private readonly ConcurrentDictionary<string, Phrasebook?> _ofRegions = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Creates the set.</summary>
    /// <param name="books">At least one book; of two with the same tag the later one stands. The first speaks where no other can.</param>
    public Phrasebooks(IEnumerable<Phrasebook> books)
    {
        ArgumentNullException.ThrowIfNull(books);
        foreach (var book in books)
        {
            var known = _books.FindIndex(other => LocaleTag.IsSame(other.Language, book.Language));
            if (known < 0)
            {
                _books.Add(book);
            }
            else
            {
                _books[known] = book;
            }
        }

        if (_books.Count == 0)
        {
            throw new ArgumentException("Expected at least one phrasebook; leave the argument out for those of this package.", nameof(books));
        }
    }

    /// <summary>The phrasebooks of this package.</summary>
    public static Phrasebooks BuiltIn { get; } = new(
        [
            new EnglishPhrasebook("en-US"),
            new EnglishPhrasebook("en-GB"),
            new GermanPhrasebook("de-DE"),
            new FrenchPhrasebook("fr-FR"),
            new SpanishPhrasebook("es-ES"),
            new JapanesePhrasebook("ja-JP"),
            new ArabicPhrasebook("ar"),
        ]);

    /// <summary>Every book, in its place.</summary>
    internal IReadOnlyList<Phrasebook> All => _books;

    /// <summary>All of them.</summary>
    internal IReadOnlyList<Phrasebook> Books => _books;

    /// <summary>The book for a recipient.</summary>
    /// <param name="language">The recipient's tag; null: none named.</param>
    /// <param name="shop">The shop that speaks.</param>
    /// <returns>A book.</returns>
    public Phrasebook For(string? language, Shop shop)
    {
        ArgumentNullException.ThrowIfNull(shop);
        return Find(language) ?? Find(shop.Language) ?? _books[0];
    }

    /// <summary>These and others; of two with the same tag the other stands.</summary>
    internal Phrasebooks With(IEnumerable<Phrasebook> others) => new([.. _books, .. others]);

    // The reader's own book; else the sentences that come nearest, with the dates and money of the reader's region.
    internal Phrasebook? Find(string? tag)
    {
        if (tag is null)
        {
            return null;
        }

        return Exact(tag) ?? (LocaleTable.Find(tag) is { } locale && OfRegion(locale) is { } near ? near : Nearest(tag));
    }

    private Phrasebook? OfRegion(Locale locale) =>
        _ofRegions.TryGetValue(locale.Tag, out var known) ? known : _ofRegions.GetOrAdd(locale.Tag, Exact(locale.Tag) ?? Nearest(locale.Tag)?.In(locale));

    private Phrasebook? Exact(string tag)
    {
        foreach (var book in _books)
        {
            if (LocaleTag.IsSame(book.Language, tag))
            {
                return book;
            }
        }

        return null;
    }

    private Phrasebook? Nearest(string tag)
    {
        var wanted = LocaleTag.Parse(tag);
        Phrasebook? nearest = null;
        var nearness = 0;
        foreach (var book in _books)
        {
            var known = LocaleTag.Parse(book.Language);
            if (known.SharesLanguage(wanted) && Nearness(known, wanted) is var near && near > nearness)
            {
                (nearest, nearness) = (book, near);
            }
        }

        return nearest;
    }

    // English is spelled in two ways, and everybody but Americans reads the British one.
    private static int Nearness(LocaleTag known, LocaleTag wanted) =>
        !known.SharesScript(wanted) ? 1 : known.IsLanguage("en") && known.IsIn("GB") && !wanted.IsIn("", "US") ? 3 : 2;
}
