namespace Backorder.Messaging.Smtp.Tests;

/// <summary>The steps of a dialogue at which a mail server answers.</summary>
public enum Step
{
    Greeting,
    Ehlo,
    StartTls,
    Auth,
    Mail,
    Rcpt,
    Data,
    EndOfData,
    Quit,
}
