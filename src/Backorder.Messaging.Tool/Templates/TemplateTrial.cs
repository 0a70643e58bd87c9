using Backorder.Messaging.Handlebars;

namespace Backorder.Messaging.Tool;

/// <summary>Tries a folder of templates: every kind of message in every language, rendered and checked.</summary>
internal sealed record TemplateTrial(IReadOnlyList<TemplateProblem> Problems, IReadOnlyList<(string Message, Finding Finding)> Findings)
{
    /// <summary>True where a folder holds templates.</summary>
    public static bool IsFor(string path) =>
        Directory.Exists(path) && (Directory.EnumerateFiles(path, "*.hbs").Any() || Directory.EnumerateFiles(path, "*.scriban").Any());

    /// <exception cref="BadInputException">They are for an engine that the tool does not bring along.</exception>
    public static TemplateTrial Of(string folder)
    {
        if (Directory.EnumerateFiles(folder, "*.scriban").Any())
        {
            throw new BadInputException(folder, "", "holds Scriban files, whose engine this tool does not bring along; expected Handlebars files alone. docs/templates.md shows the test that checks Scriban files");
        }

        var renderer = new HandlebarsRenderer(TemplateFiles.InFolder(folder));
        var problems = renderer.Problems().ToList();
        var findings = new List<(string, Finding)>();
        if (problems.Count == 0)
        {
            foreach (var language in Phrasebooks.BuiltIn.Books.Select(static book => book.Language))
            {
                Try(renderer, language, problems, findings);
            }
        }

        return new(problems, findings);
    }

    private static void Try(HandlebarsRenderer renderer, string language, List<TemplateProblem> problems, List<(string Message, Finding Finding)> findings)
    {
        var shop = Shop();
        var checker = new ClaimChecker();
        foreach (var plan in new BackorderPlanner(new ShopDirectory(shop)).Plan(GallerySamples.In(language, shop.Id)).Plans)
        {
            var message = $"{TemplateName.WordOf(plan.Kind)}.{language}";
            try
            {
                findings.AddRange(checker.Check(plan, renderer.Render(plan, shop), shop).Select(finding => (message, finding)));
            }
            catch (MessageRenderingException fault)
            {
                problems.Add(new TemplateProblem { File = fault.Place, Text = $"{fault.Problem} ({message})" });
            }
        }
    }

    private static Shop Shop()
    {
        var options = new BackorderShopOptions { Name = "Kettle & Co", From = "orders@kettle.example", Contact = "help@kettle.example" };
        options.Links.Returns = "https://kettle.example/returns";
        options.Links.Orders = "https://kettle.example/orders";
        options.Links.Feedback = "https://kettle.example/feedback";
        options.Links.Logo = "https://kettle.example/logo.png";
        options.Updates.AfterCareDays = 5;
        return Messaging.Shop.Create(ShopName.Main, options);
    }
}
