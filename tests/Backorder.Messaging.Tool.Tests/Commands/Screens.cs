using System.Text;
using Spectre.Console;

namespace Backorder.Messaging.Tool.Tests;

/// <summary>What a person at a screen sees, and what a script does when something breaks.</summary>
public sealed class Screens : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_screen_shows_drawn_tables_and_a_bar_for_long_work()
    {
        var drawn = Draw("run", ManyOrders.In(_folder["in"], 300), "--out", _folder["out"]);

        Assert.Contains("Writing messages", drawn, StringComparison.Ordinal);
        Assert.Contains("│ backorderConfirmed │ 300", drawn, StringComparison.Ordinal);
        Assert.Equal(300, Directory.GetFiles(Path.Combine(_folder["out"], "messages")).Length);
    }

    [Fact]
    public void Short_work_shows_no_bar() =>
        Assert.DoesNotContain("Writing messages", Draw("run", Repository.PathTo("docs", "samples", "kettle"), "--out", _folder["out"]), StringComparison.Ordinal);

    [Fact]
    public void JSON_is_not_drawn() => Assert.Equal("", Draw("plan", Repository.PathTo("docs", "samples", "kettle"), "--json"));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_fault_that_is_not_the_inputs_is_one_line_unless_more_is_asked_for(bool verbose)
    {
        using var error = new MemoryStream();
        int exitCode;
        using (var terminal = new Terminal(new FullDisk(), error))
        {
            exitCode = BackorderTool.Run(["plan", Repository.PathTo("docs", "samples", "kettle"), "--json", .. verbose ? new[] { "--verbose" } : []], terminal, ToolClock.Samples);
        }

        var said = Encoding.UTF8.GetString(error.ToArray());
        Assert.Equal(ExitCode.Failed, exitCode);
        Assert.Equal(verbose, said.Contains("   at ", StringComparison.Ordinal));
        if (!verbose)
        {
            Assert.Equal("backorder: IOException: No space left on device (--verbose says more)\n", said);
        }
    }

    private static string Draw(params string[] args)
    {
        var drawn = new StringWriter();
        var screen = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.Yes, Interactive = InteractionSupport.Yes, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(drawn) });
        screen.Profile.Width = 120;
        using var terminal = new Terminal(new MemoryStream(), new MemoryStream(), screen);
        Assert.Equal(ExitCode.Done, BackorderTool.Run(args, terminal, ToolClock.Samples));
        return drawn.ToString();
    }

    private sealed class FullDisk : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("No space left on device");

        public override void Write(byte[] buffer, int offset, int count) => throw new IOException("No space left on device");
    }
}
