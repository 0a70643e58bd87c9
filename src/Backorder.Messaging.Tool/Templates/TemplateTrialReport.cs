namespace Backorder.Messaging.Tool;

/// <summary>Says what a trial of templates has found: a line each, or <c>{ "problems": […], "findings": […] }</c>.</summary>
internal static class TemplateTrialReport
{
    /// <returns>One of <see cref="ExitCode"/>: a problem and an error are failures, a warning is none.</returns>
    public static int Write(TemplateTrial trial, Terminal terminal, bool json)
    {
        if (json)
        {
            FindingsJson.Write(terminal.Output, trial.Problems, trial.Findings);
        }
        else
        {
            foreach (var line in trial.Problems.Select(static problem => problem.ToString()).Concat(trial.Findings.Select(static one => $"{one.Message}: {one.Finding}")))
            {
                terminal.Text.WriteLine(Printable.Line(line));
            }

            if (trial is { Problems: [], Findings: [] })
            {
                terminal.Text.WriteLine("Nothing was found.");
            }
        }

        return trial.Problems.Count > 0 || trial.Findings.Any(static one => one.Finding.Level == FindingLevel.Error) ? ExitCode.Failed : ExitCode.Done;
    }
}
