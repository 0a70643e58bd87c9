using NodaTime;

namespace Backorder.Messaging;

public partial class ArabicPhrasebook
{
    /// <inheritdoc/>
    public override string Heading(MessageKind kind, bool part, bool dateFound)
    {
        var order = part ? "جزء من طلبك" : "طلبك";
        return kind switch
        {
            MessageKind.BackorderConfirmed => $"{order} قيد الانتظار",
            MessageKind.FirstDelay => $"سيتأخر شحن {order}",
            MessageKind.RenewedDelay => $"سيتأخر شحن {order} مرة أخرى",
            MessageKind.NoDateYet => $"سيتأخر شحن {order}، ولا موعد لدينا بعد",
            MessageKind.StillWaiting => $"ما زال {order} قيد الانتظار",
            MessageKind.Earlier => dateFound ? "أصبح لدينا موعد لطلبك" : "سيُشحن طلبك قبل موعده",
            MessageKind.PartShipped => "جزء من طلبك في الطريق إليك",
            MessageKind.ReadyToShip => "طلبك جاهز للشحن",
            MessageKind.Shipped => "طلبك في الطريق إليك",
            MessageKind.Cancelled => part ? "أُلغي الجزء المتبقي من طلبك" : "أُلغي طلبك",
            MessageKind.ConsentReminder => "هل تود الاحتفاظ بطلبك؟",
            _ => "وصل طلبك",
        };
    }

    /// <inheritdoc/>
    public override string Greeting(string? name) => name is null ? "مرحبًا،" : $"مرحبًا {Isolated(name)}،";

    /// <inheritdoc/>
    public override string About(string order, LocalDate placedOn, string goods, LocalDate today) =>
        $"نكتب إليك بشأن طلبك رقم {Isolated(order)} بتاريخ {Day(placedOn, today)}: {goods}.";

    /// <inheritdoc/>
    public override string Units(int quantity, string item) => $"{Number(quantity)}\u00a0× {Isolated(item)}";

    /// <inheritdoc/>
    public override string ManyItems(int items, long units) => $"{Products(items)}، بإجمالي {PiecesGenitive(units)}";

    /// <inheritdoc/>
    public override string? Opening(MessageKind kind, bool dateFound) => kind switch
    {
        MessageKind.BackorderConfirmed => "شكرًا لطلبك. لا يتوفر كل ما طلبته في مخزوننا حاليًا.",
        MessageKind.StillWaiting => "وعدناك بأن نكتب إليك، ولم يتغير شيء.",
        MessageKind.Earlier => dateFound ? "خبر سار: أصبح لدينا موعد لك." : "خبر سار: سيُشحن طلبك قبل الموعد الذي أخبرناك به.",
        MessageKind.PartShipped => "غادر جزء من طلبك مستودعنا، وسيلحق به الباقي.",
        MessageKind.ReadyToShip => "وصل كل ما كنت تنتظره إلى مستودعنا.",
        MessageKind.Shipped => "غادر طلبك مستودعنا كاملًا.",
        MessageKind.ConsentReminder => "كتبنا إليك بشأن تأخير، وما زلنا بحاجة إلى ردك.",
        MessageKind.AfterCare => "وصل طلبك. شكرًا لانتظارك.",
        _ => null,
    };

    /// <inheritdoc/>
    public override string PromisedToShip(string? item, LocalDate by, LocalDate today) =>
        $"وعدنا بشحن {Your(item)} في موعد أقصاه {Day(by, today)}.";

    /// <inheritdoc/>
    public override string PromisedToDeliver(string? item, LocalDate by, LocalDate today) =>
        $"وعدنا بتوصيل {Your(item)} في موعد أقصاه {Day(by, today)}.";

    /// <inheritdoc/>
    public override string ToldToShip(string? item, LocalDate by, LocalDate today) =>
        $"أخبرناك بأننا سنشحن {Your(item)} في موعد أقصاه {Day(by, today)}.";

    /// <inheritdoc/>
    public override string ToldNoDate() => "أخبرناك بأنه لا موعد لدينا.";

    /// <inheritdoc/>
    public override string ReadyUnitsShipFirst(long ready, long open) => ready == 2
        ? $"قطعتان من أصل {Number(open)} جاهزتان وستُشحنان أولًا."
        : $"{Pieces(ready)} من أصل {Number(open)} جاهزة وستُشحن أولًا.";

    /// <inheritdoc/>
    public override string ReadyUnitsWait(long ready, long open) => ready == 2
        ? $"قطعتان من أصل {Number(open)} موجودتان لدينا، وتنتظران الباقي ليُشحن الكل معًا."
        : $"{Pieces(ready)} من أصل {Number(open)} موجودة لدينا، وتنتظر الباقي ليُشحن الكل معًا.";

    /// <inheritdoc/>
    public override string Credit(string amount) => $"مقابل هذا التأخير نضيف رصيدًا قدره {amount} إلى هذا الطلب.";

    /// <inheritdoc/>
    public override string HasBeenCancelled(string order, bool rest) =>
        rest ? $"أُلغي الجزء المتبقي من طلبك رقم {Isolated(order)}." : $"أُلغي طلبك رقم {Isolated(order)}.";

    /// <inheritdoc/>
    public override string Refund(string amount, string method) => $"نرد إليك {amount}. طريقة الرد: {Isolated(method)}.";

    /// <inheritdoc/>
    public override string RefundSentBy(LocalDate day, LocalDate today) => $"نرسل المبلغ {By(day, today)}.";

    /// <inheritdoc/>
    public override string NothingCharged() => "لم يُخصم منك أي مبلغ، ولن يُخصم.";

    private static string Your(string? item) => item is null ? "طلبك" : Isolated(item);
}
