using Microsoft.Extensions.DependencyInjection;

namespace Backorder.Messaging;

/// <summary>What the calls on the builder add up to; one for a service collection.</summary>
internal sealed class BackorderRegistration
{
    public MessagePolicyList Policies { get; } = new();

    public SortedSet<string> Shops { get; } = new(StringComparer.Ordinal);

    public Phrasebooks Phrasebooks { get; set; } = Phrasebooks.BuiltIn;

    public List<DelayRuleSet> DelayRules { get; } = [];

    public static BackorderRegistration Of(IServiceCollection services)
    {
        var known = services.FirstOrDefault(static service => service.ServiceType == typeof(BackorderRegistration))?.ImplementationInstance;
        if (known is BackorderRegistration registration)
        {
            return registration;
        }

        registration = new BackorderRegistration();
        services.AddSingleton(registration);
        return registration;
    }
}
