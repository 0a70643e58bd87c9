namespace Backorder.Messaging.Tests;

public class DelayRuleCatalogTests
{
    private static readonly string[] MemberStates =
    [
        "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU",
        "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
    ];

    [Fact]
    public void Every_country_of_the_list_has_a_rule_set_and_no_other_pair_of_letters_has()
    {
        var chosen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var first = 'A'; first <= 'Z'; first++)
        {
            for (var second = 'A'; second <= 'Z'; second++)
            {
                var choice = DelayRuleCatalog.Default.Choose($"{first}{second}");
                var id = choice is DelayRuleChoice.Found found ? found.RuleSet.Id : "not a country";
                chosen[id] = chosen.GetValueOrDefault(id) + 1;
            }
        }

        // ISO 3166-1 has 249 officially assigned codes.
        Assert.Equal(1, chosen["us-ftc-435"]);
        Assert.Equal(1, chosen["uk-cra"]);
        Assert.Equal(27, chosen["eu-crd"]);
        Assert.Equal(249 - 29, chosen["strictest"]);
        Assert.Equal((26 * 26) - 249, chosen["not a country"]);
    }

    [Fact]
    public void Every_member_state_of_the_union_has_the_directive() =>
        Assert.All(MemberStates, country => Assert.Equal("eu-crd", Found(DelayRuleCatalog.Default.Choose(country)).Id));

    [Theory]
    [InlineData(null, "a country is needed; give its ISO 3166-1 alpha-2 code, as \"US\".")]
    [InlineData("", "a country is needed; give its ISO 3166-1 alpha-2 code, as \"US\".")]
    [InlineData("UK", "\"UK\" is not an ISO 3166-1 alpha-2 code; the United Kingdom is \"GB\".")]
    [InlineData("EL", "\"EL\" is not an ISO 3166-1 alpha-2 code; Greece is \"GR\".")]
    [InlineData("USA", "\"USA\" is not an ISO 3166-1 alpha-2 code; give two capitals, as \"US\".")]
    public void What_is_no_country_is_named_with_its_remedy(string? country, string problem) =>
        Assert.Equal(problem, Assert.IsType<DelayRuleChoice.NotACountry>(DelayRuleCatalog.Default.Choose(country)).Problem);

    [Fact]
    public void A_region_may_begin_with_the_letters_of_its_country()
    {
        var catalog = new DelayRuleCatalog([DelayRuleSets.Strictest with { Id = "nordland", Destinations = ["NO-NOR"] }]);
        Assert.Equal("nordland", Assert.IsType<DelayRuleChoice.Found>(catalog.Choose("NO", "NOR")).RuleSet.Id);
    }

    [Theory]
    [InlineData("CA", "ON", "ca-on", "destination CA-ON")]
    [InlineData("CA", "CA-ON", "ca-on", "destination CA-ON")]
    [InlineData("CA", "BC", "strictest", "no rule set for CA")]
    [InlineData("CA", null, "strictest", "no rule set for CA")]
    [InlineData("US", "NY", "us-ftc-435", "destination US")]
    [InlineData("US", "ON", "us-ftc-435", "destination US")]
    public void A_region_counts_only_where_a_set_names_it(string country, string? region, string id, string because)
    {
        var found = Assert.IsType<DelayRuleChoice.Found>(DelayRuleCatalog.Default.Choose(country, region));
        Assert.Equal((id, because), (found.RuleSet.Id, found.Because));
    }

    [Fact]
    public void A_shops_own_set_goes_before_the_built_in_ones_for_what_it_names()
    {
        var catalog = new DelayRuleCatalog([DelayRuleSets.EuCrd with { Id = "de", Destinations = ["DE"] }]);
        Assert.Equal("de", Found(catalog.Choose("DE")).Id);
        Assert.Equal("eu-crd", Found(catalog.Choose("AT")).Id);
        Assert.Equal("de", catalog.Find("de")!.Id);
    }

    [Fact]
    public void A_set_with_a_built_in_id_replaces_it_everywhere()
    {
        var catalog = new DelayRuleCatalog([DelayRuleSets.EuCrd with { Version = "2", Destinations = ["DE"] }]);
        Assert.Equal("2", Found(catalog.Choose("DE")).Version);
        Assert.Equal("strictest", Found(catalog.Choose("AT")).Id);
        Assert.Equal("2", catalog.Find("eu-crd")!.Version);
    }

    [Fact]
    public void A_pinned_set_holds_for_every_country_but_not_for_what_is_none()
    {
        var catalog = new DelayRuleCatalog(pinned: "none");
        var found = Assert.IsType<DelayRuleChoice.Found>(catalog.Choose("US"));
        Assert.Equal(("none", "pinned by the shop"), (found.RuleSet.Id, found.Because));
        Assert.IsType<DelayRuleChoice.NotACountry>(catalog.Choose("XX"));
    }

    [Fact]
    public void A_catalog_that_cannot_work_is_refused_with_its_remedy()
    {
        Assert.StartsWith(
            "No delay rule set has the id \"us\". There are: ca-on, eu-crd, none, strictest, uk-cra, us-ftc-435.",
            Assert.Throws<ArgumentException>(() => new DelayRuleCatalog(pinned: "us")).Message,
            StringComparison.Ordinal);
        Assert.StartsWith(
            "Delay rule set \"mine\", destination \"UK\": \"UK\" is not an ISO 3166-1 alpha-2 code; the United Kingdom is \"GB\".",
            Assert.Throws<ArgumentException>(() => new DelayRuleCatalog([DelayRuleSets.UkCra with { Id = "mine", Destinations = ["UK"] }])).Message,
            StringComparison.Ordinal);
        Assert.StartsWith(
            "A delay rule set needs an id.",
            Assert.Throws<ArgumentException>(() => new DelayRuleCatalog([DelayRuleSets.UkCra with { Id = " " }])).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_sets_that_were_checked_say_so() =>
        Assert.Equal(["us-ftc-435", "uk-cra"], DelayRuleSets.BuiltIn.Where(set => set.SourceVerified).Select(set => set.Id));

    [Fact]
    public void Only_the_united_states_end_orders_by_themselves() =>
        Assert.Equal(["us-ftc-435"], DelayRuleSets.BuiltIn.Where(set => set.AutoCancel).Select(set => set.Id));

    [Fact]
    public void A_business_buyer_keeps_the_american_rule_and_loses_the_european_ones()
    {
        Assert.Same(DelayRuleSets.UsFtc435, DelayRuleSets.UsFtc435.For(BuyerKind.Business));
        Assert.Same(DelayRuleSets.EuCrd, DelayRuleSets.EuCrd.For(BuyerKind.Consumer));
        var left = DelayRuleSets.UkCra.For(BuyerKind.Business);
        Assert.Equal((DeadlineCountsTo.Nothing, null), (left.CountsTo, left.Refund));
        Assert.Equal((null, ReasonDuty.Advised, false), (left.BuyerMayCancelAfterDays, left.Reason, left.EssentialDateEndsAtOnce));
        Assert.Equal("Consumer Rights Act 2015, ss. 26 and 28: consumers only", Assert.IsType<ConsentRule.NoSilenceEffect>(left.Consent).Paragraph);
    }

    [Fact]
    public void A_shops_own_set_may_let_the_buyer_cancel_some_days_after_a_promised_ship_date()
    {
        var line = new DelayLine { OrderComplete = NodaTime.Instant.FromUtc(2026, 11, 1, 12, 0), Zone = NodaTime.DateTimeZone.Utc };
        foreach (var clock in new[] { DeadlineCountsTo.Ship, DeadlineCountsTo.EarlierOfBoth })
        {
            var own = DelayRuleSets.CaOn with { Id = "mine", CountsTo = clock };
            Assert.Equal(new NodaTime.LocalDate(2026, 12, 1), NoticeClock.Read(own, line, line.OrderComplete).BuyerMayCancelAfter);
            var promised = line with { ShipBy = new NodaTime.LocalDate(2026, 11, 10) };
            Assert.Equal(new NodaTime.LocalDate(2026, 12, 10), NoticeClock.Read(own, promised, line.OrderComplete).BuyerMayCancelAfter);
            var delivered = line with { DeliverBy = new NodaTime.LocalDate(2026, 11, 12), TransitDaysAtMost = 2 };
            Assert.True(NoticeClock.Read(own, delivered, line.OrderComplete).BuyerMayCancelAfter > new NodaTime.LocalDate(2026, 12, 9));
        }
    }

    private static DelayRuleSet Found(DelayRuleChoice choice) => Assert.IsType<DelayRuleChoice.Found>(choice).RuleSet;
}
