using System.Text;
using System.Text.Json.Nodes;
using Backorder.Messaging.Testing;
using NodaTime;

namespace Backorder.Messaging.Tests;

public sealed class EvidenceTests : IDisposable
{
    private readonly Rig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public async Task What_was_told_when_by_which_channel_and_what_was_answered()
    {
        var plan = Runs.PlanWithPhone();
        await _rig.Commit(plan);
        await _rig.Dispatch();
        await _rig.Record(new OrderEvent.ChoiceMade { Order = plan.Order, At = plan.PlannedAt + Duration.FromHours(5), Choice = ChoiceKind.Wait });

        var evidence = await Read(plan.Order);

        var email = evidence.Messages.Single(one => one.Channel == Channel.Email);
        Assert.Equal((MessageKey.Of(plan, Channel.Email), MessageKind.FirstDelay, DeliveryState.Accepted), (email.Key, email.Kind, email.State));
        Assert.NotNull(email.AcceptedAt);
        Assert.Equal(plan.NextUpdate, email.NextUpdate);
        Assert.Equal(plan.Lines[0].Portions, Assert.Single(email.Told).Portions);
        Assert.Equal(ChoiceKind.Wait, Assert.IsType<OrderEvent.ChoiceMade>(Assert.Single(evidence.Events)).Choice);
        Assert.Contains("answered wait, line all", evidence.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_holds_no_name_and_no_address_and_is_the_same_each_time()
    {
        var plan = Runs.PlanWithPhone();
        await _rig.Commit(plan);
        await _rig.Dispatch();

        var (one, other) = (await Read(plan.Order), await Read(plan.Order));

        var words = one.ToText() + Encoding.UTF8.GetString(one.ToJson());
        Assert.Equal(words, other.ToText() + Encoding.UTF8.GetString(other.ToJson()));
        Assert.DoesNotContain("ana@", words, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(plan.Recipient.Phone!, words, StringComparison.Ordinal);
        Assert.Equal(2, JsonNode.Parse(one.ToJson())!["messages"]!.AsArray().Count);
    }

    [Fact]
    public async Task Of_an_order_that_nobody_knows_there_is_none()
    {
        var evidence = await Read("unknown");

        Assert.Empty(evidence.Messages);
        Assert.Empty(evidence.Events);
    }

    private Task<EvidenceRecord> Read(string order) =>
        new EvidenceReader(_rig.Store, _rig.Store).ReadAsync(new OrderRef { Shop = ShopName.Main, Order = order }, TestContext.Current.CancellationToken);
}
