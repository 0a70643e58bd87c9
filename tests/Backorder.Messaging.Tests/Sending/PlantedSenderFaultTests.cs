using System.Reflection;
using Backorder.Messaging.Testing;
using NodaTime;

namespace Backorder.Messaging.Tests;

/// <summary>A wrong sender fails the conformance suite: each fault is caught by the test named beside it.</summary>
public sealed class PlantedSenderFaultTests
{
    [Theory]
    [InlineData("says accepted and sends nothing", nameof(SenderConformance.An_accepted_message_has_arrived_once))]
    [InlineData("forgets keys", nameof(SenderConformance.Within_a_key_window_the_same_message_arrives_once_however_often_it_is_sent))]
    [InlineData("takes one at a time", nameof(SenderConformance.Messages_sent_at_the_same_time_all_arrive))]
    [InlineData("takes any channel", nameof(SenderConformance.A_message_of_another_channel_is_refused))]
    [InlineData("says retry after sending", nameof(SenderConformance.After_its_time_is_over_it_says_nothing_untrue))]
    [InlineData("says accepted when away", nameof(SenderConformance.When_the_other_side_is_away_it_says_nothing_untrue))]
    public async Task A_wrong_sender_fails_the_suite(string fault, string caughtBy) => Assert.Contains(caughtBy, await Failed(fault));

    [Fact]
    public async Task A_sender_without_a_fault_passes_the_suite_in_the_same_way() => Assert.Empty(await Failed("none"));

    private static async Task<List<string>> Failed(string fault)
    {
        var failed = new List<string>();
        foreach (var test in typeof(FaultySuite).GetMethods().Where(method => method.IsDefined(typeof(FactAttribute), inherit: true)))
        {
            try
            {
                await (Task)test.Invoke(new FaultySuite(fault), [])!;
            }
            catch (Exception)
            {
                failed.Add(test.Name);
            }
        }

        return failed;
    }

    private sealed class FaultySuite(string fault) : SenderConformance
    {
        private readonly FaultySender _sender = new(fault);

        protected override IMessageSender Sender => _sender;

        protected override Task<int> ArrivalsOfAsync(OutgoingMessage message) => Task.FromResult(_sender.Arrived.Count(one => one == message.Key));

        protected override Task<bool> BreakAsync() => Task.FromResult(_sender.IsAway = true);
    }

    private sealed class FaultySender(string fault) : IMessageSender
    {
        private readonly Lock _lock = new();
        private int _busy;

        public Channel Channel => Channel.Email;

        public Duration? KeyWindow => Duration.FromDays(1);

        public List<MessageKey> Arrived { get; } = [];

        public bool IsAway { get; set; }

        public async Task<SendOutcome> SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
        {
            if (message.Channel != Channel && fault != "takes any channel")
            {
                throw new ArgumentException("Not mine.", nameof(message));
            }

            if (IsAway)
            {
                return fault == "says accepted when away" ? new SendOutcome.Accepted() : new SendOutcome.Retry { Reason = "Away." };
            }

            if (fault == "takes one at a time" && Interlocked.Increment(ref _busy) > 1)
            {
                return new SendOutcome.Retry { Reason = "Busy." };
            }

            if (cancellationToken.IsCancellationRequested && fault != "says retry after sending")
            {
                return new SendOutcome.Retry { Reason = "Too late." };
            }

            await Task.Yield();
            lock (_lock)
            {
                if (fault != "says accepted and sends nothing" && (fault == "forgets keys" || !Arrived.Contains(message.Key)))
                {
                    Arrived.Add(message.Key);
                }
            }

            return cancellationToken.IsCancellationRequested ? new SendOutcome.Retry { Reason = "Too late." } : new SendOutcome.Accepted();
        }
    }
}
