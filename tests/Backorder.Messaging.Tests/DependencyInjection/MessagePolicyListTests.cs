using Microsoft.Extensions.DependencyInjection;

namespace Backorder.Messaging.Tests;

public sealed class MessagePolicyListTests
{
    private static readonly string Defaults = Text(new MessagePolicyList());

    private readonly MessagePolicyList _list = new();

    [Fact]
    public void It_begins_with_the_policies_of_the_package() =>
        Assert.Equal(BackorderPlanner.DefaultPolicies.Select(policy => policy.GetType()), _list.Types);

    [Fact]
    public void A_policy_is_added_at_the_end_and_once() =>
        Assert.Equal(Defaults + " Mine", Text(_list.Add<Mine>().Add(new Mine()).Add<Mine>()));

    [Fact]
    public void A_policy_goes_before_or_after_another()
    {
        Assert.Equal(Defaults.Replace("ApologyPolicy", "Mine ApologyPolicy", StringComparison.Ordinal), Text(_list.InsertBefore<ApologyPolicy, Mine>()));
        Assert.Equal(Defaults.Replace("SwapPolicy", "SwapPolicy Mine", StringComparison.Ordinal), Text(_list.InsertAfter<SwapPolicy, Mine>()));
        Assert.Equal(Defaults.Replace("EtaPolicy", "EtaPolicy Mine", StringComparison.Ordinal), Text(_list.InsertAfter<EtaPolicy>(new Mine())));
        Assert.Equal("Mine " + Defaults, Text(_list.InsertBefore<EtaPolicy>(new Mine())));
    }

    [Fact]
    public void A_policy_takes_the_place_of_another()
    {
        Assert.Equal(Defaults.Replace("ApologyPolicy", "Mine", StringComparison.Ordinal), Text(_list.Replace<ApologyPolicy, Mine>()));
        Assert.Equal(Defaults.Replace("ApologyPolicy", "Mine", StringComparison.Ordinal), Text(_list.Replace<Mine>(new Mine())));
    }

    [Fact]
    public void A_policy_is_taken_out() =>
        Assert.Equal(Defaults.Replace("ApologyPolicy ", "", StringComparison.Ordinal), Text(_list.Remove<ApologyPolicy>()));

    [Fact]
    public void A_policy_that_is_not_there_is_named_with_those_that_are()
    {
        var expected = $"Mine is not among the policies. There are, in this order: {Defaults.Replace(" ", ", ", StringComparison.Ordinal)}.";

        Assert.Equal(expected, Assert.Throws<InvalidOperationException>(() => _list.Remove<Mine>()).Message);
        Assert.Equal(expected, Assert.Throws<InvalidOperationException>(() => _list.InsertBefore<Mine>(new ApologyPolicy())).Message);
        Assert.Equal(expected, Assert.Throws<InvalidOperationException>(() => _list.Replace<Mine, Mine>()).Message);
        Assert.Equal(Defaults, Text(_list));
    }

    [Fact]
    public void A_policy_given_by_type_gets_what_it_needs_from_the_container()
    {
        using var services = new ServiceCollection().AddSingleton("a word").BuildServiceProvider();

        Assert.Equal("a word", _list.Add<Needy>().Make(services).OfType<Needy>().Single().Word);
    }

    private static string Text(MessagePolicyList list) => string.Join(' ', list.Types.Select(type => type.Name));

    private sealed class Mine : IMessagePolicy
    {
        public void Apply(PlanDraft draft)
        {
        }
    }

    private sealed class Needy(string word) : IMessagePolicy
    {
        public string Word => word;

        public void Apply(PlanDraft draft)
        {
        }
    }
}
