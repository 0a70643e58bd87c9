namespace Backorder.Messaging.Handlebars;

/// <summary>Renders messages from Handlebars files.</summary>
/// <remarks>Safe to share between threads.</remarks>
public sealed class HandlebarsRenderer : TemplateRenderer
{
    /// <summary>Creates a renderer.</summary>
    /// <param name="files">The shop's templates; what is missing among them is written by <see cref="Defaults"/>.</param>
    /// <param name="phrasebooks">The languages at hand; null: those of the core.</param>
    /// <param name="limits">What a part of a message may cost; null: the defaults.</param>
    public HandlebarsRenderer(TemplateFiles files, Phrasebooks? phrasebooks = null, TemplateLimits? limits = null)
        : base(files, Defaults, phrasebooks, limits)
    {
    }

    /// <summary>The templates of this package. They write what the built-in renderer writes.</summary>
    public static TemplateFiles Defaults { get; } = TemplateFiles.Embedded(typeof(HandlebarsRenderer).Assembly, "Backorder.Messaging.Handlebars.Defaults.");

    /// <inheritdoc/>
    protected override string Extension => "hbs";

    /// <inheritdoc/>
    protected override ITemplate Parse(TemplateFile file, IReadOnlyDictionary<string, TemplateFile> partials) => HandlebarsTemplate.Parse(file, partials);
}
