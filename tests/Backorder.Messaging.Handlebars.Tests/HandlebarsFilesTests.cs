using Backorder.Messaging.Testing;

namespace Backorder.Messaging.Handlebars.Tests;

/// <summary>What Handlebars' own marks mean in a template: parts, loops within loops, and where a fault is.</summary>
public sealed class HandlebarsFilesTests
{
    private static readonly MessagePlan Plan = SomeMessages.Plan();

    [Theory]
    [InlineData("{{#each items}}{{#if name}}{{../shop}}: {{name}}{{/if}}{{/each}}", "Kettle & Co: Green kettle")]
    [InlineData("{{#each items}}{{#each now}}{{../../shop}}, {{../name}}, {{text}}, {{@root.order}}{{/each}}{{/each}}", "Kettle & Co, Green kettle, June 23, 1001")]
    [InlineData("{{#each parcels}}{{when}}{{else}}nothing left for {{shop}}{{/each}}", "nothing left for Kettle & Co")]
    [InlineData("{{#each links}}{{@index}}{{#if @first}} first{{/if}}{{#if @last}} last{{/if}}{{/each}}", "0 first last")]
    [InlineData("{{#if replyBy}}by{{else if nextUpdateOn}}on {{nextUpdateOn}}{{else}}never{{/if}}", "on 2026-06-18")]
    [InlineData("{{#unless logo}}{{this.shop}}{{/unless}}", "Kettle & Co")]
    [InlineData("{{! a remark }}{{!-- another {{heading}} --}}{{~ shop ~}}  .", "Kettle & Co.")]
    [InlineData("{{#each items}}{{earliest}}/{{latest}}/{{units}}{{/each}} {{kind}} {{today}}", "2026-06-23/2026-06-23/2 firstDelay 2026-06-08")]
    [InlineData("{ {not a tag} } {{shop}}", "{ {not a tag} } Kettle & Co")]
    public void A_template_means_what_it_means_elsewhere(string text, string expected) => Assert.Equal(expected, Render(File("default.txt.hbs", text)));

    [Fact]
    public void A_part_is_taken_in_wherever_it_stands_and_sees_what_stands_there()
    {
        var part = File("_line.txt.hbs", "{{name}} of {{@root.shop}};");

        Assert.Equal("Green kettle of Kettle & Co;", Render(File("default.txt.hbs", "{{#each items}}{{> line}}{{/each}}"), part));
        var problem = Assert.Single(Problems(File("default.txt.hbs", "{{> line}}"), part));
        Assert.StartsWith("_line.txt.hbs(1,1): \"name\" is no name of the model; expected one of language, ", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_shop_writes_one_part_anew_and_keeps_the_rest()
    {
        var text = Render(File("_parcels.txt.hbs", "\nOur parcels: see your account.\n"));

        Assert.Contains("\nOur parcels: see your account.\n", text, StringComparison.Ordinal);
        Assert.Contains("Green kettle", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("_a.txt.hbs", "{{> a}}", "_a.txt.hbs(1,1): _a.txt.hbs takes itself in, and would never end.")]
    [InlineData("_a.txt.hbs", "{{#if shop}}{{> b}}{{/if}}", "_b.txt.hbs(1,1): _a.txt.hbs takes itself in, and would never end.")]
    [InlineData("_a.html.hbs", "x", "default.txt.hbs(1,1): there is no part \"a\"; expected a file \"_a.txt.hbs\".")]
    public void A_part_that_never_ends_or_is_not_there_is_a_problem(string name, string text, string expected) =>
        Assert.Equal(expected, Assert.Single(Problems(File("default.txt.hbs", "{{> a}}"), File(name, text), File("_b.txt.hbs", "{{> a}}"))));

    [Fact]
    public void Every_problem_of_every_file_is_told_at_once()
    {
        var problems = Problems(File("default.txt.hbs", "{{headline}}\n{{#if x}}{{/if}}"), File("first-delay.html.hbs", "<p>{{{heading}}}</p>"), File("shipped.sms.hbs", "{{#each items}}"));

        Assert.Equal(
            ["default.txt.hbs(1,1)", "default.txt.hbs(2,1)", "first-delay.html.hbs(1,4)", "shipped.sms.hbs(1,1)"],
            problems.Select(static problem => problem[..problem.IndexOf(": ", StringComparison.Ordinal)]));
    }

    [Fact]
    public void A_value_that_is_missing_within_a_part_is_an_error_in_the_part()
    {
        var problem = Assert.Throws<MessageRenderingException>(() => Render(File("default.txt.hbs", "\n{{> a}}"), File("_a.txt.hbs", "\n\n {{#each links}}{{label}}{{/each}}{{replyBy}}")));

        Assert.Equal("_a.txt.hbs(3,35)", problem.Place);
    }

    [Fact]
    public void A_subject_of_two_lines_and_an_empty_text_message_are_errors()
    {
        Assert.Equal(("default.subject.hbs", "writes several lines; expected one"), Fault(File("default.subject.hbs", "{{shop}}\n{{heading}}")));
        Assert.Equal(("default.sms.hbs", "writes nothing; expected one line"), Fault(File("default.sms.hbs", " \n")));

        static (string, string) Fault(TemplateFile file)
        {
            var fault = Assert.Throws<MessageRenderingException>(() => Render(file));
            return (fault.Place, fault.Problem);
        }
    }

    private static string Render(params TemplateFile[] files) => new HandlebarsRenderer(TemplateFiles.Of(files)).Render(Plan, Some.Shop()).Text;

    private static IEnumerable<string> Problems(params TemplateFile[] files) => new HandlebarsRenderer(TemplateFiles.Of(files)).Problems().Select(static problem => problem.ToString());

    private static TemplateFile File(string name, string text) => new() { Name = name, Text = text };
}
