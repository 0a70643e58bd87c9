namespace Backorder.Messaging;

/// <summary>Compares what a template names with the model.</summary>
internal static class TemplateCheck
{
    public static IEnumerable<TemplateProblem> Of(ITemplate template)
    {
        foreach (var use in template.Uses)
        {
            if (Problem(use) is { } problem)
            {
                yield return new TemplateProblem { File = use.File, Line = use.Line, Column = use.Column, Text = problem };
            }
        }
    }

    private static string? Problem(TemplateUse use)
    {
        if (TemplateModel.Find(use.Path) is not { } field)
        {
            var parent = use.Path.LastIndexOf('.') is > 0 and var dot ? use.Path[..dot] : null;
            var fields = parent is null ? TemplateModel.Root : TemplateModel.Find(parent)?.Entries;
            return fields is null
                ? $"{SafeText.Quote(use.Path)} is no name of the model; docs/template-model.md lists them"
                : $"{SafeText.Quote(use.Path)} is no name of the model{(parent is null ? "" : $" within {parent}")}; expected one of {string.Join(", ", fields.All.Select(static one => one.Name))}";
        }

        return (use.Kind, field.Kind) switch
        {
            (TemplateUseKind.Print, TemplateFieldKind.Flag) => $"{use.Path} is true or false and cannot be printed; ask for it with an if",
            (TemplateUseKind.Print, TemplateFieldKind.List) => $"{use.Path} is a list and cannot be printed; go through it with a loop",
            (TemplateUseKind.Loop, not TemplateFieldKind.List) => $"{use.Path} is no list, so there is nothing to go through; ask for it with an if",
            _ => null,
        };
    }
}
