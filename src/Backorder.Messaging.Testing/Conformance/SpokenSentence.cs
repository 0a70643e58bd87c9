using System.Reflection;

namespace Backorder.Messaging.Testing;

/// <summary>What a phrasebook says for one set of arguments.</summary>
internal sealed record SpokenSentence(MethodInfo Member, object?[] Arguments, string? Text)
{
    private static readonly string[] Writers = ["Day", "NearDay", "Days", "ShortDay", "ShortDays", "Month", "Money", "Number"];

    public bool IsSubject => Member.Name.StartsWith("Subject", StringComparison.Ordinal);

    public bool IsSms => Member.Name.StartsWith("Sms", StringComparison.Ordinal);

    /// <summary>Every sentence of a book, for every shape of its arguments. A member that is added later is in it by itself.</summary>
    public static IEnumerable<SpokenSentence> All(Phrasebook book)
    {
        foreach (var member in typeof(Phrasebook).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        {
            if (member.ReturnType == typeof(string) && !member.IsSpecialName && !Writers.Contains(member.Name, StringComparer.Ordinal))
            {
                foreach (var arguments in Products(member.GetParameters(), book))
                {
                    yield return new(member, arguments, (string?)member.Invoke(book, arguments));
                }
            }
        }
    }

    /// <summary>The arguments of a type, by their names.</summary>
    public IEnumerable<(string Name, T Value)> Given<T>() => Member.GetParameters()
        .Zip(Arguments)
        .Where(static pair => pair.Second is T)
        .Select(static pair => (pair.First.Name!, (T)pair.Second!));

    public override string ToString() => $"{Member.Name}({string.Join(", ", Arguments.Select(static value => value?.ToString() ?? "null"))}) = \"{Text}\"";

    private static IEnumerable<object?[]> Products(ParameterInfo[] parameters, Phrasebook book)
    {
        IEnumerable<object?[]> products = [[]];
        foreach (var parameter in parameters)
        {
            var values = PhraseArguments.For(parameter, book);
            products = products.SelectMany(product => values.Select(value => (object?[])[.. product, value])).ToList();
        }

        return products;
    }
}
