using System.CommandLine;

namespace Backorder.Messaging.Tool;

/// <summary><c>backorder check</c></summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal)
    {
        var path = new Argument<string>("PATH") { Description = "A mail file (.eml), a folder of them, a folder that backorder run has written, or a folder of templates (.hbs), which are tried with every kind in every language." };
        var facts = new Option<string?>("--facts")
        {
            Description = "The folder with orders.json and stock.json from which the messages were made: they are then checked against their plans too. A folder that run has written brings its plans along.",
            HelpName = "FOLDER",
        };
        var now = CommonOptions.Now();
        var json = CommonOptions.Json("Print the findings as JSON, and nothing else.");
        var command = new Command("check", "Reads messages and says what is untrue, unlawful or unclear in them; docs/findings.md lists it.") { path, facts, now, json };
        command.SetAction(line =>
        {
            if (TemplateTrial.IsFor(line.GetRequiredValue(path)))
            {
                return TemplateTrialReport.Write(TemplateTrial.Of(line.GetRequiredValue(path)), terminal, line.GetValue(json));
            }

            var plans = line.GetValue(facts) is { } folder ? CheckedFiles.Plans(PlanInput.ReadWithShop(folder, line.GetValue(now))) : SaidPlans.Beside(line.GetRequiredValue(path));
            var found = CheckedFiles.At(line.GetRequiredValue(path)).SelectMany(file => Check(file, plans)).ToList();
            if (line.GetValue(json))
            {
                FindingsJson.Write(terminal.Output, found);
            }
            else
            {
                Print(found, terminal);
            }

            return found.Exists(static one => one.Finding.Level == FindingLevel.Error) ? ExitCode.Failed : ExitCode.Done;
        });
        return command;
    }

    private static IEnumerable<(string File, Finding Finding)> Check(string file, Dictionary<string, (MessagePlan Plan, Shop Shop)> plans)
    {
        var (message, options) = CheckedFiles.Read(file);
        var name = Path.GetFileName(file);
        MessagePlan? plan = null;
        Shop shop;
        if (plans.TryGetValue(name, out var planned))
        {
            (plan, shop) = planned;
        }
        else
        {
            shop = Shop.Create(ShopName.Main, Fit(options));
        }

        return new ClaimChecker().Check(plan, message, shop).Select(finding => (name, finding));
    }

    // Whoever the mail is from, the checker needs a shop.
    private static BackorderShopOptions Fit(BackorderShopOptions options) =>
        EmailAddress.TryParse(options.From, out _) && EmailAddress.TryParse(options.Contact, out _) && options.Name.Length is > 0 and <= 100
            ? options
            : new BackorderShopOptions { Name = "The shop", From = "orders@shop.invalid", Contact = "help@shop.invalid" };

    private static void Print(List<(string File, Finding Finding)> found, Terminal terminal)
    {
        foreach (var (file, finding) in found)
        {
            terminal.Text.WriteLine(Printable.Line($"{file}: {finding}"));
        }

        if (found.Count == 0)
        {
            terminal.Text.WriteLine("Nothing was found.");
        }
    }
}
