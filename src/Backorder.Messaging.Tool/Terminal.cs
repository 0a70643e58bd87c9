using System.Text;
using Spectre.Console;

namespace Backorder.Messaging.Tool;

/// <summary>Where the tool speaks. Results go to standard output as bytes, so that no encoding of the machine can change them.</summary>
internal sealed class Terminal : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public Terminal(Stream output, Stream error, IAnsiConsole? screen = null)
    {
        Output = output;
        Text = new StreamWriter(output, Utf8, leaveOpen: true) { NewLine = "\n" };
        Error = new StreamWriter(error, Utf8, leaveOpen: true) { NewLine = "\n", AutoFlush = true };
        Screen = screen;
    }

    /// <summary>Standard output as bytes.</summary>
    public Stream Output { get; }

    /// <summary>Standard output as text.</summary>
    public TextWriter Text { get; }

    /// <summary>Standard error.</summary>
    public TextWriter Error { get; }

    /// <summary>A screen with tables and bars; null where standard output is redirected.</summary>
    public IAnsiConsole? Screen { get; }

    public static Terminal OfProcess() => new(
        Console.OpenStandardOutput(),
        Console.OpenStandardError(),
        Console.IsOutputRedirected ? null : AnsiConsole.Console);

    public void Dispose()
    {
        Text.Dispose();
        Error.Dispose();
    }
}
