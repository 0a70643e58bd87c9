using NodaTime;

namespace Backorder.Messaging.Tests;

public sealed class DateTests
{
    private static readonly LocalDate Today = new(2026, 11, 21);

    private static Phrasebook Book(string language) => Phrasebooks.BuiltIn.For(language, SamplePlans.Shop);

    [Theory]
    [InlineData("en-US", "2026-12-03", "2026-12-07", "December 3\u2009–\u20097", "Dec 3-7")]
    [InlineData("en-US", "2026-11-28", "2026-12-03", "November 28\u2009–\u2009December 3", "Nov 28 - Dec 3")]
    [InlineData("en-US", "2026-12-29", "2027-01-04", "December 29, 2026\u2009–\u2009January 4, 2027", "Dec 29, 2026 - Jan 4, 2027")]
    [InlineData("en-US", "2027-02-01", "2027-02-05", "February 1\u2009–\u20095, 2027", "Feb 1-5, 2027")]
    [InlineData("en-US", "2027-01-28", "2027-02-05", "January 28\u2009–\u2009February 5, 2027", "Jan 28 - Feb 5, 2027")]
    [InlineData("en-US", "2026-12-03", "2026-12-03", "December 3", "Dec 3")]
    [InlineData("en-GB", "2026-12-03", "2026-12-07", "3\u2009–\u20097 December", "3-7 Dec")]
    [InlineData("en-GB", "2026-11-28", "2026-12-03", "28 November\u2009–\u20093 December", "28 Nov - 3 Dec")]
    [InlineData("en-GB", "2026-12-29", "2027-01-04", "29 December 2026\u2009–\u20094 January 2027", "29 Dec 2026 - 4 Jan 2027")]
    [InlineData("en-GB", "2027-02-01", "2027-02-05", "1\u2009–\u20095 February 2027", "1-5 Feb 2027")]
    [InlineData("en-GB", "2027-09-28", "2027-10-05", "28 September\u2009–\u20095 October 2027", "28 Sept - 5 Oct 2027")]
    public void An_interval_is_written_as_the_locale_does(string language, string start, string end, string words, string sms)
    {
        var (from, to) = (Plans.Day(start), Plans.Day(end));

        InCulture.Every(() =>
        {
            Assert.Equal(words, Book(language).Days(from, to, Today));
            Assert.Equal(sms, Book(language).ShortDays(from, to, Today));
            Assert.True(SmsSegments.Of(sms).IsGsm7);
        });
    }

    [Theory]
    [InlineData("en-US", "2026-06-22", "June 22")]
    [InlineData("en-US", "2027-06-22", "June 22, 2027")]
    [InlineData("en-GB", "2026-06-22", "22 June")]
    [InlineData("en-GB", "2027-06-22", "22 June 2027")]
    [InlineData("en-US", "2025-12-31", "December 31, 2025")]
    public void A_day_has_its_year_only_where_that_is_another(string language, string day, string words) =>
        Assert.Equal(words, Book(language).Day(Plans.Day(day), Today));

    [Theory]
    [InlineData("en-US", "2026-11-21", "Saturday, November 21")]
    [InlineData("en-US", "2026-12-05", "Saturday, December 5")]
    [InlineData("en-US", "2026-12-06", "December 6")]
    [InlineData("en-US", "2026-11-20", "November 20")]
    [InlineData("en-GB", "2026-12-05", "Saturday 5 December")]
    public void A_day_has_its_weekday_within_fourteen_days(string language, string day, string words) =>
        Assert.Equal(words, Book(language).NearDay(Plans.Day(day), Today));

    [Fact]
    public void A_near_day_of_another_year_has_both() =>
        Assert.Equal("Monday, January 4, 2027", Book("en-US").NearDay(new(2027, 1, 4), new(2026, 12, 28)));

    [Theory]
    [InlineData(null, null, RangeShape.NoDate, "no date yet")]
    [InlineData("2026-12-03", null, RangeShape.NotBefore, "not before December 3")]
    [InlineData("2026-11-21", null, RangeShape.NoDate, "no date yet")]
    [InlineData("2026-12-03", "2026-12-03", RangeShape.Day, "December 3")]
    [InlineData("2026-12-03", "2026-12-13", RangeShape.Days, "December 3\u2009–\u200913")]
    [InlineData("2026-11-21", "2026-11-25", RangeShape.Days, "November 21\u2009–\u200925")]
    [InlineData("2026-11-20", "2026-11-25", RangeShape.ByDay, "by November 25")]
    [InlineData(null, "2026-11-25", RangeShape.ByDay, "by November 25")]
    [InlineData("2026-11-19", "2026-11-20", RangeShape.Day, "November 21")]
    [InlineData("2026-12-03", "2026-12-14", RangeShape.MonthParts, "early to mid December")]
    [InlineData("2026-12-12", "2026-12-30", RangeShape.MonthParts, "mid to late December")]
    [InlineData("2026-12-01", "2026-12-31", RangeShape.MonthParts, "early to late December")]
    [InlineData("2027-03-11", "2027-03-31", RangeShape.MonthParts, "mid to late March 2027")]
    [InlineData("2026-11-25", "2026-12-10", RangeShape.MonthParts, "between late November and early December")]
    [InlineData("2026-12-03", "2027-01-31", RangeShape.MonthParts, "between early December 2026 and late January 2027")]
    [InlineData("2027-02-03", "2027-04-11", RangeShape.MonthParts, "between early February and mid April 2027")]
    public void A_range_is_said_as_precisely_as_it_is_known(string? earliest, string? latest, RangeShape shape, string words)
    {
        var when = SpokenRange.Of(earliest is null ? null : Plans.Day(earliest), latest is null ? null : Plans.Day(latest), Today);

        Assert.Equal(shape, when.Shape);
        Assert.Equal(words, Book("en-US").When(when, Today));
    }

    [Fact]
    public void No_range_says_a_day_before_today()
    {
        for (var earliest = -20; earliest < 60; earliest++)
        {
            for (var latest = earliest; latest < 60; latest++)
            {
                var when = SpokenRange.Of(Today.PlusDays(earliest), Today.PlusDays(latest), Today);

                Assert.True(when.Start >= Today && when.End >= when.Start);
            }
        }
    }

    [Fact]
    public void A_language_without_a_row_says_what_to_override()
    {
        var book = new EnglishPhrasebook("is-IS");

        var error = Assert.Throws<NotSupportedException>(() => book.Day(Today, Today));

        Assert.Equal("This package does not know how is-IS writes dates, numbers and money; override the members of Phrasebook that write them in EnglishPhrasebook.", error.Message);
    }
}
