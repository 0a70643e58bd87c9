namespace Backorder.Messaging;

/// <summary>The facts cannot be planned: a quantity, date, id or reference is broken. Nothing was planned or written.</summary>
public sealed class BackorderInputException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="faults">What is wrong, at least one fault, in the order of the facts.</param>
    public BackorderInputException(IReadOnlyList<InputFault> faults)
        : base(Describe(faults))
    {
        Faults = faults;
    }

    /// <summary>What is wrong, at least one fault; at most <see cref="MaxFaults"/> are gathered.</summary>
    public IReadOnlyList<InputFault> Faults { get; }

    /// <summary>How many faults are gathered before the check stops.</summary>
    public const int MaxFaults = 20;

    private static string Describe(IReadOnlyList<InputFault> faults)
    {
        ArgumentNullException.ThrowIfNull(faults);
        return string.Join('\n', faults);
    }
}
