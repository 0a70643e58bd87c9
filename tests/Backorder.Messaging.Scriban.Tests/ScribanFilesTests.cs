using Backorder.Messaging.Testing;

namespace Backorder.Messaging.Scriban.Tests;

/// <summary>What Scriban's own marks mean in a template: parts, loops within loops, and where a fault is.</summary>
public sealed class ScribanFilesTests
{
    private static readonly MessagePlan Plan = SomeMessages.Plan();

    [Theory]
    [InlineData("{{ for item in items }}{{ if item.name }}{{ shop }}: {{ item.name }}{{ end }}{{ end }}", "Kettle & Co: Green kettle")]
    [InlineData("{{ for item in items }}{{ for day in item.now }}{{ shop }}, {{ item.name }}, {{ day.text }}, {{ order }}{{ end }}{{ end }}", "Kettle & Co, Green kettle, June 23, 1001")]
    [InlineData("{{ for parcel in parcels }}{{ parcel.when }}{{ else }}nothing left for {{ shop }}{{ end }}", "nothing left for Kettle & Co")]
    [InlineData("{{ for link in links }}{{ for.index }}{{ if for.first }} first{{ end }}{{ if for.last }} last{{ end }}{{ end }}", "0 first last")]
    [InlineData("{{ if replyBy }}by{{ else if nextUpdateOn }}on {{ nextUpdateOn }}{{ else }}never{{ end }}", "on 2026-06-18")]
    [InlineData("{{ if !logo && (items || parcels) }}{{ shop }}{{ end }}{{ if parcels }}x{{ end }}", "Kettle & Co")]
    [InlineData("{{ # a remark }}{{ ## another ## }}{{- shop -}}  .", "Kettle & Co.")]
    [InlineData("{ {not a tag} } {{ shop }}", "{ {not a tag} } Kettle & Co")]
    public void A_template_means_what_it_means_elsewhere(string text, string expected) => Assert.Equal(expected, Render(File("default.txt.scriban", text)));

    [Fact]
    public void A_part_is_taken_in_wherever_it_stands_and_sees_what_stands_there() =>
        Assert.Equal("Green kettle of Kettle & Co;.", Render(File("default.txt.scriban", "{{ for item in items }}{{ include 'line' }}{{ end }}."), File("_line.txt.scriban", "{{ item.name }} of {{ shop }};")));

    [Theory]
    [InlineData("_a.txt.scriban", "{{ include 'a' }}", "_a.txt.scriban(1,4): _a.txt.scriban takes itself in, and would never end.")]
    [InlineData("_a.html.scriban", "x", "default.txt.scriban(1,4): there is no part \"a\"; expected a file \"_a.txt.scriban\".")]
    public void A_part_that_never_ends_or_is_not_there_is_a_problem(string name, string text, string expected) =>
        Assert.Equal(expected, Assert.Single(Problems(File("default.txt.scriban", "{{ include 'a' }}"), File(name, text))));

    [Fact]
    public void A_value_that_is_missing_within_a_part_is_an_error_in_the_part()
    {
        var problem = Assert.Throws<MessageRenderingException>(() => Render(File("default.txt.scriban", "\n{{ include 'a' }}"), File("_a.txt.scriban", "\n\n {{ for link in links }}{{ link.intro }}{{ end }}{{ replyBy }}")));

        Assert.Equal("_a.txt.scriban(3,53)", problem.Place);
        Assert.StartsWith("\"replyBy\" is missing in this message", problem.Problem, StringComparison.Ordinal);
    }

    private static string Render(params TemplateFile[] files) => new ScribanRenderer(TemplateFiles.Of(files)).Render(Plan, Some.Shop()).Text;

    private static IEnumerable<string> Problems(params TemplateFile[] files) => new ScribanRenderer(TemplateFiles.Of(files)).Problems().Select(static problem => problem.ToString());

    private static TemplateFile File(string name, string text) => new() { Name = name, Text = text };
}
