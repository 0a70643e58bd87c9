using System.CommandLine;

namespace Backorder.Messaging.Tool;

/// <summary><c>backorder quote</c></summary>
internal static class QuoteCommand
{
    public static Command Create(Terminal terminal)
    {
        var folder = CommonOptions.Folder();
        var now = CommonOptions.Now();
        var sku = new Option<string>("--sku") { Description = "The item.", HelpName = "SKU", Required = true };
        var quantity = new Option<int>("--quantity") { Description = "How many units.", HelpName = "N", Required = true };
        var json = CommonOptions.Json("Print the dates by unit as JSON, and nothing else.");
        var command = new Command("quote", "Says when a quantity could ship if it were ordered now.") { folder, sku, quantity, now, json };
        command.SetAction(line =>
        {
            var input = PlanInput.Read(line.GetRequiredValue(folder), line.GetValue(now));
            var planner = new BackorderPlanner(input.Shops());
            var quote = BadFacts.Checked(() => planner.Quote(input.Facts, line.GetRequiredValue(sku), line.GetRequiredValue(quantity)));
            if (line.GetValue(json))
            {
                QuoteJson.Write(terminal.Output, quote);
            }
            else
            {
                terminal.Text.WriteLine(Printable.Line(quote.Sentence));
            }

            return ExitCode.Done;
        });
        return command;
    }
}
