using System.Globalization;
using Microsoft.Extensions.Options;

namespace Backorder.Messaging;

/// <summary>Finds what is wrong with the dispatch options. Every problem names the setting, its value and the remedy.</summary>
internal sealed class DispatchOptionsCheck : IValidateOptions<BackorderDispatchOptions>
{
    public ValidateOptionsResult Validate(string? name, BackorderDispatchOptions options)
    {
        var problems = new List<string>();
        void Range<T>(string setting, T value, T from, T to)
            where T : IComparable<T>, IFormattable
        {
            if (value.CompareTo(from) < 0 || value.CompareTo(to) > 0)
            {
                problems.Add(string.Create(CultureInfo.InvariantCulture, $"BackorderDispatchOptions.{setting} is {value}; expected {from} to {to}."));
            }
        }

        Range(nameof(options.BatchSize), options.BatchSize, 1, 1000);
        Range(nameof(options.Concurrency), options.Concurrency, 1, 256);
        Range(nameof(options.SendTimeout), options.SendTimeout, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(10));
        Range(nameof(options.Lease), options.Lease, 2 * options.SendTimeout, TimeSpan.FromDays(1));
        Range(nameof(options.MaxAttempts), options.MaxAttempts, 1, 100);
        Range(nameof(options.RetryDelay), options.RetryDelay, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1));
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
