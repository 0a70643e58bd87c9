namespace Backorder.Messaging;

/// <summary>Fills one part of a message plan. Policies run in the order of their list, one message at a time, on the planning thread.</summary>
/// <remarks>Pure: it reads the draft's facts and sets parts of the draft, nothing else; no clock, no I/O. A throw is a fault and ends the run.</remarks>
public interface IMessagePolicy
{
    /// <summary>Sets what this policy is about, and a trace entry for each statement it makes.</summary>
    /// <param name="draft">The plan so far, and the facts behind it.</param>
    void Apply(PlanDraft draft);
}
