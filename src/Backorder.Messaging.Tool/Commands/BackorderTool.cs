using System.CommandLine;
using System.CommandLine.Help;

namespace Backorder.Messaging.Tool;

/// <summary>The command line.</summary>
internal static class BackorderTool
{
    private static readonly Option<bool> Verbose = new("--verbose")
    {
        Description = "Say everything about a fault of the tool itself.",
        Recursive = true,
    };

    /// <summary>Runs one command.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="terminal">Where it speaks.</param>
    /// <param name="machine">The clock of this machine.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(IReadOnlyList<string> args, Terminal terminal, TimeProvider machine)
    {
        var root = new Command("backorder", "Turns open order lines and stock forecasts into honest delay messages.")
        {
            new HelpOption(),
            new VersionOption(),
            Verbose,
            RunCommand.Create(terminal, machine),
            PlanCommand.Create(terminal, machine),
            QuoteCommand.Create(terminal),
            DeadlinesCommand.Create(terminal),
            CheckCommand.Create(terminal),
            TemplatesCommand.Create(terminal),
            DispatchCommand.Create(terminal, machine),
            DueCommand.Create(terminal, machine),
            StatusCommand.Create(terminal, machine),
            SendCommand.Create(terminal, machine),
        };
        var line = root.Parse(args);
        if (line.Errors.Count > 0)
        {
            return UsageError(line, terminal);
        }

        try
        {
            return line.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = terminal.Text, Error = terminal.Error });
        }
        catch (BadInputException bad)
        {
            foreach (var fault in bad.Faults)
            {
                terminal.Error.WriteLine(fault);
            }

            return ExitCode.BadInput;
        }
        catch (FailedException failed)
        {
            terminal.Error.WriteLine(failed.Message);
            if (line.GetValue(Verbose) && failed.InnerException is { } cause)
            {
                terminal.Error.WriteLine(SecretText.Hidden(cause.ToString()));
            }

            return ExitCode.Failed;
        }
        catch (OperationCanceledException)
        {
            terminal.Error.WriteLine("Stopped. What is queued stays queued: backorder dispatch goes on.");
            return ExitCode.Failed;
        }
#pragma warning disable CA1031 // Whatever it is, a person at a prompt gets one line and a script its exit code.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            terminal.Error.WriteLine(line.GetValue(Verbose)
                ? SecretText.Hidden(fault.ToString())
                : Printable.Line(SecretText.Hidden($"backorder: {fault.GetType().Name}: {fault.Message} (--verbose says more)")));
            return ExitCode.Failed;
        }
    }

    private static int UsageError(ParseResult line, Terminal terminal)
    {
        foreach (var error in line.Errors)
        {
            terminal.Error.WriteLine(Printable.Line(SecretText.Hidden(error.Message)));
        }

        terminal.Error.WriteLine("backorder --help says what there is.");
        return ExitCode.BadInput;
    }
}
