namespace Backorder.Messaging;

/// <summary>
/// The phrasebooks at hand, and which of them speaks to whom: the exact tag, then the language, then the shop's; never the machine's
/// culture.
/// </summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class Phrasebooks
{
    private readonly List<Phrasebook> _books = [];

    /// <summary>Creates the set.</summary>
    /// <param name="books">At least one book; of two with the same tag the later one stands. The first speaks where no other can.</param>
    public Phrasebooks(IEnumerable<Phrasebook> books)
    {
        ArgumentNullException.ThrowIfNull(books);
        foreach (var book in books)
        {
            var known = _books.FindIndex(other => IsSame(other.Language, book.Language));
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
    public static Phrasebooks BuiltIn { get; } = new([new EnglishPhrasebook("en-US"), new EnglishPhrasebook("en-GB")]);

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

    private Phrasebook? Find(string? tag)
    {
        if (tag is null)
        {
            return null;
        }

        Phrasebook? ofLanguage = null;
        Phrasebook? likely = null;
        foreach (var book in _books)
        {
            if (IsSame(book.Language, tag))
            {
                return book;
            }

            if (LanguageOf(book.Language).Equals(LanguageOf(tag), StringComparison.OrdinalIgnoreCase))
            {
                ofLanguage ??= book;
                likely ??= IsSame(book.Language, LikelyTag(tag)) ? book : null;
            }
        }

        return likely ?? ofLanguage;
    }

    // English is written in two ways; a reader elsewhere gets the nearer one.
    private static string LikelyTag(string tag) =>
        !EnglishTag.IsEnglish(tag) ? tag : EnglishTag.IsAmerican(tag) ? "en-US" : "en-GB";

    private static ReadOnlySpan<char> LanguageOf(string tag)
    {
        var dash = tag.IndexOf('-', StringComparison.Ordinal);
        return dash < 0 ? tag : tag.AsSpan(0, dash);
    }

    private static bool IsSame(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
