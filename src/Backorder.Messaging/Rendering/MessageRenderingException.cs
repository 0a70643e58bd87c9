namespace Backorder.Messaging;

/// <summary>
/// A plan cannot be put into words: something that a sentence needs is missing, or a text is unfit to print. Nothing was left blank
/// instead.
/// </summary>
public sealed class MessageRenderingException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="place">The part of the plan, as <c>lines[0].name</c>.</param>
    /// <param name="problem">What is wrong and what is expected, in one sentence without the value itself.</param>
    public MessageRenderingException(string place, string problem)
        : base($"{place}: {problem}")
    {
        Place = place;
        Problem = problem;
    }

    /// <summary>The part of the plan, as <c>lines[0].name</c>.</summary>
    public string Place { get; }

    /// <summary>What is wrong and what is expected.</summary>
    public string Problem { get; }
}
