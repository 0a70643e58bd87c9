using System.Globalization;
using Backorder.Messaging.Testing;

namespace Backorder.Messaging.Scriban.Tests;

public sealed class ScribanConformanceTests : TemplateConformance
{
    protected override string Extension => "scriban";

    protected override string Broken => "{{ if date }}x";

    protected override IReadOnlyList<string> Forbidden =>
    [
        "{{ heading | html.escape }}", "{{ heading | string.upcase }}", "{{ object.keys this }}", "{{ this }}", "{{ this.heading }}", "{{ import heading }}", "{{ include 'nothing' }}", "{{ include heading }}",
        "{{ include 'parcels' heading }}", "{{ func f; ret 1; end }}", "{{ f = do; ret 1; end }}", "{{ x = 1 }}", "{{ heading = 'x' }}", "{{ 'text' }}", "{{ 1 }}", "{{ 7*7 }}", "{{ 'a' * 100000000 }}",
        "{{ for i in 1..100000000 }}x{{ end }}", "{{ for i in [1,2] }}x{{ end }}", "{{ for item in items limit:1 }}x{{ end }}", "{{ for item in items offset:1 }}x{{ end }}", "{{ while true }}x{{ end }}",
        "{{ tablerow item in items }}x{{ end }}", "{{ capture x }}y{{ end }}", "{{ wrap heading }}x{{ end }}", "{{ with items }}x{{ end }}", "{{ case heading }}{{ when 'a' }}x{{ end }}", "{{ heading.size }}", "{{ heading.length }}",
        "{{ items[0] }}", "{{ items[0].name }}", "{{ items.size }}", "{{ heading[0] }}", "{{ heading?.x }}", "{{ { a: 1 } }}", "{{ [heading] }}", "{{ $x }}", "{{ $$ }}", "{{ heading ?? 'x' }}", "{{ heading == 'x' }}", "{{ if heading == 'x' }}y{{ end }}",
        "{{ heading ? 'a' : 'b' }}", "{{ date.now }}", "{{ date.parse '2026' }}", "{{ regex.match heading '(a+)+$' }}", "{{ string.size heading }}", "{{ math.divided_by 1 0 }}", "{{ object.eval '1' }}", "{{ empty }}", "{{ ret heading }}", "{{ break }}",
        "{{ readonly heading }}", "{{ for shop in items }}{{ shop.name }}{{ end }}", "{{ for item in items }}{{ for item in items }}x{{ end }}{{ end }}", "{{ for item in items }}{{ item }}{{ end }}", "{{ for item in items }}{{ item.now.text }}{{ end }}",
        "{{ for.index }}", "{{ for item in items }}{{ for.length }}{{ end }}", "{{ item.name }}", "{{ heading", "{{ end }}", "{{ else }}", "{{ \"{heading}\" }}", "{{ $\"{heading}\" }}", "{{ `raw` }}", "{{ @heading }}", "{{ heading++ }}", "{{ -heading }}",
    ];

    protected override TemplateRenderer Make(TemplateFiles files, TemplateLimits? limits) => new ScribanRenderer(files, null, limits);

    protected override string Print(string name) => $"{{{{ {name} }}}}";

    protected override string PrintOfEntry(string name) => $"{{{{ entry.{name} }}}}";

    protected override string When(string name, string body) => $"{{{{ if {name} }}}}{body}{{{{ end }}}}";

    // An entry has a name of its own, which is no other's within its loop.
    protected override string Each(string name, string body) => $"{{{{ for entry{Depth(body)} in {name} }}}}{body}{{{{ end }}}}";

    private static string Depth(string body) => body.Split("{{ for ").Length - 1 is > 0 and var loops ? loops.ToString(CultureInfo.InvariantCulture) : "";
}
