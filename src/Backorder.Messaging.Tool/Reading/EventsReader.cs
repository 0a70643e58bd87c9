using NodaTime;

namespace Backorder.Messaging.Tool;

/// <summary>What happened to an order outside this library, in <c>orders.json</c>.</summary>
internal static class EventsReader
{
    public static readonly FieldSet Event = new(
        Field.Required("at", Form.Instant),
        Field.Required("kind", Names<EventKind>.Form),
        Field.Optional("until", Form.Date),
        Field.Optional("complete", Form.Flag),
        Field.Optional("lines", Form.List));

    public static RecordedEvent Read(FactReader reader)
    {
        Instant at = default;
        EventKind kind = default;
        LocalDate? until = null;
        bool? complete = null;
        IReadOnlyList<string>? lines = null;
        var fields = reader.Object(Event);
        while (fields.Next(out var name))
        {
            switch (name)
            {
                case "at": at = reader.Instant(); break;
                case "kind": kind = reader.Name<EventKind>(); break;
                case "until": until = reader.Date(); break;
                case "complete": complete = reader.Flag(); break;
                case "lines": lines = reader.List(line => line.Text()); break;
                default: throw FieldSet.NotRead(name);
            }
        }

        if (until is not null && kind is not (EventKind.NoticeSent or EventKind.Consent or EventKind.PreConsent))
        {
            reader.Fault($"has \"until\", which {Names<EventKind>.Of(kind)} has not; expected it with noticeSent, consent or preConsent");
        }

        if (complete is not null && kind is not EventKind.NoticeSent)
        {
            reader.Fault($"has \"complete\", which {Names<EventKind>.Of(kind)} has not; expected it with noticeSent");
        }

        return new RecordedEvent { Event = EventOf(kind, at, until, complete ?? true), Lines = lines };
    }

    private static DelayEvent EventOf(EventKind kind, Instant at, LocalDate? until, bool complete) => kind switch
    {
        EventKind.NoticeSent => new DelayEvent.NoticeSent { At = at, Until = until, Complete = complete },
        EventKind.Consent => new DelayEvent.Consent { At = at, Until = until },
        EventKind.PreConsent => new DelayEvent.PreConsent { At = at, Until = until },
        EventKind.Cancel => new DelayEvent.Cancel { At = at },
        EventKind.Shipped => new DelayEvent.Shipped { At = at },
        EventKind.LabelCreated => new DelayEvent.LabelCreated { At = at },
        EventKind.SellerCancels => new DelayEvent.SellerCancels { At = at },
        _ => new DelayEvent.Bounced { At = at },
    };
}

/// <summary>The names of the events in the file.</summary>
internal enum EventKind
{
    NoticeSent,
    Consent,
    PreConsent,
    Cancel,
    Shipped,
    LabelCreated,
    SellerCancels,
    Bounced,
}
