namespace Backorder.Messaging.Smtp;

/// <summary>Whether what is said to a mail server is encrypted.</summary>
public enum SmtpSecurity
{
    /// <summary>STARTTLS with a certificate that this machine trusts. Without it nothing is sent.</summary>
    StartTls,

    /// <summary>Nothing is encrypted: for a server on this machine, or inside a network of your own.</summary>
    None,
}
