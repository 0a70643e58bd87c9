namespace Backorder.Messaging;

/// <summary>
/// Reads a message as it would be sent and compares it with its plan: untrue or missing dates, unlawful or unclear wording, advertising,
/// leaks, parts that disagree, and pages that cannot be read. It trusts no renderer.
/// </summary>
/// <remarks>
/// Immutable and safe to share between threads. Pure: the same message gives the same findings. Time and memory grow with the length of the
/// message, and what is longer than 4 million characters is reported and not read. Each finding has a section in <c>docs/findings.md</c>.
/// Engineering, not legal advice.
/// </remarks>
public sealed class ClaimChecker
{
    private readonly Phrasebooks _phrasebooks;
    private readonly Dictionary<string, FindingLevel> _levels;
    private readonly FindingLevel? _all;

    /// <summary>Creates a checker.</summary>
    /// <param name="phrasebooks">The languages that messages are in; null: those of this package.</param>
    /// <param name="options">How much each finding weighs; null: as the catalog says.</param>
    /// <exception cref="ArgumentException">The options name an id that is not in <see cref="FindingCatalog"/>.</exception>
    public ClaimChecker(Phrasebooks? phrasebooks = null, BackorderCheckOptions? options = null)
    {
        _phrasebooks = phrasebooks ?? Phrasebooks.BuiltIn;
        _levels = options is null ? [] : new Dictionary<string, FindingLevel>(options.Levels, StringComparer.Ordinal);
        _all = options?.All;
        if (CheckOptionsCheck.Problems(options).FirstOrDefault() is { } problem)
        {
            throw new ArgumentException(problem, nameof(options));
        }
    }

    /// <summary>Checks one message.</summary>
    /// <param name="plan">What it is to say; null where only the message is there, so that what needs facts is not looked at.</param>
    /// <param name="message">What it says.</param>
    /// <param name="shop">Who says it.</param>
    /// <returns>What is wrong, errors and warnings in the order of the checks; empty where nothing is.</returns>
    public IReadOnlyList<Finding> Check(MessagePlan? plan, RenderedMessage message, Shop shop)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(shop);
        var read = new CheckedMessage(plan, message, shop, _phrasebooks);
        var found = new FindingSink(_levels, _all);
        GapClaims.Check(read, found);
        SubjectClaims.Check(read, found);
        PageClaims.Check(read, found);
        ToneClaims.Check(read, found);
        PartClaims.Check(read, found);
        SmsClaims.Check(read, found);
        if (read.Facts is { } facts)
        {
            DateClaims.Check(read, facts, found);
            NumberClaims.Check(read, facts, found);
            LawClaims.Check(read, facts, found);
            SilenceClaims.Check(read, facts, found);
            OrderClaims.Check(read, facts, found);
            ChoiceClaims.Check(read, facts, found);
            LeakClaims.Check(read, facts, found);
        }

        return found.Found;
    }
}
