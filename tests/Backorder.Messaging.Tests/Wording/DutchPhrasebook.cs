using NodaTime;

namespace Backorder.Messaging.Tests;

/// <summary>A language that a shop adds: every sentence, in as few words as will do. Its dates and money come from the package's table.</summary>
internal sealed class DutchPhrasebook() : Phrasebook("nl-NL")
{
    public override string? Apology(MessageKind kind, int delays, int? daysLate, LocalDate? before, LocalDate today) => kind switch
    {
        MessageKind.FirstDelay => daysLate > 30 ? "Deze lange vertraging spijt ons zeer." : daysLate > 14 ? "Het spijt ons dat u zoveel langer moet wachten." : "De vertraging spijt ons.",
        MessageKind.RenewedDelay when delays > 2 => "Het spijt ons zeer dat de datum alweer verschuift.",
        MessageKind.RenewedDelay when before is { } missed => $"Het spijt ons dat we ook {Day(missed, today)} niet halen.",
        MessageKind.Earlier or MessageKind.PartShipped or MessageKind.ReadyToShip or MessageKind.Shipped or MessageKind.AfterCare or MessageKind.ConsentReminder => null,
        _ => "Het spijt ons dat u moet wachten.",
    };

    public override string Reason(BackorderReason reason) => reason switch
    {
        BackorderReason.SupplierDelay => "Onze leverancier levert later.",
        BackorderReason.Demand => "Er is meer besteld dan we hadden verwacht.",
        BackorderReason.MaterialShortage => "Een materiaal is nu moeilijk te krijgen.",
        BackorderReason.Production => "Het maken duurt langer dan gepland.",
        BackorderReason.QualityHold => "We controleren eerst de kwaliteit.",
        BackorderReason.Transport => "De levering aan ons magazijn duurt langer dan gepland.",
        BackorderReason.Customs => "De levering aan ons magazijn ligt nog bij de douane.",
        BackorderReason.Weather => "Slecht weer heeft de levering aan ons magazijn opgehouden.",
        BackorderReason.StockError => "Onze voorraad was verkeerd geteld.",
        BackorderReason.Discontinued => "De fabrikant maakt dit artikel niet meer.",
        _ => "We zoeken nog uit waar het aan ligt.",
    };

    public override string QualityNote() => "We leveren liever later dan iets dat niet in orde is.";

    public override string CallToAction(MessageKind kind, ChoiceKind? primary, Reply? reply, LocalDate today) => reply switch
    {
        { Silence: Silence.Cancel, By: { } by } => $"Antwoord ons uiterlijk {NearDay(by, today)}.",
        { Silence: Silence.Cancel } => "Antwoord ons.",
        _ => primary is ChoiceKind.Swap or ChoiceKind.Split ? "Laat ons weten wat u wilt." : "U hoeft niets te doen.",
    };

    public override string When(SpokenRange when, LocalDate today) => when.Shape switch
    {
        RangeShape.NotBefore => $"niet voor {Day(when.Start, today)}",
        RangeShape.Day => Day(when.End, today),
        RangeShape.ByDay => $"uiterlijk {Day(when.End, today)}",
        RangeShape.Days => Days(when.Start, when.End, today),
        RangeShape.MonthParts => $"{Month(when.Start)} {Year(when.Start)} tot {Month(when.End)} {Year(when.End)}",
        _ => "nog geen datum",
    };

    public override string Heading(MessageKind kind, bool part, bool dateFound) => kind switch
    {
        MessageKind.Earlier => "Uw bestelling gaat eerder weg",
        MessageKind.PartShipped or MessageKind.Shipped => "Uw bestelling is onderweg",
        MessageKind.ReadyToShip => "Uw bestelling is klaar voor verzending",
        MessageKind.Cancelled => "Uw bestelling is geannuleerd",
        MessageKind.ConsentReminder => "Wilt u uw bestelling houden?",
        MessageKind.AfterCare => "Uw bestelling is aangekomen",
        _ => "Uw bestelling is vertraagd",
    };

    public override string Greeting(string? name) => name is null ? "Goedendag," : $"Goedendag {name},";

    public override string About(string order, LocalDate placedOn, string goods, LocalDate today) => $"Het gaat om uw bestelling {order} van {Day(placedOn, today)}: {goods}.";

    public override string Units(int quantity, string item) => $"{Number(quantity)} × {item}";

    public override string ManyItems(int items, long units) => $"{Number(items)} {(items == 1 ? "artikel" : "artikelen")}, {Number(units)} stuks";

    public override string? Opening(MessageKind kind, bool dateFound) => kind == MessageKind.StillWaiting ? "We zouden u schrijven, en er is niets veranderd." : null;

    public override string PromisedToShip(string? item, LocalDate by, LocalDate today) => $"We hadden beloofd {Goods(item)} uiterlijk {Day(by, today)} te verzenden.";

    public override string PromisedToDeliver(string? item, LocalDate by, LocalDate today) => $"We hadden beloofd {Goods(item)} uiterlijk {Day(by, today)} te bezorgen.";

    public override string ToldToShip(string? item, LocalDate by, LocalDate today) => $"We schreven dat we {Goods(item)} uiterlijk {Day(by, today)} zouden verzenden.";

    public override string ToldNoDate() => "We hadden nog geen datum voor u.";

    public override string NewShipDate(SpokenRange when, bool last, LocalDate today) => $"Nieuwe verzenddatum{OfLast(last)}: {When(when, today)}.";

    public override string ShipDate(SpokenRange when, bool last, LocalDate today) => $"Verzenddatum{OfLast(last)}: {When(when, today)}.";

    public override string SameShipDate(SpokenRange when, bool last, LocalDate today) => $"De verzenddatum{OfLast(last)} blijft: {When(when, today)}.";

    public override string ShipsOnOrBefore(LocalDate day, bool last, LocalDate today) => $"We verzenden{(last ? " het laatste artikel" : "")} uiterlijk {NearDay(day, today)}.";

    public override string Arrival(SpokenRange when, bool last, LocalDate today) => $"Verwachte aankomst{OfLast(last)}: {When(when, today)}.";

    public override string ReadyUnitsShipFirst(long ready, long open) => $"{Number(ready)} van {Number(open)} stuks liggen klaar en gaan eerst weg.";

    public override string ReadyUnitsWait(long ready, long open) => $"{Number(ready)} van {Number(open)} stuks liggen klaar en wachten op de rest.";

    public override string Credit(string amount) => $"Voor de vertraging krijgt u {amount} tegoed op deze bestelling.";

    public override string HasBeenCancelled(string order, bool rest) => rest ? $"De rest van uw bestelling {order} is geannuleerd." : $"Uw bestelling {order} is geannuleerd.";

    public override string Refund(string amount, string method) => $"We betalen {amount} terug via {method}.";

    public override string RefundSentBy(LocalDate day, LocalDate today) => $"We betalen uiterlijk {NearDay(day, today)} terug.";

    public override string NothingCharged() => "Er is niets afgeschreven en er wordt niets afgeschreven.";

    public override string ItemsHeading(MessageKind kind) => "Uw artikelen";

    public override string ItemColumn() => "Artikel";

    public override string QuantityColumn() => "Aantal";

    public override string BeforeColumn() => "Eerst";

    public override string NowColumn(MessageKind kind, bool changed) => kind == MessageKind.Cancelled ? "Status" : changed ? "Nieuwe verzenddatum" : "Verzenddatum";

    public override string Before(PriorDate? before, LocalDate today) => before?.Latest is { } by ? $"uiterlijk {Day(by, today)}" : "geen datum";

    public override string UnitsWhen(int quantity, string when) => $"{Number(quantity)} {(quantity == 1 ? "stuk" : "stuks")}: {when}";

    public override string WhenWithLastDay(string when, LocalDate day, LocalDate today) => $"{when}, uiterlijk {Day(day, today)}";

    public override string CancelledCell() => "geannuleerd";

    public override string ItemsInGroup(int count) => $"{Number(count)} {(count == 1 ? "artikel" : "artikelen")}";

    public override string AndMore(int count) => $"en nog {Number(count)}";

    public override string DifferentDates() => "verschillende data";

    public override string ParcelsHeading() => "Verzonden";

    public override string ParcelShipped(LocalDate day, string? carrier, LocalDate today) => carrier is null ? $"Verzonden op {Day(day, today)}" : $"Verzonden op {Day(day, today)} met {carrier}";

    public override string ParcelArrived(LocalDate day, LocalDate today) => $"Aangekomen op {Day(day, today)}";

    public override string TrackLabel() => "Pakket volgen";

    public override string ChoicesHeading() => "Wat u kunt doen";

    public override string KeepLabel(string? item) => item is null ? "Bestelling houden" : $"{item} houden";

    public override string CancelLabel(bool charged, bool rest) => rest ? "De rest annuleren" : charged ? "Annuleren en geld terug" : "Bestelling annuleren";

    public override string CancelItemLabel(string item) => $"{item} annuleren";

    public override string SwapLabel(string item) => $"Liever {item}";

    public override string SwapNote(int quantity, string item, string? price, string? insteadOf) =>
        $"Op voorraad: {Units(quantity, item)}{(price is null ? "" : $", {price} per stuk")}{(insteadOf is null ? "" : $", in plaats van {insteadOf}")}.";

    public override string SplitLabel() => "Verzenden wat klaarligt";

    public override string SplitNote(string goods) => $"Ligt klaar: {goods}. De rest volgt.";

    public override string SplitUnitsLabel(string units) => $"Nu {units} verzenden";

    public override string ContactLabel() => "Contact";

    public override string MoreChoices(int count) => $"Er zijn nog {Number(count)} mogelijkheden. Schrijf ons.";

    public override string AnswerSubject(string order, string choice) => $"Bestelling {order}: {choice}";

    public override string NextUpdate(LocalDate day, LocalDate today) => $"We schrijven u uiterlijk {NearDay(day, today)} weer, ook als er niets is veranderd.";

    public override string ContactIntro() => "Hebt u een vraag? Een mens antwoordt op";

    public override string ReturnsLabel() => "Retour en terugbetaling";

    public override string OrdersLabel() => "Uw bestellingen";

    public override string FeedbackLabel() => "Vertel ons hoe het ging";

    public override string Progress(ProgressStep step) => step switch
    {
        ProgressStep.Ordered => "Besteld",
        ProgressStep.Waiting => "Wacht",
        ProgressStep.Delayed => "Vertraagd",
        ProgressStep.PartShipped => "Deels verzonden",
        ProgressStep.Ready => "Klaar",
        ProgressStep.Shipped => "Verzonden",
        ProgressStep.Ships => "Verzending",
        ProgressStep.LastShips => "Laatste verzending",
        ProgressStep.Arrives => "Aankomst",
        ProgressStep.LastArrives => "Laatste aankomst",
        _ => "Aangekomen",
    };

    public override string NothingUntilPressed() => "Er is niets beslist totdat u op een knop drukt.";

    public override string AnswerReceived(string choice, LocalDate day, LocalDate today) => $"We hebben uw antwoord van {Day(day, today)}: {choice}.";

    public override string AnswerCanChange() => "Hieronder kunt u nog van gedachten veranderen.";

    public override string CancellationIsFinal() => "Een annulering is definitief. Was het een vergissing, schrijf ons dan.";

    public override string ChoiceRefused(string choice, ChoiceRefusal why) => $"Dit lukte niet: {choice}. " + why switch
    {
        ChoiceRefusal.Shipped => "Het is al verzonden.",
        ChoiceRefusal.Cancelled => "Het is al geannuleerd.",
        ChoiceRefusal.TooLate => "De laatste dag hiervoor is voorbij.",
        ChoiceRefusal.Superseded => "We hebben u sindsdien opnieuw geschreven en deze keuze is vervallen.",
        _ => "Het is niet meer op voorraad.",
    };

    public override string NewerMessageHasMore() => "We hebben u sindsdien opnieuw geschreven. De link in ons nieuwste bericht toont alles wat u kunt kiezen.";

    public override string LinkEnded() => "Deze link werkt niet meer";

    public override string LinkEndedNote() => "Het adres is misschien niet volledig, of de reden is voorbij. Gebruik de link in ons nieuwste bericht.";

    public override string TryAgainLater() => "Wacht een minuut en probeer het opnieuw";

    public override string Thanks(MessageKind kind) => "Dank u wel.";

    public override string SentBecause(string order, string shop) => $"U krijgt dit bericht omdat u bestelling {order} bij {shop} hebt geplaatst.";

    public override string RightToCancel(bool charged, bool rest) =>
        (rest ? "U mag de rest annuleren voordat we die verzenden. " : "U mag annuleren voordat we verzenden. ") + (charged ? "Dan betalen we u meteen alles daarvan terug." : "Dan wordt er niets afgeschreven.");

    public override string CancelUntilShipped() => "Ook als u wacht, kunt u annuleren totdat we verzenden.";

    public override string NoDateBecause(StatedReason reason, bool another) => $"We kunnen geen {(another ? "nieuwe " : "")}datum geven. De reden: {reason.Text}";

    public override string SilenceAgrees(string? item, LocalDate by, LocalDate today) =>
        $"{For(item)}als we voor de verzending en uiterlijk {NearDay(by, today)} niets van u horen, nemen we aan dat u wilt wachten.";

    public override string SilenceCancels(string? item, LocalDate by, bool charged, bool rest, LocalDate today) =>
        $"{For(item)}wilt u dit houden, zeg dan uiterlijk {NearDay(by, today)} ja. Doet u dat niet en is het dan niet verzonden, dan annuleren we het en {Ends(charged)}.";

    public override string RenewedConsentNeeded(string? item, LocalDate by, bool charged, bool rest, LocalDate today) =>
        $"{For(item)}we hebben uiterlijk {NearDay(by, today)} uw akkoord nodig. Zegt u geen ja en is het dan niet verzonden, dan annuleren we het en {Ends(charged)}.";

    public override string StaysOpen() => "Doet u niets, dan blijft uw bestelling staan.";

    public override string PleaseAnswerBy(string? item, LocalDate by, LocalDate today) => $"{For(item)}antwoord ons uiterlijk {NearDay(by, today)}.";

    public override string AnswerForFree() => "Antwoord met een link in dit bericht. Dat kost u niets.";

    public override string SubjectConfirmed(string order, string? item, bool part, SpokenRange when, LocalDate today) => $"{Order(order, item)} moet wachten{By(when, today)}";

    public override string SubjectDelayed(string order, string? item, bool part, SpokenRange when, LocalDate today) => $"{Order(order, item)} is vertraagd{By(when, today)}";

    public override string SubjectDelayedAgain(string order, string? item, bool part, SpokenRange when, LocalDate today) => $"{Order(order, item)} is weer vertraagd{By(when, today)}";

    public override string SubjectNoDate(string order, string? item, bool part) => $"{Order(order, item)} is vertraagd, nog geen datum";

    public override string SubjectAnswerNeeded(string order, SpokenRange when, LocalDate answerBy, LocalDate today) =>
        $"Antwoord uiterlijk {Day(answerBy, today)}: {order} vertraagd{(when.HasDate ? $" tot {Day(when.End, today)}" : "")}";

    public override string SubjectReminder(string order, LocalDate? answerBy, LocalDate today) =>
        $"{(answerBy is { } by ? $"Antwoord uiterlijk {Day(by, today)}" : "Antwoord")}: bestelling {order} houden of annuleren";

    public override string SubjectStillWaiting(string order, string? item, bool part, SpokenRange when, LocalDate today) => $"{Order(order, item)} wacht nog{By(when, today)}";

    public override string SubjectEarlier(string order, string? item, SpokenRange when, LocalDate today) => $"{Order(order, item)} gaat eerder weg{By(when, today)}";

    public override string SubjectDateFound(string order, string? item, SpokenRange when, LocalDate today) => $"{Order(order, item)} heeft een datum{By(when, today)}";

    public override string SubjectPartShipped(string order) => $"Bestelling {order} is deels onderweg";

    public override string SubjectReady(string order, string? item, SpokenRange when, LocalDate today) => $"{Order(order, item)} ligt klaar{By(when, today)}";

    public override string SubjectShipped(string order, string? item) => $"{Order(order, item)} is onderweg";

    public override string SubjectCancelled(string order, bool rest, string? refund) =>
        $"{(rest ? "De rest van bestelling" : "Bestelling")} {order} is geannuleerd{(refund is null ? "" : $": we betalen {refund} terug")}";

    public override string SubjectDelivered(string order) => $"Bestelling {order} is aangekomen";

    public override string SmsNews(MessageKind kind, string? order, SpokenRange when, LocalDate today) => kind switch
    {
        MessageKind.Shipped => $"{SmsOrder(order)} is onderweg.",
        MessageKind.Cancelled => $"{SmsOrder(order)} is geannuleerd.",
        MessageKind.AfterCare => $"{SmsOrder(order)} is aangekomen.",
        _ => $"{SmsOrder(order)}: verzenddatum {SmsWhen(when, today)}.",
    };

    public override string SmsSilenceAgrees(LocalDate by, LocalDate today) => $"Horen we voor de verzending en uiterlijk {ShortDay(by, today)} niets van u, dan nemen we aan dat u wilt wachten.";

    public override string SmsSilenceCancels(LocalDate by, bool charged, LocalDate today) => $"Zeg uiterlijk {ShortDay(by, today)} ja om het te houden. Anders annuleren we wat dan niet verzonden is, en {Ends(charged)}.";

    public override string SmsAnswerBy(LocalDate by, LocalDate today) => $"Antwoord uiterlijk {ShortDay(by, today)}. Anders blijft alles staan.";

    public override string SmsPartNeedsAnswer(LocalDate by, LocalDate today) => $"Voor een deel hebben we uiterlijk {ShortDay(by, today)} uw antwoord nodig. Onze e-mail zegt wat er anders gebeurt.";

    public override string SmsAnswerAt(string address) => $"Uw antwoord: {address}";

    public override string SmsMore(string address) => $"Meer: {address}";

    public override string Quote(StockQuote quote, LocalDate today) => $"{Number(quote.AvailableNow)} van {Number(quote.Quantity)} op voorraad, verzending {When(SpokenRange.Of(quote.Eta, today), today)}.";

    private string SmsWhen(SpokenRange when, LocalDate today) => when.Shape switch
    {
        RangeShape.NoDate => "nog niet bekend",
        RangeShape.NotBefore => $"niet voor {ShortDay(when.Start, today)}",
        _ => ShortDays(when.Start, when.End, today),
    };

    private string By(SpokenRange when, LocalDate today) => when.HasDate ? $": uiterlijk {Day(when.End, today)}" : "";

    private static string Order(string order, string? item) => item is null ? $"Bestelling {order}" : $"Bestelling {order} ({item})";

    private static string SmsOrder(string? order) => order is null ? "Uw bestelling" : $"Bestelling {order}";

    private static string Goods(string? item) => item ?? "uw bestelling";

    private static string OfLast(bool last) => last ? " van het laatste artikel" : "";

    private static string For(string? item) => item is null ? "Let op: " : $"{item}: ";

    private static string Ends(bool charged) => charged ? "betalen we u alles terug" : "wordt er niets afgeschreven";
}
