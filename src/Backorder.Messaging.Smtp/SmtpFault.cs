namespace Backorder.Messaging.Smtp;

/// <summary>What is wrong with one setting, said so that it follows the setting's name.</summary>
internal readonly record struct SmtpFault(string Setting, string Says)
{
    public override string ToString() => $"{nameof(SmtpSenderOptions)}.{Setting} {Says}";
}
