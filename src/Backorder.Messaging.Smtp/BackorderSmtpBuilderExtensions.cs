using Backorder.Messaging;
using Backorder.Messaging.Smtp;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the SMTP sender.</summary>
public static class BackorderSmtpBuilderExtensions
{
    /// <summary>Hands e-mails to a mail server. Called again, it goes on configuring the same one. Wrong options fail at start.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Sets the server.</param>
    /// <returns>The builder.</returns>
    public static BackorderMessagingBuilder AddSmtpSender(this BackorderMessagingBuilder builder, Action<SmtpSenderOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SmtpSenderOptions>, SmtpSenderOptionsCheck>());
        builder.Services.AddOptions<SmtpSenderOptions>().Configure(configure).ValidateOnStart();
        builder.Services.TryAddSingleton(static services => new SmtpConnections(services.GetRequiredService<IOptions<SmtpSenderOptions>>().Value, services.GetRequiredService<TimeProvider>()));
        return builder.AddSender(static services => new SmtpSender(services.GetRequiredService<SmtpConnections>()));
    }

    /// <summary>Hands e-mails to the mail server that a URL names.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="url">The URL; see <see cref="SmtpUrl"/>.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentException">The URL is none; the message names the part, and no password.</exception>
    public static BackorderMessagingBuilder AddSmtpSender(this BackorderMessagingBuilder builder, string url) =>
        SmtpUrl.TryParse(url, out var server, out var problem)
            ? builder.AddSmtpSender(options =>
            {
                (options.Host, options.Port, options.Security) = (server.Host, server.Port, server.Security);
                (options.UserName, options.Password, options.Connections) = (server.UserName, server.Password, server.Connections);
            })
            : throw new ArgumentException(problem, nameof(url));
}
