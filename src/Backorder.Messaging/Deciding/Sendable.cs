using System.Globalization;

namespace Backorder.Messaging;

/// <summary>Whether an order's texts and addresses can be sent safely. The answer names the field and never its value, which is personal.</summary>
internal static class Sendable
{
    private const string Text = "holds control or direction characters, nothing, or more than 500 characters; expected a printable text";

    public static string? Fault(OpenOrder order)
    {
        var person = order.Recipient;
        if (person.Name is { } name && !SafeText.IsName(name))
        {
            return $"recipient.name {Text}";
        }

        if (person.Email is { } email && !EmailAddress.TryParse(email, out _))
        {
            return "recipient.email is not an address that can be written to; expected one such as name@example.com";
        }

        if (person.Phone is { } phone && !PhoneNumber.TryParse(phone, out _))
        {
            return "recipient.phone is not in E.164 form; expected one such as +12125550123";
        }

        if (person.Language is { } language && !LanguageTag.IsWellFormed(language))
        {
            return "recipient.language is not a language tag; expected one such as en-US";
        }

        if (order.Cancellation?.Method is { } method && !SafeText.IsName(method))
        {
            return $"cancellation.method {Text}";
        }

        for (var i = 0; i < order.Lines.Count; i++)
        {
            if (Fault(order.Lines[i]) is { } fault)
            {
                return string.Create(CultureInfo.InvariantCulture, $"lines[{i}].{fault}");
            }
        }

        return null;
    }

    private static string? Fault(OpenOrderLine line)
    {
        if (!SafeText.IsName(line.Name))
        {
            return $"name {Text}";
        }

        foreach (var shipment in line.Shipments)
        {
            if (shipment.Carrier is { } carrier && !SafeText.IsName(carrier))
            {
                return $"shipments[].carrier {Text}";
            }

            if (shipment.TrackingUrl is { } url && !SafeText.IsHttpsAddress(url))
            {
                return "shipments[].trackingUrl is not an absolute https address; expected one, or nothing";
            }
        }

        return null;
    }
}
