using NodaTime.Text;

namespace Backorder.Messaging.Tests;

/// <summary>Writes a rule set as the tables of vectors.md do.</summary>
internal static class RuleSetText
{
    public const string Fields = "counts to | default days | cancel after | refund | tender | reason | yes needed for | protects | essential date | silence | checked";
    public const string Paragraphs = "source | deadline | silence or notice | cancellation | refund";

    public const string Editions = "version | holds in | last reviewed";
    public const string Notices = "first notice | silence to it | express yes | later notice | without a date | buyer cancels | no yes in time | date missed | seller cancels | never told";
    public const string Holidays = "since | falls on";

    public static readonly IReadOnlyList<string> Tables = [Fields, Paragraphs, Editions, Notices, Holidays];

    public static string? Difference(VectorRow row)
    {
        var columns = row.Table.Split(" | ");
        var expected = string.Join(" | ", columns.Select(column => row[column]));
        var came = string.Join(" | ", row.Table switch
        {
            Holidays => HolidayOf(StatutoryWorkingDays.UnitedStates.Holidays.Single(holiday => holiday.Name == row.Id)),
            Fields => FieldsOf(SetOf(row)),
            Paragraphs => ParagraphsOf(SetOf(row)),
            Editions => EditionOf(SetOf(row)),
            _ => NoticesOf(((ConsentRule.NoticeOptions)SetOf(row).Consent).Paragraphs),
        });
        return expected == came ? null : $"{row.Id}: expected {expected}, came {came}";
    }

    private static string[] FieldsOf(DelayRuleSet set) =>
    [
        set.CountsTo.ToString(),
        set.DefaultDaysWithSellerCredit is { } credit ? $"{set.DefaultDays}, {credit} with credit" : $"{set.DefaultDays}",
        set.BuyerMayCancelAfterDays is { } days ? $"{days} days" : "none",
        Term(set.Refund),
        set.Tender.ToString(),
        set.Reason.ToString(),
        set.SplitNeedsOptIn ? set.SwapNeedsOptIn ? "split, swap" : "split" : set.SwapNeedsOptIn ? "swap" : "none",
        set.ConsumersOnly ? "consumers" : "buyers",
        set.EssentialDateEndsAtOnce ? "ends at once" : "none",
        set.Consent switch
        {
            ConsentRule.NoticeOptions options => $"{options.SilenceWithinDays} days, else ends after {options.DecideWithinDays}",
            ConsentRule.NoSilenceEffect { AskExpressly: true } => "nothing, ask",
            _ => "nothing",
        },
        $"{(set.SourceVerified ? "yes" : "no")}: {set.Verified}",
    ];

    private static string[] ParagraphsOf(DelayRuleSet set) =>
    [
        set.Source,
        set.DeadlineParagraph,
        set.Consent switch
        {
            ConsentRule.NoticeOptions options => options.Paragraphs.FirstNotice,
            ConsentRule.NoSilenceEffect silent => silent.Paragraph,
            _ => "none",
        },
        set.CancelParagraph,
        set.RefundParagraph,
    ];

    private static DelayRuleSet SetOf(VectorRow row) => DelayRuleSets.BuiltIn.Single(set => set.Id == row.Id[2..]);

    private static string[] EditionOf(DelayRuleSet set) =>
    [
        set.Version,
        set.Destinations.Count == 0 ? "none" : string.Join(' ', set.Destinations),
        LocalDatePattern.Iso.Format(set.LastReviewed),
    ];

    private static string[] NoticesOf(NoticeParagraphs paragraphs) =>
    [
        paragraphs.FirstNotice,
        paragraphs.SilenceIsConsent,
        paragraphs.ExpressOrAutoCancel,
        paragraphs.Renewed,
        paragraphs.OpenContinuingCancel,
        paragraphs.BuyerCancelled,
        paragraphs.NoConsentInTime,
        paragraphs.RevisedDateMissed,
        paragraphs.SellerCancelled,
        paragraphs.NotTold,
    ];

    private static string[] HolidayOf(StatutoryHoliday holiday) =>
    [
        FormattableString.Invariant($"{holiday.FirstYear}{(holiday.LastYear is null ? "" : " and not always")}"),
        holiday switch
        {
            StatutoryHoliday.OnDay on => FormattableString.Invariant($"{on.Month}/{on.Day}"),
            StatutoryHoliday.OnWeekday nth => FormattableString.Invariant($"{nth.Weekday} {nth.Occurrence} of {nth.Month}"),
            StatutoryHoliday.OnLastWeekday last => FormattableString.Invariant($"last {last.Weekday} of {last.Month}"),
            _ => "no day",
        },
    ];

    private static string Term(RefundTerm? term) => term switch
    {
        RefundTerm.WorkingDays working => $"{working.Days} working days",
        RefundTerm.CalendarDays calendar => $"{calendar.Days} days",
        RefundTerm.Shorter shorter => $"{Term(shorter.First)} or {Term(shorter.Second)}",
        _ => "none",
    };
}
