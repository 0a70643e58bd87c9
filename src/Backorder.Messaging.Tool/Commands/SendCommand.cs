using System.CommandLine;

namespace Backorder.Messaging.Tool;

/// <summary><c>backorder send</c></summary>
internal static class SendCommand
{
    public static Command Create(Terminal terminal, TimeProvider machine)
    {
        var folder = new Argument<string?>("FOLDER")
        {
            Description = "Folder with orders.json, stock.json and shop.json whose messages to send. Default: a sample that the tool brings along.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var to = new Option<string>("--to") { Description = "The one address that gets them.", HelpName = "ADDRESS", Required = true };
        var from = new Option<string?>("--from") { Description = "The address that they come from. Default: that of --to.", HelpName = "ADDRESS" };
        var smtp = LedgerOptions.Smtp("Or --out.");
        var output = new Option<string?>("--out") { Description = "Folder to write them into as files, instead of --smtp.", HelpName = "DIR" };
        var command = new Command("send", "Sends one message of each kind to one address, marked as a test. Remembers nothing.") { folder, to, from, smtp, output };
        command.Validators.Add(line =>
        {
            if ((line.GetResult(smtp) is null) == (line.GetResult(output) is null))
            {
                line.AddError("send needs --smtp URL or --out DIR, and not both.");
            }
        });
        command.SetAction(async (line, cancellationToken) =>
        {
            var recipient = Address("--to", line.GetRequiredValue(to));
            var sender = line.GetValue(from) is { } text ? Address("--from", text) : recipient;
            var delivery = Delivery.Of(LedgerOptions.ReadSmtp(line.GetValue(smtp)), line.GetValue(output) ?? "");
            var letters = line.GetValue(folder) is { } path ? TestLetters.Read(path, sender) : SampleFolder.Use(sample => TestLetters.Read(sample, sender));
            return await TestSending.SendAsync(letters, recipient, delivery, terminal, machine, cancellationToken);
        });
        return command;
    }

    private static EmailAddress Address(string option, string text) => EmailAddress.TryParse(text, out var address)
        ? address
        : throw new BadInputException(option, "", $"is {Printable.Quote(text)}; expected an e-mail address");
}
