using System.Text;

namespace Backorder.Messaging;

/// <summary>
/// What a template's name says: <c>first-delay.de.html.hbs</c> is a kind (or <c>default</c>), a language (or none), a channel and the engine;
/// <c>_button.html.hbs</c> is a part that others take in.
/// </summary>
internal sealed record TemplateName(MessageKind? Kind, string? Language, TemplateChannel Channel)
{
    public const string AnyKind = "default";

    private static readonly Dictionary<string, MessageKind> Kinds = Enum.GetValues<MessageKind>().ToDictionary(WordOf, StringComparer.Ordinal);
    private static readonly Dictionary<string, TemplateChannel> Channels =
        Enum.GetValues<TemplateChannel>().ToDictionary(static channel => channel.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    public static bool IsPartial(string file) => file.StartsWith('_');

    /// <summary>A kind as it stands in names: <c>first-delay</c>.</summary>
    public static string WordOf(MessageKind kind)
    {
        var word = new StringBuilder();
        foreach (var letter in kind.ToString())
        {
            word.Append(char.IsUpper(letter) && word.Length > 0 ? "-" : "").Append(char.ToLowerInvariant(letter));
        }

        return word.ToString();
    }

    /// <summary>Reads a name; else says what is wrong with it.</summary>
    public static (TemplateName? Name, string? Problem) Read(string file, Phrasebooks books)
    {
        var parts = file.Split('.');
        if (parts.Length is < 3 or > 4)
        {
            return (null, $"its name has {(parts.Length < 3 ? "too few" : "too many")} parts; expected kind.channel.{parts[^1]} or kind.language.channel.{parts[^1]}, such as first-delay.de.html.{parts[^1]}");
        }

        MessageKind? kind = null;
        if (parts[0] != AnyKind)
        {
            if (!Kinds.TryGetValue(parts[0], out var known))
            {
                return (null, $"{SafeText.Quote(parts[0])} is no kind of message; expected {AnyKind} or one of {string.Join(", ", Kinds.Keys)}");
            }

            kind = known;
        }

        if (!Channels.TryGetValue(parts[^2], out var channel))
        {
            return (null, $"{SafeText.Quote(parts[^2])} is no channel; expected one of {string.Join(", ", Channels.Keys)}");
        }

        var language = parts.Length == 4 ? parts[1] : null;
        if (language is not null && books.Find(language) is null)
        {
            return (null, $"no phrasebook speaks {SafeText.Quote(language)}, so it would never be used; expected one of {string.Join(", ", books.Books.Select(static book => book.Language))}, or a phrasebook added with AddPhrasebook");
        }

        return (new(kind, language?.ToLowerInvariant(), channel), null);
    }
}
