using System.Globalization;
using System.Text;

namespace Backorder.Messaging.Tool;

/// <summary>The files in which a run is told.</summary>
internal static class RunReport
{
    public static void Write(OutputFolder files, BackorderRun run, PlanInput input, MessageRun work)
    {
        Write(files, "plans.json", stream => RunJson.WritePlans(stream, run));
        Write(files, "held.json", stream => RunJson.WriteHeld(stream, run));
        Write(files, "index.html", stream => WriteGallery(stream, input, run, work));
        Write(files, SaidPlans.FileName, stream => SaidPlans.Write(stream, files.Folder, run, input.Shops(), input.Shop));
    }

    private static void Write(OutputFolder files, string name, Action<Stream> content)
    {
        using var stream = File.Create(Path.Combine(files.New, name), bufferSize: 1 << 16);
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
