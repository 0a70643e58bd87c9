using System.Text;

namespace Backorder.Messaging.Tests;

/// <summary>docs/template-model.md, written from the model itself.</summary>
public sealed class TemplateModelPage
{
    private const string Before = """
        # What a template may name

        Every name that [template files](templates.md) may use: a value of the message, a sentence from the phrasebook in the customer's language, a date as it is said there, and the raw value beside it. It is written from the code by a test, and frozen: names may be added; none changes its meaning or goes away before the next major version.

        A *text* is printed. A *flag* is asked for. A *list* is gone through; the names of its entries stand below it. *May be missing* means that it is not there in some messages: printing it then is an error that holds the message, so ask for it first. A text part lists everything; in HTML long lists are shortened, so that mail programs do not cut the message off.

        Not all of it is optional for you. The law wants `callToAction`, `terms` and the choices said where there are any, wait and cancel equally visible; the [claim checker](findings.md) reads every message and holds one that leaves out what it must say.


        """;

    [Fact]
    public void The_page_lists_every_name_of_the_model()
    {
        var page = new StringBuilder(Before);
        Table(page, TemplateModel.Root, null);

        Assert.Equal(File.ReadAllText(Repository.PathTo("docs", "template-model.md")).ReplaceLineEndings("\n"), page.ToString());
    }

    [Fact]
    public void A_path_leads_to_what_a_list_holds()
    {
        Assert.Equal(TemplateFieldKind.Text, TemplateModel.Find("items.now.text")?.Kind);
        Assert.Null(TemplateModel.Find("items.now.when"));
        Assert.Null(TemplateModel.Find("heading.text"));
        Assert.Null(TemplateModel.Find(""));
    }

    private static void Table(StringBuilder page, ITemplateFields fields, string? list)
    {
        page.Append(list is null ? "## The message\n\n" : $"## An entry of `{list}`\n\n").Append("| Name | | |\n|---|---|---|\n");
        foreach (var field in fields.All)
        {
            var kind = field.Kind.ToString().ToLowerInvariant();
            page.Append($"| `{field.Name}` | {kind}{(field.IsOptional ? ", may be missing" : "")} | {field.About} |\n");
        }

        foreach (var field in fields.All.Where(static field => field.Entries is not null))
        {
            page.Append('\n');
            Table(page, field.Entries!, list is null ? field.Name : $"{list}.{field.Name}");
        }
    }
}
