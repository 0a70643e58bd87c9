using System.Text;
using System.Text.RegularExpressions;
using NodaTime;

namespace Backorder.Messaging.Tests;

/// <summary>What holds for every message, found by reading it.</summary>
internal static partial class MessageLaws
{
    public static IReadOnlyList<string> Broken(MessagePlan plan, RenderedMessage message)
    {
        var broken = new List<string>();
        void Law(string law, bool holds)
        {
            if (!holds)
            {
                broken.Add(law);
            }
        }

        var tongue = Tongue.Of(plan.Language);
        var read = new ReadMessage(message, tongue);
        HashSet<LocalDate> DatesIn(string words) => SpokenDates.In(words, plan.Today.Year, plan.Language);
        var text = DatesIn(message.Text);
        Law("HTML and text name the same dates", DatesIn(read.Visible).SetEquals(text));
        Law("every date is one of the plan's", text.IsSubsetOf([.. Ahead(plan), .. Behind(plan)]));
        Law("no date before today is stated", text.Except(Behind(plan)).All(date => date >= plan.Today));
        Law("the answer's day, the next update and the last day are named", text.IsSupersetOf(Owed(plan)));
        Law("HTML and text offer the same choices", read.Buttons.SequenceEqual(read.ListedChoices) && read.Buttons.Count() == plan.Choices.Count);
        Law("HTML and text name the same quantities", read.Rows.SequenceEqual(read.ListedRows));
        Law("the quantities are the plan's", read.Rows.Where(_ => plan.Kind != MessageKind.Cancelled).Sum(row => int.Parse(SpokenDates.LatinDigits(row.Quantity), null)) == Waiting(plan));
        Law("one apology at most, none with good news", tongue.Sorry.Count(message.Text) == (plan.Apology is null ? 0 : 1) && tongue.Sorry.Count(read.Visible) <= 1);
        Law("no gap and no token", !Token().IsMatch(message.Text + read.Visible + message.Sms + message.Subject + message.Preview));
        Law("no vague or salesy word", !tongue.Banned.IsMatch(message.Text + message.Sms + message.Subject) && !Leaked().IsMatch(message.Text + message.Sms + message.Subject));
        Law("silence does in words what it does in the plan", Silence(plan, tongue, message.Text) && Silence(plan, tongue, read.Visible));
        Law("a refund is promised only for money that was taken", plan.Payment == Payment.Charged || plan.Kind == MessageKind.Cancelled || !tongue.Refund.IsMatch(message.Text + message.Sms));
        Law("the subject names the order, in one line", message.Subject.Contains(plan.Order, StringComparison.Ordinal) && !message.Subject.Contains('\n', StringComparison.Ordinal));
        Law("the preview repeats the letter", message.Preview.Length is > 0 and <= 140 && Sentences(message.Preview).All(sentence => message.Text.Contains(sentence, StringComparison.Ordinal)));
        Law("SMS stays in its alphabet and in two parts", SmsSegments.Of(message.Sms) is { IsGsm7: true, Parts: 1 or 2 } || (IsUcs2(plan.Language) && SmsSegments.Of(message.Sms).Parts is > 0 and <= 3));
        Law("SMS names no other date", DatesIn(message.Sms).IsSubsetOf(text));
        Law("SMS says the same of silence", SmsSilence(plan, tongue, message.Sms));
        Law("the HTML is not cut off", Encoding.UTF8.GetByteCount(message.Html) <= 102_400);
        return broken;
    }

    private static IEnumerable<LocalDate> Ahead(MessagePlan plan) => Known(
        plan.Lines.SelectMany(line => line.Portions).SelectMany(portion => new[] { portion.Earliest, portion.Latest })
            .Concat([plan.Eta.Earliest, plan.Eta.Latest, plan.Delivery?.Earliest, plan.Delivery?.Latest, plan.NextUpdate, plan.Reply?.By, plan.Cancellation?.RefundBy])
            .Concat(plan.Lines.Select(line => line.Reply?.By)))
        .Select(date => LocalDate.Max(date, plan.Today));

    // The past may be told: the order's day, what was promised or told before, what has left and arrived.
    private static HashSet<LocalDate> Behind(MessagePlan plan)
    {
        var zone = plan.Recipient.TimeZone is { } id ? DateTimeZoneProviders.Tzdb[id] : DateTimeZone.Utc;
        var shipped = plan.Lines.SelectMany(line => line.ShippedSince).SelectMany(parcel => new[] { parcel.ShippedAt, parcel.DeliveredAt ?? parcel.ShippedAt });
        return [.. Known(plan.Lines.Select(line => line.Before?.Latest)), .. shipped.Append(plan.PlacedAt).Select(instant => instant.InZone(zone).Date)];
    }

    private static IEnumerable<LocalDate> Owed(MessagePlan plan) =>
        Known([plan.NextUpdate, plan.Reply?.By, plan.Cancellation is { Amount: > 0 } refund ? refund.RefundBy : null, plan.Eta.Latest is { } last ? LocalDate.Max(last, plan.Today) : null]);

    private static IEnumerable<LocalDate> Known(IEnumerable<LocalDate?> dates) => dates.OfType<LocalDate>();

    private static long Waiting(MessagePlan plan) => plan.Lines.Sum(line => (long)line.Open);

    private static bool Silence(MessagePlan plan, Tongue tongue, string words)
    {
        var replies = plan.Lines.Where(line => line.Open > 0).Select(line => plan.Lines.Any(one => one.Reply is not null) ? line.Reply : plan.Reply).ToList();
        bool Any(Silence silence) => replies.Exists(reply => reply?.Silence == silence);
        return Any(Messaging.Silence.Consent) == words.Contains(tongue.Agrees, StringComparison.Ordinal)
            && Any(Messaging.Silence.Cancel) == words.Contains(tongue.Cancels, StringComparison.Ordinal)
            && !(plan.Reply?.Silence == Messaging.Silence.Cancel && tongue.NothingToDo.IsMatch(words));
    }

    private static bool SmsSilence(MessagePlan plan, Tongue tongue, string sms) =>
        (!sms.Contains(tongue.SmsAgrees, StringComparison.Ordinal) || plan.Reply?.Silence == Messaging.Silence.Consent)
        && (!sms.Contains(tongue.SmsCancels, StringComparison.Ordinal) || plan.Reply?.Silence == Messaging.Silence.Cancel)
        && (!sms.Contains(tongue.SmsStaysOpen, StringComparison.Ordinal) || plan.Reply?.Silence == Messaging.Silence.None);

    private static string[] Sentences(string preview) => preview.Split([". ", "。"], StringSplitOptions.RemoveEmptyEntries);

    private static bool IsUcs2(string language) => language.StartsWith("ja", StringComparison.Ordinal) || language.StartsWith("ar", StringComparison.Ordinal);

    [GeneratedRegex(@"[{}]|\bnull\b|\bundefined\b|  \S+: *$|\[\]", RegexOptions.CultureInvariant | RegexOptions.Multiline, matchTimeoutMilliseconds: 30_000)]
    private static partial Regex Token();

    [GeneratedRegex(@"[!！]|PO-\d|supplierDelay", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 30_000)]
    private static partial Regex Leaked();
}
