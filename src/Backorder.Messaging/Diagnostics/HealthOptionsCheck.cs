using System.Globalization;
using Microsoft.Extensions.Options;

namespace Backorder.Messaging;

/// <summary>Finds what is wrong with the health options.</summary>
internal sealed class HealthOptionsCheck : IValidateOptions<BackorderHealthOptions>
{
    private static readonly (TimeSpan From, TimeSpan To) Due = (TimeSpan.FromMinutes(1), TimeSpan.FromDays(30));
    private const int MostStuck = 1_000_000;

    public ValidateOptionsResult Validate(string? name, BackorderHealthOptions options)
    {
        var problems = new List<string>();
        if (options.OldestDue < Due.From || options.OldestDue > Due.To)
        {
            problems.Add(string.Create(CultureInfo.InvariantCulture, $"BackorderHealthOptions.OldestDue is {options.OldestDue}; expected {Due.From} to {Due.To}."));
        }

        if (options.Stuck is < 0 or > MostStuck)
        {
            problems.Add(string.Create(CultureInfo.InvariantCulture, $"BackorderHealthOptions.Stuck is {options.Stuck}; expected 0 to {MostStuck}."));
        }

        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
