using System.CommandLine;

namespace Backorder.Messaging.Tool;

/// <summary><c>backorder templates export</c></summary>
internal static class TemplatesCommand
{
    public static Command Create(Terminal terminal)
    {
        var engine = new Option<string>("--engine") { Description = "The language of the files.", DefaultValueFactory = static _ => TemplateDefaults.Engines[0] };
        engine.AcceptOnlyFromAmong([.. TemplateDefaults.Engines]);
        var folder = new Argument<string>("DIR") { Description = "The folder for the files; made where it is not there." };
        var export = new Command("export", "Writes the templates that write the built-in messages, to start from.") { folder, engine };
        export.SetAction(line =>
        {
            var (into, files) = (line.GetRequiredValue(folder), TemplateDefaults.Of(line.GetValue(engine)!));
            Write(into, files);
            terminal.Text.WriteLine(Printable.Line($"{files.Count} files in {into}. Delete those that you do not change; what has no file is written as built in."));
            return ExitCode.Done;
        });
        return new Command("templates", "The messages as files of your own; docs/templates.md says how.") { export };
    }

    private static void Write(string folder, IReadOnlyList<TemplateFile> files)
    {
        if (string.IsNullOrWhiteSpace(folder) || File.Exists(folder))
        {
            throw new BadInputException("DIR", "", $"{Printable.Quote(folder)} is {(folder.Trim().Length == 0 ? "no name" : "a file")}; expected a folder");
        }

        if (files.FirstOrDefault(file => Path.Exists(Path.Combine(folder, file.Name))) is { } there)
        {
            throw new BadInputException(Path.Combine(folder, there.Name), "", "is there already; expected a folder without it. Nothing was written");
        }

        try
        {
            Directory.CreateDirectory(folder);
            foreach (var file in files)
            {
                File.WriteAllText(Path.Combine(folder, file.Name), file.Text);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException(folder, "", $"cannot be written to ({fault.Message}); expected a folder of this user's");
        }
    }
}
