using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Backorder.Messaging.Quartz;

/// <summary>Finds what is wrong with the options, or missing around them. Every problem names the setting and the remedy, and none a password.</summary>
internal sealed class QuartzDispatchOptionsCheck : IValidateOptions<QuartzDispatchOptions>
{
    private readonly IServiceScopeFactory _scopes;

    public QuartzDispatchOptionsCheck(IServiceScopeFactory scopes) => _scopes = scopes;

    public ValidateOptionsResult Validate(string? name, QuartzDispatchOptions options)
    {
        List<string> problems = [.. RangeProblems(options), .. SetupProblems()];
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static List<string> RangeProblems(QuartzDispatchOptions options)
    {
        var problems = new List<string>();
        void Range<T>(string setting, T value, T from, T to)
            where T : IComparable<T>, IFormattable
        {
            if (value.CompareTo(from) < 0 || value.CompareTo(to) > 0)
            {
                problems.Add(string.Create(CultureInfo.InvariantCulture, $"QuartzDispatchOptions.{setting} is {value}; expected {from} to {to}."));
            }
        }

        Range(nameof(options.Dispatchers), options.Dispatchers, 1, DispatchSchedule.MostDispatchers);
        Range(nameof(options.DispatchersPerMachine), options.DispatchersPerMachine, 1, DispatchSchedule.MostDispatchers);
        Range(nameof(options.DispatchEvery), options.DispatchEvery, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1));
        Range(nameof(options.FollowUpEvery), options.FollowUpEvery, TimeSpan.FromSeconds(1), TimeSpan.FromDays(1));
        Range(nameof(options.MachineLostAfter), options.MachineLostAfter, TimeSpan.FromSeconds(2), TimeSpan.FromMinutes(10));
        return problems;
    }

    private IEnumerable<string> SetupProblems()
    {
        using var scope = _scopes.CreateScope();
        if (!scope.ServiceProvider.GetRequiredService<IServiceProviderIsService>().IsService(typeof(IBackorderSource)))
        {
            yield return "AddQuartzDispatch follows up on promised updates, and no IBackorderSource is registered to plan them with. Register yours with AddBackorderMessaging(…).UseSource<YourSource>().";
        }

        if (scope.ServiceProvider.GetRequiredService<IMessageOutbox>() is InMemoryBackorderStore)
        {
            yield return "AddQuartzDispatch is for several machines, and the ledger and the outbox are in this one's memory. Keep them in the database with UseEntityFrameworkStore<YourContext>() of Backorder.Messaging.EntityFrameworkCore.";
        }
    }
}
