namespace Backorder.Messaging;

public partial class ArabicPhrasebook
{
    /// <inheritdoc/>
    public override string ChoicesHeading() => "ما يمكنك فعله";

    /// <inheritdoc/>
    public override string KeepLabel(string? item) => item is null ? "الاحتفاظ بطلبي" : $"انتظار {Isolated(item)}";

    /// <inheritdoc/>
    public override string CancelLabel(bool charged, bool rest) =>
        rest ? "إلغاء الباقي" : charged ? "الإلغاء واسترداد المبلغ" : "إلغاء طلبي";

    /// <inheritdoc/>
    public override string CancelItemLabel(string item) => $"إلغاء {Isolated(item)}";

    /// <inheritdoc/>
    public override string SwapLabel(string item) => $"إرسال {Isolated(item)} بدلًا منه";

    /// <inheritdoc/>
    public override string SwapNote(int quantity, string item, string? price, string? insteadOf)
    {
        var what = price is null ? $"متوفر: {Units(quantity, item)}" : $"متوفر: {Units(quantity, item)}، بسعر {price}{(quantity == 1 ? "" : " للقطعة")}";
        return insteadOf is null ? $"{what}." : $"{what}، بدلًا من {Isolated(insteadOf)}.";
    }

    /// <inheritdoc/>
    public override string SplitLabel() => "إرسال الجاهز الآن";

    /// <inheritdoc/>
    public override string SplitNote(string goods) => $"الجاهز الآن: {goods}. وسيلحق به الباقي.";

    /// <inheritdoc/>
    public override string SplitUnitsLabel(string units) => $"إرسال {units} الآن";

    /// <inheritdoc/>
    public override string ContactLabel() => "تواصل معنا";

    /// <inheritdoc/>
    public override string MoreChoices(int count) => count switch
    {
        1 => "هناك خيار آخر. اكتب إلينا لنخبرك به.",
        2 => "هناك خياران آخران. اكتب إلينا لنخبرك بهما.",
        _ => $"هناك {Count(count, "لا خيارات أخرى", "", "", "خيارات أخرى", "خيارًا آخر", "خيار آخر")}. اكتب إلينا لنخبرك بها.",
    };

    // It becomes the subject of a mail.
    /// <inheritdoc/>
    public override string AnswerSubject(string order, string choice)
    {
        ArgumentNullException.ThrowIfNull(choice);
        return $"الطلب {order}: {choice.Replace("\u2068", "", StringComparison.Ordinal).Replace("\u2069", "", StringComparison.Ordinal)}";
    }
}
