namespace Backorder.Messaging;

/// <summary>Templates that cannot be used, with every problem that was found and its place.</summary>
public sealed class TemplateException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="problems">At least one problem.</param>
    public TemplateException(params IReadOnlyList<TemplateProblem> problems)
        : base(string.Join('\n', problems ?? throw new ArgumentNullException(nameof(problems)))) => Problems = problems;

    /// <summary>The problems, by file and place.</summary>
    public IReadOnlyList<TemplateProblem> Problems { get; }
}
