using System.Buffers;

namespace Backorder.Messaging;

/// <summary>
/// The turns of phrase of one language by what they claim, and the stems by which a statement in other words than ours is known. A star at
/// the end stands for any ending.
/// </summary>
internal sealed class ClaimWords
{
    private readonly Dictionary<char, List<(string Phrase, bool IsStem, Claim Claim)>> _byLetter = [];
    private readonly SearchValues<string> _any;
    private readonly bool _partsWords;

    /// <param name="partsWords">Whether the language parts its words by spaces and nothing is joined to them.</param>
    /// <param name="phrases">What is claimed, in which words.</param>
    public ClaimWords(bool partsWords, params (Claim Claim, string[] Phrases)[] phrases)
    {
        _partsWords = partsWords;
        var all = new List<string>();
        foreach (var (claim, list) in phrases)
        {
            foreach (var phrase in list)
            {
                var isStem = phrase.EndsWith('*');
                var plain = PlainWords.Of(isStem ? phrase[..^1] : phrase);
                all.Add(plain);
                var letter = char.ToUpperInvariant(plain[0]);
                if (!_byLetter.TryGetValue(letter, out var same))
                {
                    _byLetter[letter] = same = [];
                }

                same.Add((plain, isStem, claim));
            }
        }

        _any = SearchValues.Create([.. all], StringComparison.OrdinalIgnoreCase);
    }

    public required string[] Cancel { get; init; }

    public required string[] Refund { get; init; }

    public required string[] Prompt { get; init; }

    public required string[] Agree { get; init; }

    public required string[] Unanswered { get; init; }

    public required string[] Yes { get; init; }

    public required string[] Update { get; init; }

    public required string[] Thanks { get; init; }

    public required string[] Free { get; init; }

    public required string[] Quality { get; init; }

    public required string[] Until { get; init; }

    public required string[] StaysOpen { get; init; }

    public required string[] NotCharged { get; init; }

    public required string[] NoDate { get; init; }

    public required string[] LastDay { get; init; }

    public required string[] Arrives { get; init; }

    /// <summary>The words of a language; null where this package has none.</summary>
    public static ClaimWords? For(string tag)
    {
        var dash = tag.IndexOf('-', StringComparison.Ordinal);
        return (dash < 0 ? tag : tag[..dash]).ToLowerInvariant() switch
        {
            "en" => EnglishClaims.Words,
            "de" => GermanClaims.Words,
            "fr" => FrenchClaims.Words,
            "es" => SpanishClaims.Words,
            "ja" => JapaneseClaims.Words,
            "ar" => ArabicClaims.Words,
            _ => null,
        };
    }

    /// <summary>The claims in plain words, each with the place and the phrase.</summary>
    public List<ClaimFound> In(string words)
    {
        var found = new List<ClaimFound>();
        for (var from = 0; from < words.Length && found.Count < 1000;)
        {
            var at = words.AsSpan(from).IndexOfAny(_any);
            if (at < 0)
            {
                break;
            }

            at += from;
            from = at + 1;
            if (_byLetter.TryGetValue(char.ToUpperInvariant(words[at]), out var candidates))
            {
                foreach (var (phrase, isStem, claim) in candidates)
                {
                    if (words.AsSpan(at).StartsWith(phrase, StringComparison.OrdinalIgnoreCase) && Stands(words, at, at + phrase.Length, isStem))
                    {
                        found.Add(new ClaimFound(claim, phrase, at));
                    }
                }
            }
        }

        return found;
    }

    private bool Stands(string words, int start, int end, bool isStem) =>
        !_partsWords
        || ((start == 0 || !char.IsLetter(words[start - 1]) || !char.IsLetter(words[start]))
            && (isStem || end == words.Length || !char.IsLetter(words[end]) || !char.IsLetter(words[end - 1])));
}

/// <summary>A claim, in which words, and where.</summary>
internal readonly record struct ClaimFound(Claim Claim, string Phrase, int At);
