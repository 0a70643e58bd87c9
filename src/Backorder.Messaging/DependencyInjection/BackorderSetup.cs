using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Backorder.Messaging;

/// <summary>Stands for the registration as a whole, so that it is checked like options: at start, or at the first messenger.</summary>
internal sealed class BackorderSetup;

/// <summary>Finds what is missing in a registration. Every problem names the remedy.</summary>
internal sealed class BackorderSetupCheck : IValidateOptions<BackorderSetup>
{
    private readonly IServiceScopeFactory _scopes;
    private readonly BackorderRegistration _registration;

    public BackorderSetupCheck(IServiceScopeFactory scopes, BackorderRegistration registration)
    {
        _scopes = scopes;
        _registration = registration;
    }

    public ValidateOptionsResult Validate(string? name, BackorderSetup options)
    {
        using var scope = _scopes.CreateScope();
        List<string> problems = [.. ShopProblems(), .. SenderProblems(scope.ServiceProvider), .. PlannerProblems(scope.ServiceProvider), .. TemplateProblems(scope.ServiceProvider)];
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private IEnumerable<string> ShopProblems()
    {
        if (_registration.Shops.Count == 0)
        {
            yield return "No shop is registered, so nobody could speak. Configure one with AddBackorderMessaging(shop => …), or several with AddShop(id, shop => …).";
        }
    }

    private static IEnumerable<string> SenderProblems(IServiceProvider services)
    {
        var senders = services.GetServices<IMessageSender>().ToList();
        if (senders.Count == 0)
        {
            yield return "No sender is registered, so no message could leave. Add one with AddBackorderMessaging(…).AddPickupFolderSender(\"out/mail\"), or your own with AddSender<YourSender>().";
        }

        foreach (var sender in senders.Where(static sender => sender.MessagesPerMinute < 1))
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"The sender {sender.GetType().Name} says MessagesPerMinute {sender.MessagesPerMinute}; expected 1 or more, or null for no limit.");
        }

        foreach (var channel in senders.GroupBy(static sender => sender.Channel).Where(static channel => channel.Count() > 1))
        {
            yield return $"Several senders serve the channel {channel.Key}: {string.Join(", ", channel.Select(static sender => sender.GetType().Name))}. Keep one; where it depends on the message, write one sender that chooses.";
        }
    }

    private static IEnumerable<string> TemplateProblems(IServiceProvider services) =>
        services.GetService<IMessageRenderer>() is TemplateRenderer templates ? templates.Problems().Select(static problem => problem.ToString()) : [];

    private static IEnumerable<string> PlannerProblems(IServiceProvider services)
    {
        try
        {
            services.GetRequiredService<BackorderPlanner>();
            return [];
        }
        catch (ArgumentException problem)
        {
            return [problem.Message];
        }
        catch (OptionsValidationException)
        {
            // The shop's own options say so themselves.
            return [];
        }
    }
}
