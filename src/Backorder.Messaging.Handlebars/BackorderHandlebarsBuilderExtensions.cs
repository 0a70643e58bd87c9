using System.Reflection;
using Backorder.Messaging;
using Backorder.Messaging.Handlebars;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Renders messages from Handlebars files.</summary>
public static class BackorderHandlebarsBuilderExtensions
{
    /// <summary>Uses the Handlebars files of a folder. What has no file there is written as by the built-in renderer. A broken file stops the host's start, with its place. Called again, the later call stands.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="reloadOnChange">Looks before each message whether a file has changed; for development.</param>
    /// <param name="limits">What a part of a message may cost; null: the defaults.</param>
    /// <returns>The builder.</returns>
    public static BackorderMessagingBuilder UseHandlebarsTemplates(this BackorderMessagingBuilder builder, string folder, bool reloadOnChange = false, TemplateLimits? limits = null) =>
        Use(builder, TemplateFiles.InFolder(folder, reloadOnChange), limits);

    /// <summary>Uses the Handlebars files among an assembly's resources.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="assembly">The assembly.</param>
    /// <param name="prefix">What the resources' names begin with, as <c>MyShop.Mails.</c>; the rest is the file's name.</param>
    /// <param name="limits">What a part of a message may cost; null: the defaults.</param>
    /// <returns>The builder.</returns>
    public static BackorderMessagingBuilder UseHandlebarsTemplates(this BackorderMessagingBuilder builder, Assembly assembly, string prefix, TemplateLimits? limits = null) =>
        Use(builder, TemplateFiles.Embedded(assembly, prefix), limits);

    private static BackorderMessagingBuilder Use(BackorderMessagingBuilder builder, TemplateFiles files, TemplateLimits? limits)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.RemoveAll<HandlebarsRenderer>();
        builder.Services.AddSingleton(services => new HandlebarsRenderer(files, services.GetRequiredService<Phrasebooks>(), limits));
        builder.Services.Replace(ServiceDescriptor.Singleton<IMessageRenderer>(static services => services.GetRequiredService<HandlebarsRenderer>()));
        return builder;
    }
}
