using System.Reflection;
using Backorder.Messaging;
using Backorder.Messaging.Scriban;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Renders messages from Scriban files.</summary>
public static class BackorderScribanBuilderExtensions
{
    /// <summary>Uses the Scriban files of a folder. What has no file there is written as by the built-in renderer. A broken file stops the host's start, with its place. Called again, the later call stands.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="options">Limits and reloading; null: the defaults.</param>
    /// <returns>The builder.</returns>
    public static BackorderMessagingBuilder UseScribanTemplates(this BackorderMessagingBuilder builder, string folder, TemplateOptions? options = null) =>
        Use(builder, TemplateFiles.InFolder(folder), options);

    /// <summary>Uses the Scriban files among an assembly's resources.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="assembly">The assembly.</param>
    /// <param name="prefix">What the resources' names begin with, as <c>MyShop.Mails.</c>; the rest is the file's name.</param>
    /// <param name="options">Limits; null: the defaults.</param>
    /// <returns>The builder.</returns>
    public static BackorderMessagingBuilder UseScribanTemplates(this BackorderMessagingBuilder builder, Assembly assembly, string prefix, TemplateOptions? options = null) =>
        Use(builder, TemplateFiles.Embedded(assembly, prefix), options);

    private static BackorderMessagingBuilder Use(BackorderMessagingBuilder builder, TemplateFiles files, TemplateOptions? options)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.RemoveAll<ScribanRenderer>();
        builder.Services.AddSingleton(services => new ScribanRenderer(files, services.GetRequiredService<Phrasebooks>(), options));
        builder.Services.Replace(ServiceDescriptor.Singleton<IMessageRenderer>(static services => services.GetRequiredService<ScribanRenderer>()));
        return builder;
    }
}
