using NodaTime;

namespace Backorder.Messaging.Tests;

/// <summary>The code of docs/delay-rules.md.</summary>
public class DelayRulesSamples
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 16, 15, 0);

    [Fact]
    public void The_destination_chooses_the_rules()
    {
        #region choose
        var choice = DelayRuleCatalog.Default.Choose("CA", "ON");
        var said = choice switch
        {
            DelayRuleChoice.Found found => $"{found.RuleSet.Id} ({found.Because})",
            DelayRuleChoice.NotACountry not => $"orders[0].shipTo.country: {not.Problem}",
            _ => throw new InvalidOperationException(),
        };
        #endregion
        Assert.Equal("ca-on (destination CA-ON)", said);
    }

    [Fact]
    public void A_message_is_asked_about_before_it_goes_out()
    {
        #region ask
        var line = new DelayLine
        {
            OrderComplete = Instant.FromUtc(2026, 3, 1, 14, 0),
            Zone = DateTimeZoneProviders.Tzdb["America/New_York"],
            ShipBy = new LocalDate(2026, 3, 20),
        };

        // What a message sent now with May 4 would be: a question that silence answers with no.
        var message = NoticeClock.Propose(DelayRuleSets.UsFtc435, line, new LocalDate(2026, 5, 4), Now);
        Assert.Equal(NoticeMode.ExpressOrAutoCancel, message.Mode);
        Assert.Equal(Silence.Cancel, message.Silence);
        Assert.Equal(new LocalDate(2026, 4, 19), message.DecisionDeadline);

        // It went out, and nobody answered.
        var told = line with { Events = [new DelayEvent.NoticeSent { At = Now, Until = new LocalDate(2026, 5, 4) }] };
        var state = NoticeClock.Read(DelayRuleSets.UsFtc435, told, Instant.FromUtc(2026, 4, 20, 15, 0));
        Assert.Equal(NoticeMode.MustCancel, state.Mode);
        Assert.Equal("16 CFR 435.2(c)(2)", state.Paragraph);
        Assert.Equal(new LocalDate(2026, 4, 28), state.RefundBy);
        Assert.True(state.ShipmentBlocked);
        #endregion
    }

    [Fact]
    public void Facts_that_cannot_be_true_are_named()
    {
        var line = new DelayLine { OrderComplete = Now + Duration.FromDays(1), Zone = DateTimeZone.Utc };
        #region check
        var problems = NoticeClock.Check(line, Now);
        #endregion
        Assert.Equal("orderComplete: is after now; an order is complete once it is paid and can be shipped.", Assert.Single(problems).ToString());
    }

    [Fact]
    public void Adding_a_set_and_pinning_one()
    {
        #region own
        var france = DelayRuleSets.EuCrd with
        {
            Id = "fr",
            Version = "2026-11",
            Destinations = ["FR"],
            DeadlineParagraph = "Code de la consommation, art. L216-1",
            Consent = new ConsentRule.NoSilenceEffect { Paragraph = "Code de la consommation, art. L216-6" },
            CancelParagraph = "Code de la consommation, art. L216-6",
            RefundParagraph = "Code de la consommation, art. L216-7",
            Refund = new RefundTerm.CalendarDays { Days = 14 },
            Source = "Code de la consommation, arts. L216-1 to L216-7 and L241-4",
            SourceVerified = false,
            Verified = "taken from notes; ask counsel",
            LastReviewed = new LocalDate(2026, 11, 22),
        };
        var catalog = new DelayRuleCatalog([france]);
        #endregion
        Assert.Equal("fr", ((DelayRuleChoice.Found)catalog.Choose("FR")).RuleSet.Id);
        Assert.Equal("eu-crd", ((DelayRuleChoice.Found)catalog.Choose("BE")).RuleSet.Id);

        // J05: the term is computed, the surcharges that follow it are not.
        Assert.Equal(new LocalDate(2026, 12, 4), france.Refund.LastDay(new LocalDate(2026, 11, 20)));

        #region pin
        var subscriptions = new DelayRuleCatalog(pinned: "none");
        #endregion
        Assert.Equal("none", ((DelayRuleChoice.Found)subscriptions.Choose("US")).RuleSet.Id);
    }

    [Fact]
    public void Writing_the_other_rows_down()
    {
        #region others
        DelayRuleSet[] others =
        [
            DelayRuleSets.EuCrd with { Id = "de", Destinations = ["DE"], DeadlineParagraph = "BGB § 475(1)", CancelParagraph = "BGB §§ 323 and 357", Source = "BGB" },
            DelayRuleSets.EuCrd with { Id = "no", Destinations = ["NO"], DeadlineParagraph = "forbrukerkjøpsloven § 6", CancelParagraph = "forbrukerkjøpsloven § 23", Source = "forbrukerkjøpsloven" },

            // No number in the law: the days are what the shop thinks reasonable, and no refund term is fixed.
            DelayRuleSets.EuCrd with { Id = "au-acl", Destinations = ["AU"], DefaultDays = 14, DeadlineParagraph = "ACL s. 36", Refund = null, EssentialDateEndsAtOnce = false, Source = "Australian Consumer Law" },

            DelayRuleSets.CaOn with { Id = "ca-qc", Destinations = ["CA-QC"], CancelParagraph = "CPA (Quebec), art. 54.9", RefundParagraph = "CPA (Quebec), art. 54.13", Source = "CPA (Quebec)" },
            DelayRuleSets.CaOn with { Id = "ca-bc", Destinations = ["CA-BC"], CancelParagraph = "BPCPA s. 49", Source = "BPCPA" },
        ];
        var catalog = new DelayRuleCatalog(others);
        #endregion
        Assert.Equal("ca-bc", ((DelayRuleChoice.Found)catalog.Choose("CA", "BC")).RuleSet.Id);
        Assert.All(others, set => Assert.False(set.SourceVerified));
    }

    [Fact]
    public void Promising_the_next_update()
    {
        #region next
        var next = NextUpdateRule.On(
            new NextUpdateTerms
            {
                Today = new LocalDate(2026, 3, 16),
                CadenceDays = 7,
                DecisionDeadline = new LocalDate(2026, 4, 19),
                DecisionDeadlineIsNew = true,
                EndsAtDecisionDeadline = true,
            },
            WarehouseCalendar.Default("main").IsWorkingDay);
        #endregion
        Assert.Equal(new LocalDate(2026, 3, 23), next);
    }

    [Fact]
    public void Waiting_for_the_morning()
    {
        #region quiet
        var losAngeles = DateTimeZoneProviders.Tzdb["America/Los_Angeles"];
        var text = QuietHours.NextAllowed(Instant.FromUtc(2026, 11, 10, 5, 0), losAngeles);
        #endregion
        Assert.Equal(Instant.FromUtc(2026, 11, 10, 16, 0), text);
    }
}
