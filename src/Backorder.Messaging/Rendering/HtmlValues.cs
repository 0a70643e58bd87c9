namespace Backorder.Messaging;

/// <summary>A value that stands between tags.</summary>
internal readonly record struct HtmlText(string Value);

/// <summary>A value that stands between the quotes of an attribute which is no address.</summary>
internal readonly record struct HtmlAttribute(string Value);

/// <summary>An address that stands in an <c>href</c> or <c>src</c>: absolute https, or mailto. No other scheme can become one.</summary>
internal readonly record struct HtmlUrl
{
    private readonly string? _value;

    private HtmlUrl(string value) => _value = value;

    /// <summary>The address; never of the default value, which is none.</summary>
    public string Value =>
        _value ?? throw new InvalidOperationException("This address was never made; use HtmlUrl.Https or HtmlUrl.MailTo.");

    /// <summary>A web address; null where it is not an absolute https one.</summary>
    public static HtmlUrl? Https(string? address) => SafeText.IsHttpsAddress(address) ? new HtmlUrl(address!) : null;

    /// <summary>A letter to an address, about something.</summary>
    public static HtmlUrl MailTo(EmailAddress address, string? subject)
    {
        // The local part may hold letters that mean something else in an address of the web.
        var text = address.ToString();
        var at = text.LastIndexOf('@');
        var to = $"mailto:{Uri.EscapeDataString(text[..at])}@{address.Domain}";
        return new HtmlUrl(subject is null ? to : $"{to}?subject={Uri.EscapeDataString(subject)}");
    }
}
