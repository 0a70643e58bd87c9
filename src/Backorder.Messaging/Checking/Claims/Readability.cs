namespace Backorder.Messaging;

/// <summary>How hard English sentences are to read: Flesch reading ease, Flesch-Kincaid grade, words in a sentence.</summary>
internal readonly record struct Readability(double Ease, double Grade, double WordsPerSentence)
{
    private const int FewestWords = 30;

    /// <summary>True below an ease of 60, above grade 8, or beyond 20 words in a sentence.</summary>
    public bool IsHard => Ease < 60 || Grade > 8 || WordsPerSentence > 20;

    /// <summary>Of a part's sentences, without names, figures and addresses; null where they are too few to tell.</summary>
    public static Readability? Of(MessagePart part)
    {
        var (sentences, words, syllables) = (0, 0, 0);
        foreach (var range in part.Sentences)
        {
            var before = words;
            Count(part.Words.AsSpan()[range], ref words, ref syllables);
            sentences += words > before ? 1 : 0;
        }

        return words < FewestWords ? null : Of(sentences, words, syllables);
    }

    /// <summary>By the formulas.</summary>
    public static Readability Of(int sentences, int words, int syllables)
    {
        var (length, weight) = ((double)words / sentences, (double)syllables / words);
        return new(206.835 - (1.015 * length) - (84.6 * weight), (0.39 * length) + (11.8 * weight) - 15.59, length);
    }

    private static void Count(ReadOnlySpan<char> sentence, ref int words, ref int syllables)
    {
        var first = true;
        foreach (var range in sentence.Split(' '))
        {
            var word = sentence[range].Trim(".,;:!?()\"'");
            if (word.IsEmpty || word.ContainsAnyExcept(Letters) || (!first && char.IsUpper(word[0]) && word.Length > 1))
            {
                continue;
            }

            first = false;
            words++;
            syllables += Syllables(word);
        }
    }

    // Groups of vowels; a silent e at the end is none.
    private static int Syllables(ReadOnlySpan<char> word)
    {
        var (groups, inVowels) = (0, false);
        foreach (var letter in word)
        {
            var isVowel = letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'A' or 'E' or 'I' or 'O' or 'U' or 'Y';
            groups += isVowel && !inVowels ? 1 : 0;
            inVowels = isVowel;
        }

        var silent = word.Length > 2 && word[^1] == 'e' && word[^2] is not ('l' or 'e') && groups > 1;
        return Math.Max(1, groups - (silent ? 1 : 0));
    }

    private static readonly System.Buffers.SearchValues<char> Letters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'-");
}
