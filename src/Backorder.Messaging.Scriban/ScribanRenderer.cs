namespace Backorder.Messaging.Scriban;

/// <summary>Renders messages from Scriban files.</summary>
/// <remarks>Safe to share between threads.</remarks>
public sealed class ScribanRenderer : TemplateRenderer
{
    /// <summary>Creates a renderer.</summary>
    /// <param name="files">The shop's templates; what is missing among them is written by <see cref="Defaults"/>.</param>
    /// <param name="phrasebooks">The languages at hand; null: those of the core.</param>
    /// <param name="limits">What a part of a message may cost; null: the defaults.</param>
    public ScribanRenderer(TemplateFiles files, Phrasebooks? phrasebooks = null, TemplateLimits? limits = null)
        : base(files, Defaults, phrasebooks, limits)
    {
    }

    /// <summary>The templates of this package. They write what the built-in renderer writes.</summary>
    public static TemplateFiles Defaults { get; } = TemplateFiles.Embedded(typeof(ScribanRenderer).Assembly, "Backorder.Messaging.Scriban.Defaults.");

    /// <inheritdoc/>
    protected override string Extension => "scriban";

    /// <inheritdoc/>
    protected override ITemplate Parse(TemplateFile file, IReadOnlyDictionary<string, TemplateFile> partials) => ScribanTemplate.Parse(file, partials);
}
