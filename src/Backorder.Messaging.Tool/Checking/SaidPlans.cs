using System.Text.Json;

namespace Backorder.Messaging.Tool;

/// <summary>
/// The plans of the mails in an output folder, whole, by the mails' file names: what <c>backorder check</c> compares the mails with. Plans of
/// earlier runs stay as long as their mails do.
/// </summary>
internal static class SaidPlans
{
    public const string FileName = ".backorder-plans.json";

    /// <summary>The file for a folder after a run.</summary>
    /// <param name="folder">The folder, with the file of earlier runs.</param>
    /// <param name="run">What was said now.</param>
    /// <param name="shops">Who said it.</param>
    /// <param name="shop">How they are set up.</param>
    public static byte[] After(string folder, BackorderRun run, ShopDirectory shops, BackorderShopOptions shop)
    {
        var plans = Read(folder)?.Plans.Where(said => File.Exists(Path.Combine(OutputFolder.MessagesOf(folder), said.File))).ToDictionary(static said => said.File, StringComparer.Ordinal)
            ?? new Dictionary<string, SaidPlan>(StringComparer.Ordinal);
        foreach (var plan in run.Plans)
        {
            if (CheckedFiles.MailOf(plan, shops) is { } mail)
            {
                plans[mail] = new SaidPlan { File = mail, Plan = plan, Shop = SaidShop.Of(shop) };
            }
        }

        return JsonSerializer.SerializeToUtf8Bytes(
            new SaidPlanFile { Plans = [.. plans.Values.OrderBy(static said => said.File, StringComparer.Ordinal)] }, SaidPlansJson.Default.SaidPlanFile);
    }

    /// <summary>The plans that lie beside a mail, a folder of mails or an output folder; none where no run has written any.</summary>
    /// <exception cref="BadInputException">The file is not as a run has written it.</exception>
    public static Dictionary<string, (MessagePlan Plan, Shop Shop)> Beside(string path)
    {
        var folder = Path.GetFullPath(File.Exists(path) ? Path.GetDirectoryName(Path.GetFullPath(path))! : path);
        var file = Read(folder) ?? (Path.GetDirectoryName(folder) is { } parent && OutputFolder.MessagesOf(parent) == folder ? Read(parent) : null);
        return file is null ? [] : file.Plans.ToDictionary(static said => said.File, static said => (said.Plan, said.Shop.ToShop(said.Plan.Shop)), StringComparer.Ordinal);
    }

    private static SaidPlanFile? Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(path), SaidPlansJson.Default.SaidPlanFile);
        }
        catch (Exception fault) when (fault is JsonException or NodaTime.Text.UnparsableValueException or InvalidOperationException)
        {
            throw new BadInputException(path, "", "is not as backorder run has written it; expected it as it was, or a folder without it");
        }
    }
}

/// <summary>The file.</summary>
internal sealed record SaidPlanFile
{
    public required IReadOnlyList<SaidPlan> Plans { get; init; }
}

/// <summary>A mail's plan, and who spoke.</summary>
internal sealed record SaidPlan
{
    public required string File { get; init; }

    public required SaidShop Shop { get; init; }

    public required MessagePlan Plan { get; init; }
}
