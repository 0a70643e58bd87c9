using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace Backorder.Messaging.Tool;

/// <summary>
/// The plans of the mails in an output folder, whole, by the mails' file names: what <c>backorder check</c> compares the mails with. Plans of
/// earlier runs stay as long as their mails do.
/// </summary>
internal static class SaidPlans
{
    public const string FileName = ".backorder-plans.json";

    private const int Portion = 1000;

    /// <summary>Writes the file for a folder after a run.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="folder">The folder, with the file of earlier runs.</param>
    /// <param name="run">What was said now.</param>
    /// <param name="shops">Who said it.</param>
    /// <param name="shop">How they are set up.</param>
    public static void Write(Stream stream, string folder, BackorderRun run, ShopDirectory shops, BackorderShopOptions shop)
    {
        var plans = new Dictionary<string, MessagePlan>(StringComparer.Ordinal);
        foreach (var (mail, plan) in run.Plans.AsParallel().AsOrdered().Select(plan => (CheckedFiles.MailOf(plan, shops), plan)))
        {
            if (mail is not null)
            {
                plans[mail] = plan;
            }
        }

        var said = SaidShop.Of(shop);
        SaidPlanLines.Write(stream, Merged(
            Earlier(folder).Where(line => !plans.ContainsKey(line.File)),
            plans.OrderBy(static one => one.Key, StringComparer.Ordinal).Select(one => new SaidPlan { File = one.Key, Plan = one.Value, Shop = said })));
    }

    /// <summary>The plans that lie beside a mail, a folder of mails or an output folder; none where no run has written any.</summary>
    /// <exception cref="BadInputException">The file is not as a run has written it.</exception>
    public static Dictionary<string, (MessagePlan Plan, Shop Shop)> Beside(string path)
    {
        var folder = Path.GetFullPath(File.Exists(path) ? Path.GetDirectoryName(Path.GetFullPath(path))! : path);
        var file = Read(folder) ?? (Path.GetDirectoryName(folder) is { } parent && OutputFolder.MessagesOf(parent) == folder ? Read(parent) : null);
        return file is null ? [] : file.ToDictionary(static said => said.File, static said => (said.Plan, said.Shop.ToShop(said.Plan.Shop)), StringComparer.Ordinal);
    }

    // Both come in the order of their files' names.
    private static IEnumerable<byte[]> Merged(IEnumerable<(string File, string Line)> earlier, IEnumerable<SaidPlan> now)
    {
        using var lines = earlier.GetEnumerator();
        var isLine = lines.MoveNext();
        foreach (var portion in now.Chunk(Portion))
        {
            var written = portion.AsParallel().AsOrdered().Select(static said => JsonSerializer.SerializeToUtf8Bytes(said, SaidPlansJson.Default.SaidPlan)).ToArray();
            for (var i = 0; i < portion.Length; i++)
            {
                for (; isLine && string.CompareOrdinal(lines.Current.File, portion[i].File) < 0; isLine = lines.MoveNext())
                {
                    yield return Encoding.UTF8.GetBytes(lines.Current.Line);
                }

                yield return written[i];
            }
        }

        for (; isLine; isLine = lines.MoveNext())
        {
            yield return Encoding.UTF8.GetBytes(lines.Current.Line);
        }
    }

    // Of mails that still lie there.
    private static IEnumerable<(string File, string Line)> Earlier(string folder)
    {
        var path = Path.Combine(folder, FileName);
        return File.Exists(path)
            ? Checked(path, SaidPlanLines.Read(path), static line => (JsonSerializer.Deserialize(line, SaidPlansJson.Default.SaidFile)!.File, line))
                .Where(line => File.Exists(Path.Combine(OutputFolder.MessagesOf(folder), line.File)))
            : [];
    }

    private static IEnumerable<SaidPlan>? Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        return File.Exists(path) ? Checked(path, SaidPlanLines.Read(path), static line => JsonSerializer.Deserialize(line, SaidPlansJson.Default.SaidPlan)!) : null;
    }

    private static IEnumerable<T> Checked<T>(string path, IEnumerable<string> lines, Func<string, T> read)
    {
        using var line = lines.GetEnumerator();
        while (Next(out var item))
        {
            yield return item;
        }

        bool Next([MaybeNullWhen(false)] out T item)
        {
            try
            {
                var isThere = line.MoveNext();
                item = isThere ? read(line.Current) : default;
                return isThere;
            }
            catch (Exception fault) when (fault is JsonException or NodaTime.Text.UnparsableValueException or InvalidOperationException)
            {
                throw new BadInputException(path, "", "is not as backorder run has written it; expected it as it was, or a folder without it");
            }
        }
    }
}

/// <summary>Which mail a line is about.</summary>
internal sealed record SaidFile
{
    public required string File { get; init; }
}

/// <summary>A mail's plan, and who spoke.</summary>
internal sealed record SaidPlan
{
    public required string File { get; init; }

    public required SaidShop Shop { get; init; }

    public required MessagePlan Plan { get; init; }
}
