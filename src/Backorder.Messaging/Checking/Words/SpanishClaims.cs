namespace Backorder.Messaging;

internal static class SpanishClaims
{
    public static ClaimWords Words { get; } = new(
        partsWords: true,
        (Claim.Promotion, ["descuento*", "rebaja*", "cupón*", "código promocional", "oferta especial", "oferta exclusiva", "compre ahora", "compra ahora", "promoción", "promociones", "también le puede gustar", "más vendidos", "regalo gratis", "valórenos"]),
        (Claim.Urgency, ["última oportunidad", "dese prisa", "date prisa", "actúe ahora", "actúe ya", "urgente*", "último aviso"]),
        (Claim.Guarantee, ["garantizamos", "garantizad*", "sin falta", "con toda seguridad"]),
        (Claim.Vague, ["pronto", "en breve", "próximamente", "lo antes posible", "cuanto antes"]),
        (Claim.Blame, ["su culpa", "culpa suya", "usted debería haber", "porque usted pidió"]),
        (Claim.GoodNews, ["buenas noticias", "buena noticia", "excelentes noticias"]),
        (Claim.Shipped, ["ha sido enviado", "se ha enviado", "está en camino", "ha salido de nuestro almacén"]),
        (Claim.NoAction, ["no tiene que hacer nada", "no hace falta que haga nada", "no necesita hacer nada", "no se requiere ninguna acción"]),
        (Claim.ActionNeeded, ["acción necesaria", "acción requerida", "debe actuar", "debe responder"]),
        (Claim.SilenceAgrees, ["entenderemos que acepta", "entenderemos que está de acuerdo", "se entenderá como aceptación", "contará como consentimiento"]),
        (Claim.SilenceCancels, ["se cancelará automáticamente", "cancelado automáticamente"]),
        (Claim.Refund, ["reembolso completo", "reembolso íntegro", "cancelar y recibir el reembolso", "le reembolsamos", "le reembolsaremos"]),
        (Claim.StoreCredit, ["tarjeta regalo", "tarjeta de regalo", "vale de compra", "saldo en la tienda"]),
        (Claim.Fee, ["gastos de cancelación", "comisión de cancelación", "menos una comisión"]),
        (Claim.RelativeDeadline, ["dentro de", "en un plazo de", "en los próximos"]),
        (Claim.InStock, ["en existencias:", "en stock:", "está en stock", "están en stock", "está disponible ahora"]),
        (Claim.Sorry, ["sentimos", "lamentamos", "disculp*", "perdón"]))
    {
        Cancel = ["cancel", "anul"],
        Refund = ["reembols", "devolución", "devolv"],
        Prompt = ["sin demora", "rápid", "de inmediato", "inmediat", "días laborables", "días hábiles", "enseguida", "puntual", "con prontitud"],
        Agree = ["acept", "de acuerdo", "consent"],
        Unanswered = ["no recibimos", "sin respuesta", "no responde", "no tenemos noticias", "no nos dice", "silencio"],
        Yes = ["sí", "confirm", "respon", "acept", "conformidad"],
        Update = ["escrib", "inform", "noticias", "avis", "contact"],
        Thanks = ["gracias", "agradec"],
        Free = ["gratis", "gratuit", "no le cuesta nada", "sin coste", "sin costo"],
        Quality = ["calidad", "no está bien", "no esté bien"],
        Until = ["en cualquier momento", "antes de que se envíe", "hasta que", "antes del envío"],
        StaysOpen = ["sigue", "abierto", "abierta"],
        NotCharged = ["no se le ha cobrado", "no se le cobrará", "no le hemos cobrado", "ningún cargo"],
        NoDate = ["no tenemos", "sin fecha", "no podemos", "no antes", "ninguna fecha"],
        LastDay = ["a más tardar", "antes del", "como máximo"],
        Arrives = ["lleg", "entreg", "recib"],
    };
}
