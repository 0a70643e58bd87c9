using System.Text.RegularExpressions;

namespace Backorder.Messaging.Tests;

/// <summary>Words by which a reader of a language knows what a message says, kept apart from the phrasebooks.</summary>
internal sealed record Tongue
{
    private static readonly Dictionary<string, Tongue> All = new(StringComparer.Ordinal)
    {
        ["en"] = new()
        {
            Quantity = "Quantity: ",
            Sorry = Words(@"\bsorry\b|\bapolog"),
            Agrees = "we will take it that you agree to wait",
            Cancels = "and we have not shipped by then, we will cancel",
            NothingToDo = Words("do not have to do anything"),
            SmsAgrees = "agree to wait",
            SmsCancels = "we cancel",
            SmsStaysOpen = "stays open",
            Refund = Words("full refund|cancel and refund|refund you"),
            Banned = Words(@"\b(?:guarantee\w*|definitely|soon|shortly|asap|discount|sale|offer|deal|hurry|last chance|voucher|gift card)\b"),
        },
        ["de"] = new()
        {
            Quantity = "Menge: ",
            Sorry = Words(@"\bleid\b|entschuldig"),
            Agrees = "gehen wir davon aus, dass Sie mit dem Warten einverstanden sind",
            Cancels = "bis dahin nicht versendet",
            NothingToDo = Words("müssen Sie nichts tun|Sie müssen nichts tun"),
            SmsAgrees = "gilt das als Ihr Einverständnis",
            SmsCancels = "bis dahin nicht versendet",
            SmsStaysOpen = "bleibt sie bestehen",
            Refund = Words("erstatten|Geld zurück"),
            Banned = Words(@"\bgaranti|\bbald\b|in kürze|demnächst|rabatt|angebot|gutschein|schnäppchen|innerhalb von"),
        },
        ["fr"] = new()
        {
            Quantity = "Quantité\u00a0: ",
            Sorry = Words("désolé|excus"),
            Agrees = "nous considérerons que vous acceptez d’attendre",
            Cancels = "si nous n’avons rien expédié d’ici là",
            NothingToDo = Words("vous n’avez rien à faire"),
            SmsAgrees = "vous acceptez d'attendre",
            SmsCancels = "nous annulons",
            SmsStaysOpen = "reste en cours",
            Refund = Words(@"rembours(?:ons|erons|er)\b"),
            Banned = Words(@"\bgaranti|\bbientôt\b|sous peu|remise|promo|\bsoldes?\b|bon d’achat|dans les \d"),
        },
        ["es"] = new()
        {
            Quantity = "Cantidad: ",
            Sorry = Words("sentimos|disculp|lament"),
            Agrees = "entenderemos que acepta esperar",
            Cancels = "para entonces no lo hemos enviado",
            NothingToDo = Words("no tiene que hacer nada"),
            SmsAgrees = "entendemos que acepta esperar",
            SmsCancels = "lo cancelamos",
            SmsStaysOpen = "sigue abierto",
            Refund = Words(@"reembols(?:aremos|amos|ar)\b|reembolso íntegro"),
            Banned = Words(@"garantiz|\bpronto\b|en breve|descuento|oferta|promoción|rebaja|vale de|en un plazo"),
        },
        ["ja"] = new()
        {
            Quantity = "数量：",
            Sorry = Words("申し訳|お詫び"),
            Agrees = "お待ちいただくことに同意されたもの",
            Cancels = "その日までに発送していない場合は",
            NothingToDo = Words("お手続きは不要"),
            SmsAgrees = "同意されたもの",
            SmsCancels = "その日までに発送していない場合は",
            SmsStaysOpen = "そのまま有効",
            Refund = Words("返金(?:いた)?します|キャンセルして返金"),
            Banned = Words("保証|必ず|まもなく|近日|割引|セール|クーポン|お得"),
        },
        ["ar"] = new()
        {
            Quantity = "الكمية: ",
            Sorry = Words("نأسف|نعتذر|عذرًا"),
            Agrees = "موافقة منك على الانتظار",
            Cancels = "ولم نشحن حتى ذلك الموعد",
            NothingToDo = Words("لا يلزمك فعل أي شيء"),
            SmsAgrees = "موافقة على الانتظار",
            SmsCancels = "فسنلغيه",
            SmsStaysOpen = "يبقى الطلب قائم",
            Refund = Words("نرد إليك|نرد المبلغ|واسترداد المبلغ"),
            Banned = Words("نضمن|قريبًا|تخفيض|عرض خاص|قسيمة|خلال"),
        },
    };

    /// <summary>Heads the quantities.</summary>
    public required string Quantity { get; init; }

    /// <summary>An apology.</summary>
    public required Regex Sorry { get; init; }

    /// <summary>Silence is consent.</summary>
    public required string Agrees { get; init; }

    /// <summary>Silence ends the order.</summary>
    public required string Cancels { get; init; }

    public required Regex NothingToDo { get; init; }

    public required string SmsAgrees { get; init; }

    public required string SmsCancels { get; init; }

    public required string SmsStaysOpen { get; init; }

    /// <summary>Promises money back.</summary>
    public required Regex Refund { get; init; }

    /// <summary>Vague, salesy, or a promise that nobody can keep.</summary>
    public required Regex Banned { get; init; }

    public static Tongue Of(string language) => All[language.Split('-')[0]];

    private static Regex Words(string pattern) => new(pattern, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeSpan.FromSeconds(30));
}
