using System.CommandLine;
using System.Globalization;
using System.Text;

namespace Backorder.Messaging.Tool;

/// <summary><c>backorder run</c></summary>
internal static class RunCommand
{
    public static Command Create(Terminal terminal)
    {
        var folder = CommonOptions.Folder();
        var now = CommonOptions.Now();
        var output = new Option<string>("--out")
        {
            Description = "Folder for plans.json, held.json, messages/ and index.html. What an earlier run wrote there is replaced, nothing else is touched.",
            HelpName = "DIR",
            Required = true,
        };
        var command = new Command("run", "Plans, writes each message as a file, and shows them on one page.") { folder, output, now };
        command.SetAction((line, cancellationToken) => RunAsync(
            PlanInput.ReadWithShop(line.GetRequiredValue(folder), line.GetValue(now)),
            line.GetRequiredValue(folder),
            line.GetRequiredValue(output),
            terminal,
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(PlanInput input, string folder, string output, Terminal terminal, CancellationToken cancellationToken)
    {
        using var files = OutputFolder.At(output, folder);
        await using var work = new MessageRun(input, Path.Combine(files.New, OutputFolder.Messages));
        var planned = await work.PlanAsync(cancellationToken);
        files.Prepare();
        var run = await work.SendAsync(planned, terminal.Screen, cancellationToken);
        Write(files, "plans.json", stream => RunJson.WritePlans(stream, run));
        Write(files, "held.json", stream => RunJson.WriteHeld(stream, run));
        Write(files, "index.html", stream => WriteGallery(stream, input, run, work));
        files.Publish();
        Summary.Print(run.Summary, terminal);
        if (planned.Plans.Count > run.Plans.Count)
        {
            terminal.Text.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{planned.Plans.Count - run.Plans.Count} of the messages could not be put into words or addressed; held.json says which."));
        }

        return ExitCode.Done;
    }

    private static void Write(OutputFolder files, string name, Action<Stream> content)
    {
        using var stream = File.Create(Path.Combine(files.New, name));
        content(stream);
    }

    private static void WriteGallery(Stream stream, PlanInput input, BackorderRun run, MessageRun work)
    {
        var chosen = GalleryMessage.Choose(run.Plans);
        var shown = chosen.Count < run.Plans.Count ? string.Create(CultureInfo.InvariantCulture, $" This page shows {chosen.Count} of them, every kind first.") : "";
        using var page = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        GalleryPage.Write(
            page,
            $"Messages of {input.Shop.Name}",
            string.Create(CultureInfo.InvariantCulture, $"Planned for {InstantText.Of(run.Now)}: {run.Plans.Count} messages, {run.Held.Count} orders held.{shown}"),
            chosen.Select(work.Show));
    }
}
