namespace Backorder.Messaging.Smtp;

/// <summary>The mail server that takes the e-mails.</summary>
public sealed class SmtpSenderOptions
{
    /// <summary>The server's host name, or its address.</summary>
    /// <value>Required.</value>
    public string Host { get; set; } = "";

    /// <summary>The port on which it takes mail with STARTTLS, 1 to 65535. 465 speaks TLS from the first byte, which is not available.</summary>
    /// <value>Default 587.</value>
    public int Port { get; set; } = 587;

    /// <summary>Whether the connection is encrypted.</summary>
    /// <value>Default <see cref="SmtpSecurity.StartTls"/>.</value>
    public SmtpSecurity Security { get; set; } = SmtpSecurity.StartTls;

    /// <summary>The name to log in with; null: without logging in.</summary>
    /// <value>Default null.</value>
    public string? UserName { get; set; }

    /// <summary>The password that belongs to <see cref="UserName"/>; null only together with it.</summary>
    /// <value>Default null.</value>
    public string? Password { get; set; }

    /// <summary>Connections at a time, 1 to 64. Each sends one message after the other.</summary>
    /// <value>Default 4.</value>
    public int Connections { get; set; } = 4;
}
