using Microsoft.Extensions.Options;

namespace Backorder.Messaging;

/// <summary>Finds levels for findings that nobody knows.</summary>
internal sealed class CheckOptionsCheck : IValidateOptions<BackorderCheckOptions>
{
    public ValidateOptionsResult Validate(string? name, BackorderCheckOptions options)
    {
        List<string> problems = [.. Problems(options)];
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    public static IEnumerable<string> Problems(BackorderCheckOptions? options)
    {
        if (options?.All is { } all && !Enum.IsDefined(all))
        {
            yield return "All is no level; expected Off, Warning or Error, or null.";
        }

        foreach (var (id, level) in options?.Levels ?? Enumerable.Empty<KeyValuePair<string, FindingLevel>>())
        {
            if (FindingCatalog.Find(id) is null)
            {
                yield return $"Levels names {SafeText.Quote(id)}, which is no finding; expected an id of docs/findings.md, as \"{FindingCatalog.All[0].Id}\".";
            }
            else if (!Enum.IsDefined(level))
            {
                yield return $"Levels gives {id} a level that is none; expected Off, Warning or Error.";
            }
        }
    }
}
