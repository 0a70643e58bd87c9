namespace Backorder.Messaging.Tool;

/// <summary><c>shop.json</c>.</summary>
internal static class ShopReader
{
    private static readonly Form Rules = Form.OneOf([.. DelayRuleSets.BuiltIn.Select(rules => rules.Id)]);

    public static readonly FieldSet File = new(
        Field.Optional("name", Form.Text),
        Field.Optional("from", Form.Text),
        Field.Optional("contact", Form.Text),
        Field.Optional("links", Form.Object),
        Field.Optional("language", Form.Text),
        Field.Optional("delayRules", Rules),
        Field.Optional("toleranceDays", Form.Whole),
        Field.Optional("settleHours", Form.Whole),
        Field.Optional("minimumGapHours", Form.Whole),
        Field.Optional("cadenceDays", Form.Whole),
        Field.Optional("noDateCadenceDays", Form.Whole),
        Field.Optional("announceEarlier", Form.Flag),
        Field.Optional("afterCareDays", Form.Whole),
        Field.Optional("doNotContactSkus", Form.List),
        Field.Optional("calendars", Form.Object));

    public static readonly FieldSet Links = new(
        Field.Optional("returns", Form.Text),
        Field.Optional("orders", Form.Text),
        Field.Optional("logo", Form.Text),
        Field.Optional("feedback", Form.Text),
        Field.Optional("color", Form.Text));

    public static readonly FieldSet Calendar = new(
        Field.Optional("workingDays", Form.List),
        Field.Optional("holidays", Form.List),
        Field.Optional("cutOff", Form.TimeOfDay),
        Field.Optional("timeZone", Form.Text),
        Field.Optional("dockDays", Form.Whole),
        Field.Optional("handlingDays", Form.Whole));

    /// <summary>Reads over what the shop has already.</summary>
    public static BackorderShopOptions Read(FactReader reader, BackorderShopOptions shop)
    {
        var fields = reader.Object(File);
        while (fields.Next(out var name))
        {
            switch (name)
            {
                case "name": shop.Name = reader.Text(); break;
                case "from": shop.From = reader.Text(); break;
                case "contact": shop.Contact = reader.Text(); break;
                case "links": ReadLinks(reader, shop.Links); break;
                case "language": shop.Language = reader.Text(); break;
                case "delayRules": shop.DelayRules = reader.OneOf(Rules); break;
                case "calendars": reader.Map((entry, warehouse) => shop.Calendars.Add(warehouse, ReadCalendar(entry))); break;
                default: ReadUpdates(reader, name, shop.Updates); break;
            }
        }

        return shop;
    }

    private static void ReadUpdates(FactReader reader, string name, BackorderUpdateOptions updates)
    {
        switch (name)
        {
            case "toleranceDays": updates.ToleranceDays = reader.Whole(); break;
            case "settleHours": updates.SettleHours = reader.Whole(); break;
            case "minimumGapHours": updates.MinimumGapHours = reader.Whole(); break;
            case "cadenceDays": updates.CadenceDays = reader.Whole(); break;
            case "noDateCadenceDays": updates.NoDateCadenceDays = reader.Whole(); break;
            case "announceEarlier": updates.AnnounceEarlier = reader.Flag(); break;
            case "afterCareDays": updates.AfterCareDays = reader.Whole(); break;
            case "doNotContactSkus":
                reader.List(sku => sku.Text()).ForEach(updates.DoNotContactSkus.Add);
                break;
            default: throw FieldSet.NotRead(name);
        }
    }

    private static void ReadLinks(FactReader reader, BackorderLinkOptions links)
    {
        var fields = reader.Object(Links);
        while (fields.Next(out var name))
        {
            switch (name)
            {
                case "returns": links.Returns = reader.Text(); break;
                case "orders": links.Orders = reader.Text(); break;
                case "logo": links.Logo = reader.Text(); break;
                case "feedback": links.Feedback = reader.Text(); break;
                case "color": links.Color = reader.Text(); break;
                default: throw FieldSet.NotRead(name);
            }
        }
    }

    private static BackorderCalendarOptions ReadCalendar(FactReader reader)
    {
        var calendar = new BackorderCalendarOptions();
        var fields = reader.Object(Calendar);
        while (fields.Next(out var name))
        {
            switch (name)
            {
                case "workingDays": ReadWorkingDays(reader, calendar.WorkingDays); break;
                case "holidays":
                    reader.List(day => day.Date().ToDateOnly()).ForEach(calendar.Holidays.Add);
                    break;
                case "cutOff": calendar.CutOff = reader.TimeOfDay().ToTimeOnly(); break;
                case "timeZone": calendar.TimeZone = reader.Text(); break;
                case "dockDays": calendar.DockDays = reader.Whole(); break;
                case "handlingDays": calendar.HandlingDays = reader.Whole(); break;
                default: throw FieldSet.NotRead(name);
            }
        }

        return calendar;
    }

    // The options read an empty list as Monday to Friday; whoever writes one hardly means that.
    private static void ReadWorkingDays(FactReader reader, IList<DayOfWeek> days)
    {
        reader.List(day => day.Name<DayOfWeek>()).ForEach(days.Add);
        if (days.Count == 0)
        {
            reader.Fault("is empty; expected at least one day of the week");
        }
    }
}
