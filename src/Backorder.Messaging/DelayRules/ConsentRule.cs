namespace Backorder.Messaging;

/// <summary>What a rule set makes of silence. A closed family.</summary>
public abstract record ConsentRule
{
    private ConsentRule()
    {
    }

    /// <summary>Silence means nothing: the order stays open, nothing is cancelled by itself, and no message may claim otherwise.</summary>
    public sealed record NoSilenceEffect : ConsentRule
    {
        /// <summary>Whether the buyer is to be asked for an express yes to a new date all the same.</summary>
        public bool AskExpressly { get; init; }

        /// <summary>The paragraph, or what stands in for one.</summary>
        public required string Paragraph { get; init; }
    }

    /// <summary>Notices with options: the first may count silence as consent, every later one counts it as a refusal, and what is not agreed to ends by itself.</summary>
    public sealed record NoticeOptions : ConsentRule
    {
        /// <summary>Up to how many calendar days after the deadline a first notice's date may lie for silence to be consent; 0: never.</summary>
        public required int SilenceWithinDays { get; init; }

        /// <summary>How many calendar days after the deadline an order ends that waits for an express yes to its first notice.</summary>
        public required int DecideWithinDays { get; init; }

        /// <summary>The paragraphs, mode by mode.</summary>
        public required NoticeParagraphs Paragraphs { get; init; }
    }
}
