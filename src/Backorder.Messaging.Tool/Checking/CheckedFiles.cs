namespace Backorder.Messaging.Tool;

/// <summary>The mails at a path, each with the text message beside it and, where facts were given, its plan.</summary>
internal static class CheckedFiles
{
    /// <summary>The mail files, in ordinal order of their names.</summary>
    /// <exception cref="BadInputException">There are none.</exception>
    public static IReadOnlyList<string> At(string path)
    {
        if (File.Exists(path))
        {
            return [path];
        }

        if (!Directory.Exists(path))
        {
            throw new BadInputException(path, "", "is not there; expected a mail file (.eml) or a folder of them");
        }

        var messages = OutputFolder.MessagesOf(path);
        var folder = Directory.Exists(messages) ? messages : path;
        var files = Directory.EnumerateFiles(folder, "*.eml").Order(StringComparer.Ordinal).ToList();
        return files.Count > 0 ? files : throw new BadInputException(path, "", "holds no .eml file; expected a folder of them, or one that backorder run has written");
    }

    /// <summary>What a file says.</summary>
    public static (RenderedMessage Message, BackorderShopOptions Shop) Read(string file)
    {
        var mail = EmlFile.Read(file);
        var (name, from) = EmlFile.Mailbox(mail.From);
        var (_, contact) = EmlFile.Mailbox(mail.ReplyTo.Length > 0 ? mail.ReplyTo : mail.From);
        var message = new RenderedMessage { Subject = mail.Subject, Preview = "", Html = mail.Html, Text = mail.Text, Sms = Sms(file) };
        return (message, new BackorderShopOptions { Name = name.Length > 0 ? name : from, From = from, Contact = contact });
    }

    /// <summary>The plans by the name of the file that a pickup folder gives their mail.</summary>
    public static Dictionary<string, (MessagePlan Plan, Shop Shop)> Plans(PlanInput input)
    {
        var shops = input.Shops();
        var plans = new Dictionary<string, (MessagePlan, Shop)>(StringComparer.Ordinal);
        foreach (var plan in BadFacts.Checked(() => new BackorderPlanner(shops).Plan(input.Facts)).Plans)
        {
            if (MailOf(plan, shops) is { } mail && shops.TryFind(plan.Shop, out var shop))
            {
                plans[mail] = (plan, shop);
            }
        }

        return plans;
    }

    /// <summary>The name of the file that a pickup folder gives the mail of a plan; null: it has no mail.</summary>
    public static string? MailOf(MessagePlan plan, ShopDirectory shops)
    {
        var words = new RenderedMessage { Subject = "x", Preview = "x", Html = "x", Text = "x", Sms = "" };
        return shops.TryFind(plan.Shop, out var shop) && OutgoingMessages.TryEmail(plan, shop, words, out var email, out _) ? PickupFolderSender.FileName(email) : null;
    }

    // order-kind-key.eml and order-kind-otherkey.sms.txt are companions.
    private static string Sms(string file)
    {
        var name = Path.GetFileName(file);
        var key = name.LastIndexOf('-');
        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        if (key < 0 || Directory.EnumerateFiles(folder, "*.sms.txt").FirstOrDefault(one => IsCompanion(Path.GetFileName(one), name[..(key + 1)])) is not { } found)
        {
            return "";
        }

        var text = File.ReadAllText(found);
        var body = text.IndexOf("\n\n", StringComparison.Ordinal);
        return body < 0 ? text : text[(body + 2)..].TrimEnd('\n');
    }

    private static bool IsCompanion(string sms, string prefix) =>
        sms.StartsWith(prefix, StringComparison.Ordinal) && !sms.AsSpan(prefix.Length).Contains('-');
}
