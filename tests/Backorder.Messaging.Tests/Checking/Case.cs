namespace Backorder.Messaging.Tests;

/// <summary>A sample message in which something was changed.</summary>
internal sealed record Case(MessagePlan Plan, RenderedMessage Message)
{
    public static Case Of(string sample) => new(SamplePlans.All[sample], new PhrasebookRenderer().Render(SamplePlans.All[sample], SamplePlans.Shop));

    public Case Text(string words, string instead) => this with { Message = Message with { Text = Replaced(Message.Text, words, instead) } };

    public Case Html(string words, string instead) => this with { Message = Message with { Html = Replaced(Message.Html, words, instead) } };

    /// <summary>In the text and in the HTML.</summary>
    public Case Both(string words, string instead) => Text(words, instead).Html(words, instead);

    public Case Sms(string words, string instead) => this with { Message = Message with { Sms = Replaced(Message.Sms, words, instead) } };

    public Case Subject(string subject) => this with { Message = Message with { Subject = subject } };

    public Case Preview(string preview) => this with { Message = Message with { Preview = preview } };

    /// <summary>A paragraph more, in the text and in the HTML.</summary>
    public Case Say(string words) => Text("Thank you for your", words + "\n\nThank you for your").Html("Thank you for your", words.Replace("&", "&amp;", StringComparison.Ordinal) + "<br>Thank you for your");

    /// <summary>Another plan, rendered again.</summary>
    public Case Planned(Func<MessagePlan, MessagePlan> change) => this with { Plan = change(Plan), Message = new PhrasebookRenderer().Render(change(Plan), SamplePlans.Shop) };

    /// <summary>Another plan, with the words as they are.</summary>
    public Case Unsaid(Func<MessagePlan, MessagePlan> change) => this with { Plan = change(Plan) };

    public IReadOnlyList<Finding> Check() => new ClaimChecker().Check(Plan, Message, SamplePlans.Shop);

    private static string Replaced(string text, string words, string instead) => text.Contains(words, StringComparison.Ordinal)
        ? text.Replace(words, instead, StringComparison.Ordinal)
        : throw new ArgumentException($"The message does not say “{words}”.", nameof(words));
}
