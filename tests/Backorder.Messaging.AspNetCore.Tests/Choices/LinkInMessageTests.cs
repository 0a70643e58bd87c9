using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Backorder.Messaging.Testing;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Backorder.Messaging.AspNetCore.Tests;

/// <summary>The link, in the message.</summary>
public sealed partial class LinkInMessageTests
{
    [Fact]
    public async Task A_message_has_one_link_for_all_its_buttons_and_its_text_message()
    {
        var phone = new Phone();
        await using var site = await TestSite.StartAsync(messaging => messaging.AddSender(phone));
        await site.TellAsync(Some.OpenOrder() with { Recipient = Some.Recipient() with { Phone = "+12125550123" } });

        // It is four in the morning where the customer is; text messages wait until eight.
        site.Clock.Advance(Duration.FromHours(6));
        await site.NotifyAsync();
        var (mail, text) = (Assert.IsType<OutgoingEmail>(Assert.Single(site.Mails.Sent)), Assert.Single(phone.Texts));

        var link = Assert.Single(new[] { mail.Text, mail.Html, text }.SelectMany(words => Links().Matches(words)).Select(match => match.Value).Distinct());

        Assert.Equal("https://kettle.example/backorder/".Length + 22, link.Length);
        Assert.Single(Links().Matches(text));
        Assert.InRange(SmsSegments.Of(text).Parts, 1, 2);
        var buttons = ParsedPage.Read(mail.Html).QuerySelectorAll("a").Where(anchor => anchor.GetAttribute("href") == link).Select(anchor => anchor.TextContent).ToList();
        Assert.Equal(["Keep my order", "Cancel and refund", "Send me the Black kettle instead"], buttons);
        Assert.Contains(ParsedPage.Read(mail.Html).QuerySelectorAll("a"), anchor => anchor.GetAttribute("href")!.StartsWith("mailto:help@kettle.example", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_planned_run_has_no_link_and_its_ids_do_not_depend_on_one()
    {
        await using var with = await TestSite.StartAsync();
        await using var without = await TestSite.StartAsync();
        await with.TellAsync(Some.OpenOrder());
        await without.TellAsync(Some.OpenOrder());

        Assert.Equal(with.Mails.Sent[0].Key, without.Mails.Sent[0].Key);
        Assert.NotEqual(with.LinkOf("1001"), without.LinkOf("1001"));
        var plan = SomeMessages.Plan();
        Assert.Null(plan.ChoicePage);
        Assert.Equal(MessageKey.OfPlan(plan), MessageKey.OfPlan(plan with { ChoicePage = "https://kettle.example/backorder/x" }));
        Assert.Equal(MessageKey.OfNews(plan), MessageKey.OfNews(plan with { ChoicePage = "https://kettle.example/backorder/x" }));
    }

    [Fact]
    public async Task A_commit_that_loses_the_race_keeps_the_first_link()
    {
        await using var site = await TestSite.StartAsync();
        site.Shop.Put(Some.OpenOrder());
        await using var scope = site.Services.CreateAsyncScope();
        var messenger = scope.ServiceProvider.GetRequiredService<BackorderMessenger>();
        var run = await messenger.PlanAsync(new BackorderFacts { Orders = [.. site.Shop.Orders.Values], Stock = site.Shop.Stock }, TestContext.Current.CancellationToken);
        await messenger.CommitAsync(run, TestContext.Current.CancellationToken);
        var again = await messenger.CommitAsync(run, TestContext.Current.CancellationToken);
        await messenger.DispatchAsync(TestContext.Current.CancellationToken);

        Assert.Single(again.AlreadyQueued);
        await site.PressAsync(site.LinkOf("1001"), "Keep my order");
    }

    [Fact]
    public async Task Where_the_bits_come_from_is_the_apps_to_say()
    {
        async Task<string> LinkAsync()
        {
            await using var site = await TestSite.StartAsync(messaging => messaging.Services.AddSingleton<RandomNumberGenerator>(new Counting()));
            return Assert.Single(await site.TellAsync(Some.OpenOrder()));
        }

        Assert.Equal("/backorder/AAECAwQFBgcICQoLDA0ODw", await LinkAsync());
        Assert.Equal(await LinkAsync(), await LinkAsync());
    }

    [Theory]
    [InlineData("http://kettle.example/backorder")]
    [InlineData("https://kettle.example/backorder?x=1")]
    [InlineData("https://kettle.example/backorder#x")]
    [InlineData("/backorder")]
    public void An_address_that_cannot_carry_a_reference_is_refused_by_name(string address)
    {
        var options = new BackorderShopOptions();
        Some.ShopOptions(options);
        options.Links.Choices = address;

        Assert.Equal("links.choices", Assert.Single(Assert.Throws<BackorderInputException>(() => Shop.Create("main", options)).Faults).Path);
    }

    [GeneratedRegex("https://kettle\\.example/backorder/[A-Za-z0-9_-]{22}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Links();

    private sealed class Phone : IMessageSender
    {
        public ConcurrentQueue<string> Texts { get; } = new();

        public Channel Channel => Channel.Sms;

        public Duration? KeyWindow => null;

        public Task<SendOutcome> SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
        {
            Texts.Enqueue(((OutgoingSms)message).Text);
            return Task.FromResult<SendOutcome>(new SendOutcome.Accepted());
        }
    }

    private sealed class Counting : RandomNumberGenerator
    {
        public override void GetBytes(byte[] data) => GetBytes(data.AsSpan());

        public override void GetBytes(Span<byte> data)
        {
            for (var i = 0; i < data.Length; i++)
            {
                data[i] = (byte)i;
            }
        }
    }
}
