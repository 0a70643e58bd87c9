using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Backorder.Messaging;

/// <summary>
/// The names that templates may use. They are frozen: one may be added, none changes its meaning or goes away before the next major version.
/// </summary>
internal static class TemplateModel
{
    private static readonly TemplateFields<string> Texts = new TemplateFields<string>()
        .Text("text", "The sentence, the date or the name.", static text => text);

    private static readonly TemplateFields<LetterStep> Steps = new TemplateFields<LetterStep>()
        .Text("label", "What happens in this step.", static step => step.Label)
        .Maybe("when", "When it was or will be.", static step => step.When)
        .Flag("isDone", "It lies behind.", static step => step.State == StepState.Done)
        .Flag("isNow", "The order stands here.", static step => step.State == StepState.Now)
        .Flag("isAhead", "It is still to come.", static step => step.State == StepState.Ahead);

    private static readonly TemplateFields<LetterChoice> Choices = new TemplateFields<LetterChoice>()
        .Text("kind", "`wait`, `swap`, `split`, `cancel` or `contact`.", static choice => Word(choice.Kind))
        .Text("label", "What the button says.", static choice => choice.Label)
        .Maybe("note", "What else is to know.", static choice => choice.Note)
        .Text("url", "Where it leads: https or mailto.", static choice => choice.Url.Value);

    private static readonly TemplateFields<HtmlButtonRow> Buttons = new TemplateFields<HtmlButtonRow>()
        .Flag("isMain", "Wait and cancel, which must look alike.", static row => row.IsMain)
        .Text("label", "What the first button says.", static row => row.First.Label)
        .Text("url", "Where it leads.", static row => row.First.Url.Value)
        .Maybe("note", "What else is to know about it.", static row => row.First.Note)
        .Maybe("otherLabel", "What the second button says; missing where the first stands alone.", static row => row.Second?.Label)
        .Maybe("otherUrl", "Where the second leads.", static row => row.Second?.Url.Value);

    private static readonly TemplateFields<HtmlRow> Items = new TemplateFields<HtmlRow>()
        .Text("name", "The item's name; in HTML the names of several, where items with the same dates share a row.", static row => row.Name)
        .Text("quantity", "Its units, in the language's digits.", static row => row.Quantity)
        .Text("units", "Its units, in the digits 0 to 9.", static row => row.Units.ToString(CultureInfo.InvariantCulture))
        .Maybe("before", "The date that the customer had.", static row => row.Before)
        .Flag("isBeforeShort", "That date fits on one line.", static row => row.IsBeforeShort)
        .List("now", "When it ships now, an entry for each date.", static row => row.Now, Texts)
        .Maybe("earliest", "The first day on which it may ship, as `2026-06-22`.", static row => Iso(row.Range.Earliest))
        .Maybe("latest", "The last one.", static row => Iso(row.Range.Latest));

    private static readonly TemplateFields<LetterParcel> Parcels = new TemplateFields<LetterParcel>()
        .Text("when", "When it left, and with whom.", static parcel => parcel.When)
        .Maybe("arrived", "When it arrived.", static parcel => parcel.Arrived)
        .List("goods", "What is in it.", static parcel => parcel.Goods, Texts)
        .Text("trackLabel", "What the link to follow it says.", static parcel => parcel.TrackLabel)
        .Maybe("trackUrl", "Where that link leads: https.", static parcel => parcel.Track?.Value);

    private static readonly TemplateFields<LetterLink> Links = new TemplateFields<LetterLink>()
        .Maybe("intro", "The words before it.", static link => link.Intro)
        .Text("label", "What it says.", static link => link.Label)
        .Text("url", "Where it leads: https or mailto.", static link => link.Url.Value);

    /// <summary>The root of the model.</summary>
    public static TemplateFields<TemplateView> Root { get; } = Closing(Middle(Opening(Frame(new TemplateFields<TemplateView>()))));

    /// <summary>The field at a path such as <c>items.now.text</c>; null where there is none.</summary>
    public static TemplateField? Find(string path)
    {
        ITemplateFields? fields = Root;
        TemplateField? field = null;
        foreach (var name in path.Split('.'))
        {
            field = fields?.Find(name);
            fields = field?.Entries;
        }

        return field;
    }

    private static TemplateFields<TemplateView> Frame(TemplateFields<TemplateView> fields) => fields
        .Text("language", "The language's tag, as `de-DE`.", static view => view.Letter.Language)
        .Text("direction", "`ltr` or `rtl`.", static view => view.Letter.Direction.Value)
        .Flag("isRightToLeft", "The language is written from right to left.", static view => view.Letter.IsRightToLeft)
        .Text("start", "The side where lines begin: `left` or `right`.", static view => view.Letter.Start.Value)
        .Text("colon", "What stands between a label and its value.", static view => view.Letter.Colon)
        .Text("gap", "What stands between two sentences: a space or nothing.", static view => view.Letter.Gap)
        .Text("shop", "The shop's name.", static view => view.Letter.Shop)
        .Text("contact", "Where the shop is reached: an e-mail address or an https address.", static view => view.Facts.Shop.Contact)
        .Maybe("logo", "The address of the shop's logo: https.", static view => view.Letter.Logo?.Value)
        .Text("color", "The shop's colour, as `#1a4fb8`.", static view => view.Look.Color.ToString())
        .Text("colorInDark", "The same colour, light enough for a dark ground.", static view => view.Look.InDark.ToString())
        .Text("kind", "The kind of message, as `firstDelay`.", static view => Word(view.Plan.Kind))
        .Text("order", "The order's number.", static view => view.Plan.Order)
        .Text("today", "The customer's day on which the message was planned, as `2026-06-08`.", static view => Iso(view.Plan.Today)!)
        .Maybe("currency", "The order's currency, as `USD`.", static view => view.Plan.Currency);

    private static TemplateFields<TemplateView> Opening(TemplateFields<TemplateView> fields) => fields
        .Text("subject", "The subject line.", static view => view.Letter.Subject)
        .Text("preview", "What inboxes show beside the subject.", static view => view.Letter.Preview)
        .Text("heading", "The heading.", static view => view.Letter.Heading)
        .Maybe("dateLabel", "What the date is; missing where nothing waits or the items differ.", static view => view.Letter.Date?.Label)
        .Maybe("date", "When it ships.", static view => view.Date)
        .Flag("isDateLong", "The date has more than 20 characters.", static view => view.Letter.Date?.Value.Length > 20)
        .Maybe("earliest", "The first day on which it may ship, as `2026-06-22`.", static view => Iso(view.Plan.Eta.Earliest))
        .Maybe("latest", "The last one; missing where there is no date.", static view => Iso(view.Plan.Eta.Latest))
        .Flag("hasSteps", "The order is still on its way.", static view => view.Letter.Progress.Count > 0)
        .List("steps", "How far the order has come.", static view => view.Letter.Progress, Steps)
        .Text("stepWidth", "The width of a step, in percent.", static view => (100 / Math.Max(view.Letter.Progress.Count, 1)).ToString(CultureInfo.InvariantCulture))
        .Text("greeting", "The greeting.", static view => view.Letter.Greeting)
        .Text("about", "Which order it is about.", static view => view.Letter.About)
        .List("news", "The news, the apology and the reason, sentence by sentence.", static view => view.Letter.News, Texts)
        .Maybe("newsText", "The same in one piece.", static view => string.Join(view.Letter.Gap, view.Letter.News));

    private static TemplateFields<TemplateView> Middle(TemplateFields<TemplateView> fields) => fields
        .Flag("asksNothing", "No answer is wanted; what has shipped stands first then.", static view => view.Letter.AsksNothing)
        .Maybe("choicesHeading", "The heading of the choices; missing where there is at most one.", static view => ChoicesHeading(view))
        .Maybe("choicesRule", "Hyphens to stand below that heading in plain text.", static view => TemplateView.Rule(ChoicesHeading(view)))
        .Maybe("callToAction", "What is asked.", static view => view.Letter.CallToAction)
        .List("terms", "What an answer does and what silence does. The law wants them said.", static view => view.Terms, Texts)
        .Flag("hasChoices", "There is a choice.", static view => view.Letter.Choices.Count > 0)
        .List("choices", "The choices; in HTML the first of many.", static view => [.. view.Choices], Choices)
        .List("buttons", "The same in rows of one or two.", static view => view.Buttons, Buttons)
        .Maybe("moreChoices", "How many choices more the text part has.", static view => view.MoreChoices)
        .Maybe("howToAnswer", "How to answer.", static view => view.Letter.HowToAnswer)
        .Maybe("replyBy", "The last day to answer, as `2026-06-18`.", static view => Iso(view.Plan.Reply?.By))
        .Maybe("silence", "What no answer does, where an answer is asked for: `none`, `consent` or `cancel`.", static view => view.Plan.Reply is { } reply ? Word(reply.Silence) : null)
        .List("alternatives", "What else is in stock, without a button.", static view => view.Letter.Alternatives, Texts)
        .Maybe("itemsHeading", "The heading of the items; missing where there are none to list.", static view => view.Letter.Items?.Heading)
        .Maybe("itemsRule", "Hyphens to stand below that heading in plain text.", static view => TemplateView.Rule(view.Letter.Items?.Heading))
        .Maybe("itemsNote", "What is there already, and whether it waits.", static view => view.Letter.Items?.Note)
        .Maybe("itemColumn", "The head of the column of names.", static view => view.Letter.Items?.Columns.Item)
        .Maybe("quantityColumn", "The head of the column of units.", static view => view.Letter.Items?.Columns.Quantity)
        .Maybe("beforeColumn", "The head of the column of the dates before; missing where no item had one.", static view => view.Letter.Items is { HasBefore: true } items ? items.Columns.Before : null)
        .Maybe("nowColumn", "The head of the column of the dates now.", static view => view.Letter.Items?.Columns.Now)
        .List("items", "The items.", static view => view.Rows, Items);

    private static TemplateFields<TemplateView> Closing(TemplateFields<TemplateView> fields) => fields
        .Maybe("parcelsHeading", "The heading of the parcels; missing where nothing has left.", static view => ParcelsHeading(view))
        .Maybe("parcelsRule", "Hyphens to stand below that heading in plain text.", static view => TemplateView.Rule(ParcelsHeading(view)))
        .List("parcels", "What has left; in HTML the first of many.", static view => view.Parcels, Parcels)
        .Maybe("moreParcels", "How many parcels more the text part has.", static view => view.MoreParcels)
        .Maybe("nextUpdate", "When the customer hears from the shop again.", static view => view.Letter.NextUpdate)
        .Maybe("nextUpdateOn", "That day, as `2026-06-18`.", static view => Iso(view.Plan.NextUpdate))
        .List("links", "The shop's links; the first is the contact.", static view => view.Letter.Links, Links)
        .Text("thanks", "The thanks.", static view => view.Letter.Thanks)
        .Text("sentBecause", "Why the customer gets this message.", static view => view.Letter.SentBecause)
        .Text("sms", "The built-in text message, which fits into its parts.", static view => view.Sms);

    private static string? ChoicesHeading(TemplateView view) => view.Letter.Choices.Count > 1 ? view.Letter.ChoicesHeading : null;

    private static string? ParcelsHeading(TemplateView view) => view.Letter.Parcels.Count > 0 ? view.Letter.ParcelsHeading : null;

    private static string? Iso(LocalDate? day) => day is { } on ? LocalDatePattern.Iso.Format(on) : null;

    private static string Word<T>(T value)
        where T : struct, Enum =>
        value.ToString() is var name ? char.ToLowerInvariant(name[0]) + name[1..] : "";
}
