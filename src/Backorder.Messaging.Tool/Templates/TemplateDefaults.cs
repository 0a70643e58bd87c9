namespace Backorder.Messaging.Tool;

/// <summary>The templates of the engines' packages. They lie in the tool, so that it can write those of an engine that it does not bring along.</summary>
internal static class TemplateDefaults
{
    public static IReadOnlyList<string> Engines { get; } = ["handlebars", "scriban"];

    public static IReadOnlyList<TemplateFile> Of(string engine) =>
        TemplateFiles.Embedded(typeof(TemplateDefaults).Assembly, "templates/").Read(engine == "handlebars" ? "hbs" : engine);
}
