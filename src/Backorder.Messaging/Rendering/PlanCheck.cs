using System.Globalization;

namespace Backorder.Messaging;

/// <summary>Refuses a plan that cannot be said: a text unfit to print, or a value without which a sentence would have a gap.</summary>
internal static class PlanCheck
{
    private const int LongestOrder = 200;
    private const int LongestSentence = 2000;

    public static void Demand(MessagePlan plan)
    {
        Text("order", plan.Order, LongestOrder);
        Text("recipient.name", plan.Recipient.Name, SafeText.MaxName, optional: true);
        Text("apology", plan.Apology, LongestSentence, optional: true);
        Text("reason.text", plan.Reason?.Text, LongestSentence, optional: plan.Reason is null);
        Text("callToAction", plan.CallToAction, LongestSentence, optional: plan.Choices.Count == 0 && plan.CallToAction.Length == 0);
        Lines(plan);
        for (var i = 0; i < plan.Alternatives.Count; i++)
        {
            Text(At("alternatives", i, "name"), plan.Alternatives[i].Name, SafeText.MaxName);
            Quantity(At("alternatives", i, "quantity"), plan.Alternatives[i].Quantity);
        }

        Answer(plan);
        Ending(plan);
    }

    private static void Lines(MessagePlan plan)
    {
        if (plan.Lines.Count == 0)
        {
            throw new MessageRenderingException("lines", "is empty; expected the items that the message is about");
        }

        for (var i = 0; i < plan.Lines.Count; i++)
        {
            var line = plan.Lines[i];
            Text(At("lines", i, "name"), line.Name, SafeText.MaxName);
            foreach (var portion in line.Portions)
            {
                Quantity(At("lines", i, "portions"), portion.Quantity);
            }

            foreach (var shipment in line.ShippedSince)
            {
                Quantity(At("lines", i, "shippedSince.quantity"), shipment.Quantity);
                Text(At("lines", i, "shippedSince.carrier"), shipment.Carrier, SafeText.MaxName, optional: true);
                if (shipment.TrackingUrl is not null && !SafeText.IsHttpsAddress(shipment.TrackingUrl))
                {
                    throw new MessageRenderingException(At("lines", i, "shippedSince.trackingUrl").ToString(), "is not an absolute https address");
                }
            }
        }
    }

    private static void Answer(MessagePlan plan)
    {
        Answer("reply", plan.Reply, plan);
        for (var i = 0; i < plan.Lines.Count; i++)
        {
            Answer(At("lines", i, "reply"), plan.Lines[i].Reply, plan);
        }
    }

    private static void Answer(Place place, Reply? reply, MessagePlan plan)
    {
        if (reply is not { Silence: not Silence.None })
        {
            return;
        }

        if (reply.By is not { } by)
        {
            throw new MessageRenderingException($"{place}.by", "is missing; expected the day on which silence takes effect");
        }

        if (by < plan.Today)
        {
            throw new MessageRenderingException($"{place}.by", "is in the past; expected today or later");
        }

        if (!plan.Eta.HasDate && plan.Reason is null)
        {
            throw new MessageRenderingException("reason", "is missing; expected why no date can be given");
        }
    }

    private static void Ending(MessagePlan plan)
    {
        if (plan.NextUpdate < plan.Today)
        {
            throw new MessageRenderingException("nextUpdate", "is in the past; expected today or later");
        }

        if (plan.Kind != MessageKind.Cancelled)
        {
            return;
        }

        if (plan.Cancellation?.Amount is not { } amount || amount < 0)
        {
            throw new MessageRenderingException("cancellation.amount", "is missing or negative; expected what goes back, 0 where nothing was taken");
        }

        Text("cancellation.method", plan.Cancellation.Method, SafeText.MaxName, optional: amount == 0);
    }

    private static void Text(Place place, string? text, int longest, bool optional = false)
    {
        if (text is null ? !optional : string.IsNullOrWhiteSpace(text) && !(optional && text.Length == 0))
        {
            throw new MessageRenderingException(place.ToString(), "is missing; expected words to print");
        }

        if (text is not null && (text.Length > longest || !SafeText.IsSafe(text)))
        {
            throw new MessageRenderingException(
                place.ToString(),
                string.Create(CultureInfo.InvariantCulture, $"is unfit to print; expected at most {longest} characters without controls or overrides of direction"));
        }
    }

    private static void Quantity(Place place, int quantity)
    {
        if (quantity < 1)
        {
            throw new MessageRenderingException(place.ToString(), "is less than 1; expected whole units");
        }
    }

    private static Place At(string list, int index, string field) => new(field, list, index);

    /// <summary>Where something stands; put into words only when it is wrong.</summary>
    private readonly record struct Place(string Field, string? List = null, int Index = 0)
    {
        public static implicit operator Place(string field) => new(field);

        public override string ToString() => List is null ? Field : string.Create(CultureInfo.InvariantCulture, $"{List}[{Index}].{Field}");
    }
}
