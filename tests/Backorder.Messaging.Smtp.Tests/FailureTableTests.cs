using System.Text;
using Backorder.Messaging.Testing;

namespace Backorder.Messaging.Smtp.Tests;

/// <summary>Each class of answer at each step of the dialogue, and what the sender makes of it.</summary>
public sealed class FailureTableTests
{
    private static readonly (string Name, string Reply)[] Replies =
    [
        ("4xx", "451 4.3.0 try later"),
        ("5xx", "550 5.1.1 no such mailbox"),
        ("5xx 5.7.x", "550 5.7.1 not allowed"),
        ("53x", "535 5.7.8 who are you"),
        ("wrong code", "299 eh"),
        ("garbage", "<html>hello</html>"),
        ("drop", ScriptedServer.Drop),
        ("slow drip", ScriptedServer.Drip),
    ];

    private static readonly Dictionary<Step, string> Names = new()
    {
        [Step.Greeting] = "greeting", [Step.Ehlo] = "EHLO", [Step.StartTls] = "STARTTLS", [Step.Auth] = "AUTH", [Step.Mail] = "MAIL",
        [Step.Rcpt] = "RCPT", [Step.Data] = "DATA", [Step.EndOfData] = "end of data", [Step.Quit] = "QUIT",
    };

    [Fact]
    public async Task Every_answer_at_every_step_has_its_outcome_and_none_is_untrue()
    {
        var table = new StringBuilder("| step | ").AppendJoin(" | ", Replies.Select(reply => reply.Name)).Append(" |\n|---|");
        table.Insert(table.Length, "---|", Replies.Length).Append('\n');
        foreach (var step in Enum.GetValues<Step>())
        {
            var row = await Task.WhenAll(Replies.Select(reply => Cell(step, reply.Reply)));
            table.Append("| ").Append(Names[step]).Append(" | ").AppendJoin(" | ", row).Append(" |\n");
        }

        Snapshot.Match(table.ToString(), "md");
    }

    [Fact]
    public void The_docs_show_the_table() =>
        Assert.Contains(
            File.ReadAllText(Path.Combine(Repository.TestProject, "FailureTableTests.Every_answer_at_every_step_has_its_outcome_and_none_is_untrue.verified.md")),
            File.ReadAllText(Repository.PathTo("docs", "sending.md")),
            StringComparison.Ordinal);

    [Fact]
    public async Task Without_a_fault_the_dialogue_ends_with_a_message_taken()
    {
        await using var server = new ScriptedServer();
        using var connections = new SmtpConnections(server.Options, TimeProvider.System);

        Assert.IsType<SendOutcome.Accepted>(await new SmtpSender(connections).SendAsync(SomeMessages.Email(), TestContext.Current.CancellationToken));
        Assert.Equal(1, server.Taken);
    }

    [Theory]
    [InlineData(Step.Rcpt, "550 5.1.1 no such mailbox", "The mail server answered 550 5.1.1 to the recipient's address.")]
    [InlineData(Step.EndOfData, "554 5.6.0 spam from ana@example.com", "The mail server answered 554 5.6.0 to the content.")]
    [InlineData(Step.EndOfData, "451 ana@example.com is greylisted", "The mail server answered 451 and asks to come again.")]
    [InlineData(Step.EndOfData, ScriptedServer.Drop, "The mail server broke off after it took content.")]
    [InlineData(Step.EndOfData, "550 5.7.1 not from you", "The mail server answered 550 5.7.1 to the content: this shop may not send so. Look at the login and the sender.")]
    [InlineData(Step.Auth, "535 5.7.8 no", "The mail server answered 530 5.7.0 before it took the content. If it stays so, look at its address, its certificate, the login and the sender.")]
    [InlineData(Step.Greeting, "hello", "The mail server spoke no SMTP before it took the content. If it stays so, look at its address, its certificate, the login and the sender.")]
    public async Task The_reason_says_which_number_and_where_and_quotes_no_words(Step step, string reply, string reason)
    {
        await using var server = new ScriptedServer(step, reply);

        Assert.Equal(reason, Reason(await Send(server.Options)));
    }

    [Fact]
    public async Task A_break_in_the_middle_of_the_content_is_in_doubt()
    {
        await using var server = new ScriptedServer(breaksInside: true);
        using var connections = new SmtpConnections(server.Options, TimeProvider.System);
        var email = SomeMessages.Email() with { Html = new string('x', 5_000_000) };

        var outcome = await new SmtpSender(connections).SendAsync(email, TestContext.Current.CancellationToken);

        Assert.Equal("The mail server broke off after it took content.", Reason(outcome));
        Assert.IsType<SendOutcome.Ambiguous>(outcome);
        Assert.Equal(0, server.Taken);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_tried_again()
    {
        int port;
        await using (var server = new ScriptedServer())
        {
            port = server.Port;
        }

        var outcome = Assert.IsType<SendOutcome.Retry>(await Send(new() { Host = "127.0.0.1", Port = port }));
        Assert.StartsWith("The mail server could not be reached (ConnectionRefused) before it took the content.", outcome.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_without_STARTTLS_gets_nothing()
    {
        var seen = new List<Step>();
        await using var server = new ScriptedServer(tls: false, seen: seen.Add);

        Assert.IsType<SendOutcome.Retry>(await Send(new() { Host = "localhost", Port = server.Port }));
        Assert.DoesNotContain(Step.Mail, seen);
        Assert.Equal(0, server.Taken);
    }

    private static async Task<string> Cell(Step step, string reply)
    {
        await using var server = new ScriptedServer(step, reply);
        using var time = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var sending = Send(server.Options, time);
        if (reply == ScriptedServer.Drip && step != Step.Quit)
        {
            await server.Dripping;
            await time.CancelAsync();
        }

        var outcome = await sending.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);

        // A server that goes on after all, when nobody waits any more, still gets no message that was said to have stayed.
        server.GoOn();
        await server.Silence();
        var taken = server.Taken;
        Assert.True(
            outcome switch
            {
                SendOutcome.Accepted => taken == 1,
                SendOutcome.Ambiguous => true,
                _ => taken == 0,
            },
            $"{step}, {reply}: {outcome.GetType().Name}, and the server took {taken}.");
        return outcome.GetType().Name;
    }

    private static async Task<SendOutcome> Send(SmtpSenderOptions options, CancellationTokenSource? time = null)
    {
        _ = TestCertificate.Trusted;
        using var connections = new SmtpConnections(options, TimeProvider.System);
        return await new SmtpSender(connections).SendAsync(SomeMessages.Email(), time?.Token ?? TestContext.Current.CancellationToken);
    }

    private static string? Reason(SendOutcome outcome) => outcome switch
    {
        SendOutcome.Retry retry => retry.Reason,
        SendOutcome.Failed failed => failed.Reason,
        SendOutcome.Ambiguous ambiguous => ambiguous.Reason,
        _ => null,
    };
}
