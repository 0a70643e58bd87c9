namespace Backorder.Messaging;

internal static class GermanClaims
{
    public static ClaimWords Words { get; } = new(
        partsWords: true,
        (Claim.Promotion, ["Rabatt*", "% Nachlass", "Gutschein*", "Sonderangebot*", "Aktionscode*", "jetzt kaufen", "jetzt bestellen", "jetzt shoppen", "Schlussverkauf", "nur für kurze Zeit", "das könnte Ihnen auch gefallen", "Bestseller*", "gratis dazu", "bewerten Sie uns"]),
        (Claim.Urgency, ["letzte Chance", "beeilen Sie sich", "jetzt handeln", "sofort handeln", "dringend*", "letzte Mahnung", "die Zeit läuft"]),
        (Claim.Guarantee, ["garantier*", "garantiert", "auf jeden Fall", "hundertprozentig", "mit Sicherheit"]),
        (Claim.Vague, ["bald", "demnächst", "in Kürze", "so schnell wie möglich", "schnellstmöglich", "baldmöglichst"]),
        (Claim.Blame, ["Ihre Schuld", "Sie hätten", "weil Sie bestellt haben", "Sie haben versäumt"]),
        (Claim.GoodNews, ["gute Nachricht*", "gute Neuigkeit*", "tolle Neuigkeit*"]),
        (Claim.Shipped, ["ist unterwegs", "sind unterwegs", "wurde versendet", "wurde verschickt", "hat unser Lager verlassen"]),
        (Claim.NoAction, ["müssen nichts tun", "müssen Sie nichts tun", "müssen Sie nichts weiter tun", "brauchen nichts zu tun", "brauchen Sie nichts zu tun", "kein Handlungsbedarf"]),
        (Claim.ActionNeeded, ["Handlung erforderlich", "Sie müssen handeln", "Sie müssen antworten"]),
        (Claim.SilenceAgrees, ["gehen wir davon aus, dass Sie einverstanden", "gilt als Zustimmung", "gilt als Einverständnis", "werten wir als Zustimmung"]),
        (Claim.SilenceCancels, ["wird automatisch storniert", "automatisch storniert"]),
        (Claim.Refund, ["Geld zurück", "volle Erstattung", "erstatten Ihnen", "stornieren und erstatten"]),
        (Claim.StoreCredit, ["als Gutschein", "Geschenkkarte*", "Shop-Guthaben"]),
        (Claim.Fee, ["Stornogebühr*", "Bearbeitungsgebühr*", "abzüglich einer Gebühr"]),
        (Claim.RelativeDeadline, ["innerhalb von", "binnen", "in den nächsten"]),
        (Claim.InStock, ["auf Lager:", "ist auf Lager", "sind auf Lager"]),
        (Claim.Sorry, ["tut uns leid", "Entschuldig*", "entschuldig*", "bedauern"]))
    {
        Cancel = ["stornier", "storno"],
        Refund = ["erstatt", "geld zurück", "zurückzahl"],
        Prompt = ["umgehend", "unverzüglich", "sofort", "werktag", "arbeitstag"],
        Agree = ["einverstanden", "zustimm"],
        Unanswered = ["nichts von ihnen hören", "nichts hören", "keine antwort", "nicht antworten", "melden sie sich nicht", "nicht melden"],
        Yes = ["ja sagen", "sagen sie", "zustimm", "einverständnis", "bestätig", "antwort"],
        Update = ["schreiben", "melden", "informieren", "nachricht"],
        Thanks = ["dank"],
        Free = ["kostenlos", "kostet sie nichts", "nichts kosten"],
        Quality = ["qualität", "nicht in ordnung", "nicht stimmt"],
        Until = ["jederzeit", "bis zum versand", "vor dem versand", "bis sie versendet"],
        StaysOpen = ["bleibt", "offen"],
        NotCharged = ["nicht belastet", "nichts berechnet", "nichts abgebucht", "nicht berechnet"],
        NoDate = ["kein", "nicht vor", "ohne termin"],
        LastDay = ["spätestens", "bis"],
        Arrives = ["ankunft", "ankomm", "kommt", "zustell", "liefer"],
    };
}
