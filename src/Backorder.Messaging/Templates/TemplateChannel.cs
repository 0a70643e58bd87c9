namespace Backorder.Messaging;

/// <summary>The part of a message that a template writes.</summary>
internal enum TemplateChannel
{
    Subject,
    Preview,
    Html,
    Txt,
    Sms,
}
