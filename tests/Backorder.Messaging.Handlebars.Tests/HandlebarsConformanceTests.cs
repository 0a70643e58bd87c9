using Backorder.Messaging.Testing;

namespace Backorder.Messaging.Handlebars.Tests;

public sealed class HandlebarsConformanceTests : TemplateConformance
{
    protected override string Extension => "hbs";

    protected override string Broken => "{{#if date}}x";

    protected override IReadOnlyList<string> Forbidden =>
    [
        "{{{heading}}}", "{{& heading}}", "{{~{heading}~}}", "{{lookup items 0}}", "{{log heading}}", "{{this}}", "{{.}}", "{{heading.Length}}", "{{items.Count}}", "{{items.0.name}}",
        "{{constructor}}", "{{heading.constructor}}", "{{__proto__}}", "{{#with shop}}x{{/with}}", "{{#each items}}{{@key}}{{/each}}", "{{#each items as |item|}}{{item.name}}{{/each}}",
        "{{> nothing}}", "{{#> parcels}}x{{/parcels}}", "{{> (lookup items 0)}}", "{{#*inline \"x\"}}y{{/inline}}", "{{helper heading}}", "{{(heading)}}", "{{#heading}}x{{/heading}}", "{{^heading}}x{{/heading}}",
        "\\{{heading}}", "{{{{raw}}}}{{x}}{{{{/raw}}}}", "{{../heading}}", "{{#each items}}{{../../heading}}{{/each}}", "{{[heading]}}", "{{\"heading\"}}", "{{heading", "{{else}}", "{{/if}}",
    ];

    protected override TemplateRenderer Make(TemplateFiles files, TemplateLimits? limits) => new HandlebarsRenderer(files, null, limits);

    protected override string Print(string name) => $"{{{{{name}}}}}";

    protected override string PrintOfEntry(string name) => $"{{{{{name}}}}}";

    protected override string When(string name, string body) => $"{{{{#if {name}}}}}{body}{{{{/if}}}}";

    protected override string Each(string name, string body) => $"{{{{#each @root.{name}}}}}{body}{{{{/each}}}}";
}
