using NodaTime;

namespace Backorder.Messaging;

public partial class EnglishPhrasebook
{
    /// <inheritdoc/>
    public override string RightToCancel(bool charged, bool rest) =>
        (rest ? "You have the right to cancel the rest before it ships. " : "You have the right to cancel before it ships. ")
        + (charged, rest) switch
        {
            (true, false) => "If you do, we promptly send you a full refund.",
            (true, true) => "If you do, we promptly send you a full refund for it.",
            _ => "If you do, you will not be charged.",
        };

    /// <inheritdoc/>
    public override string CancelUntilShipped() => "If you choose to wait, you can still cancel any time before it ships.";

    /// <inheritdoc/>
    public override string SilenceAgrees(string? item, LocalDate by, LocalDate today) =>
        $"{For(item, "If", "if")} we do not hear from you before we ship, and by {NearDay(by, today)}, we will take it that you agree to wait.";

    /// <inheritdoc/>
    public override string SilenceCancels(string? item, LocalDate by, bool charged, bool rest, LocalDate today) =>
        $"{For(item, "To", "to")} keep {Order(item, rest)}, please say yes by {NearDay(by, today)}. "
        + $"If you do not, and we have not shipped by then, we will cancel it and {Consequence(item, charged, rest)}.";

    /// <inheritdoc/>
    public override string RenewedConsentNeeded(string? item, LocalDate by, bool charged, bool rest, LocalDate today) =>
        $"{For(item, "We", "we")} need your OK by {NearDay(by, today)}. "
        + $"If you do not say yes, and we have not shipped by then, we will cancel {Order(item, rest)} and {Consequence(item, charged, rest)}.";

    /// <inheritdoc/>
    public override string StaysOpen() => "If you do nothing, your order stays open.";

    /// <inheritdoc/>
    public override string PleaseAnswerBy(string? item, LocalDate by, LocalDate today) =>
        $"{For(item, "Please", "please")} answer by {NearDay(by, today)}.";

    /// <inheritdoc/>
    public override string AnswerForFree() => "To answer, use a link in this message. It costs you nothing.";

    private static string For(string? item, string first, string next) => item is null ? first : $"{item}: {next}";

    private static string Order(string? item, bool rest) => item is not null ? "it" : rest ? "the rest of your order" : "your order";

    private static string Consequence(string? item, bool charged, bool rest) => (charged, rest || item is not null) switch
    {
        (true, false) => "refund you in full",
        (true, true) => "refund you for it in full",
        _ => "you will not be charged",
    };
}
