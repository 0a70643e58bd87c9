using System.Globalization;
using System.Text.RegularExpressions;

namespace Backorder.Messaging;

/// <summary>The text message is short, and asks for no word that carriers take for something else.</summary>
internal static partial class SmsClaims
{
    public static void Check(CheckedMessage read, FindingSink found)
    {
        var sms = read.Message.Sms;
        if (sms.Length == 0)
        {
            return;
        }

        if (Keyword().IsMatch(read.Sms.Words))
        {
            found.Add(FindingCatalog.SmsKeyword, "sms", "It asks for an answer by a word that means an opt-out.");
        }

        var (segments, isEnglish) = (SmsSegments.Of(sms), read.Phrases == EnglishClaims.Words);
        if (segments.Parts > (isEnglish && segments.IsGsm7 ? 2 : 3))
        {
            found.Add(FindingCatalog.SmsLong, "sms", string.Create(CultureInfo.InvariantCulture, $"It has {segments.Parts} parts."));
        }
    }

    [GeneratedRegex(@"(?i:reply|answer|text|antworten|répondez|responda|respond)\b[^.\n]{0,20}(?:\b(?:CANCEL|STOP|END|QUIT|UNSUBSCRIBE|REVOKE|OPT OUT)\b|[""'“](?i:cancel|stop|end|quit)[""'”])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Keyword();
}
