using NodaTime;

namespace Backorder.Messaging.Tests;

public sealed class LocaleTableTests
{
    private static readonly LocalDate Today = new(2026, 11, 21);

    public static TheoryData<string> Tags => [.. LocaleTable.Tags];

    [Fact]
    public async Task Every_row_is_what_the_unicode_packages_say() =>
        Assert.Equal(
            await CldrPackages.GenerateAsync(),
            await File.ReadAllTextAsync(Repository.PathTo("src/Backorder.Messaging/Wording/Cldr/locales.txt"), TestContext.Current.CancellationToken));

    [Fact]
    public void There_are_thirty_two_locales() => Assert.Equal(32, LocaleTable.Tags.Count);

    // The vectors of the project's rules, worked out by ICU from the same edition of CLDR. · is a thin space.
    [Theory]
    [InlineData("en-US", "December 3·–·7", "Dec 3-7", "Nov 28 - Dec 3", "Dec 29, 2026 - Jan 4, 2027")]
    [InlineData("en-GB", "3·–·7 December", "3-7 Dec", "28 Nov - 3 Dec", "29 Dec 2026 - 4 Jan 2027")]
    [InlineData("en-CA", "December 3–7", "Dec 3-7", "Nov 28-Dec 3", "Dec 29, 2026-Jan 4, 2027")]
    [InlineData("en-AU", "3–7 December", "3-7 Dec", "28 Nov - 3 Dec", "29 Dec 2026 - 4 Jan 2027")]
    [InlineData("fr-FR", "3–7 décembre", "3-7 déc.", "28 nov. - 3 déc.", "29 déc. 2026 - 4 janv. 2027")]
    [InlineData("fr-CA", "3·–·7 décembre", "3-7 déc.", "28 nov. - 3 déc.", "29 déc. 2026 - 4 janv. 2027")]
    [InlineData("de-DE", "3.–7. Dezember", "3.-7. Dez.", "28. Nov. - 3. Dez.", "29. Dez. 2026 - 4. Jan. 2027")]
    [InlineData("es-ES", "3–7 de diciembre", "3-7 dic", "28 nov - 3 dic", "29 dic 2026 - 4 ene 2027")]
    [InlineData("it-IT", "03–07 dicembre", "03-07 dic", "28 nov - 03 dic", "29 dic 2026 - 04 gen 2027")]
    [InlineData("sv-SE", "3–7 december", "3-7 dec.", "28 nov.-3 dec.", "29 dec. 2026-4 jan. 2027")]
    [InlineData("ja-JP", "12月3日～7日", "12月3日～7日", "11月28日～12月3日", "2026年12月29日～2027年1月4日")]
    public void An_interval_is_written_as_cldr_does(string tag, string inMonth, string shortInMonth, string overMonths, string overYears)
    {
        var dates = LocaleTable.Find(tag)!.Dates;

        Assert.Equal(inMonth.Replace('·', '\u2009'), dates.Days(new(2026, 12, 3), new(2026, 12, 7), Today));
        Assert.Equal(shortInMonth, dates.ShortDays(new(2026, 12, 3), new(2026, 12, 7), Today));
        Assert.Equal(overMonths, dates.ShortDays(new(2026, 11, 28), new(2026, 12, 3), Today));
        Assert.Equal(overYears, dates.ShortDays(new(2026, 12, 29), new(2027, 1, 4), Today));
    }

    [Theory]
    [InlineData("pl-PL", "3 grudnia", "czwartek, 3 grudnia")]
    [InlineData("cs-CZ", "3. prosince", "čtvrtek 3. prosince")]
    [InlineData("fi-FI", "3. joulukuuta", "torstai 3. joulukuuta")]
    [InlineData("hu-HU", "december 3.", "december 3., csütörtök")]
    [InlineData("ko-KR", "12월 3일", "12월 3일 목요일")]
    [InlineData("zh-Hans", "12月3日", "12月3日星期四")]
    [InlineData("da-DK", "3. december", "torsdag den 3. december")]
    [InlineData("ar-EG", "٣ ديسمبر", "الخميس، ٣ ديسمبر")]
    [InlineData("he-IL", "3 בדצמבר", "יום חמישי, 3 בדצמבר")]
    [InlineData("tr-TR", "3 Aralık", "3 Aralık Perşembe")]
    public void A_day_has_its_month_in_the_case_of_a_date(string tag, string day, string near)
    {
        var dates = LocaleTable.Find(tag)!.Dates;

        Assert.Equal(day, dates.Day(new(2026, 12, 3), Today));
        Assert.Equal(near, dates.NearDay(new(2026, 12, 3), Today));
    }

    [Fact]
    public void The_first_of_a_month_is_an_ordinal_in_french()
    {
        var dates = LocaleTable.Find("fr-FR")!.Dates;

        Assert.Equal("1er décembre", dates.Day(new(2026, 12, 1), Today));
        Assert.Equal("1er–5 décembre", dates.Days(new(2026, 12, 1), new(2026, 12, 5), Today));
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void No_date_is_all_in_figures_and_no_two_days_look_the_same(string tag)
    {
        var dates = LocaleTable.Find(tag)!.Dates;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var day = new LocalDate(2027, 1, 1); day.Year == 2027; day = day.PlusDays(1))
        {
            string[] written = [dates.Day(day, Today), dates.ShortDay(day, day), dates.NearDay(day, day), dates.Days(day, day.PlusDays(4), Today), dates.ShortDays(day, day.PlusDays(4), day)];

            Assert.All(written, words => Assert.Contains(words, char.IsLetter));
            Assert.All(written, words => Assert.DoesNotContain(words, c => c is '\'' or '¤' or '|' || char.IsControl(c)));
            Assert.True(seen.Add(written[0]), written[0]);
            Assert.Contains(tag == "ar-EG" ? "٢٠٢٧" : "2027", written[0], StringComparison.Ordinal);
            Assert.DoesNotContain("2027", dates.Day(day, day), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("en", "en-US")]
    [InlineData("en-NZ", "en-GB")]
    [InlineData("de-LI", "de-CH")]
    [InlineData("fr-BE", "fr-FR")]
    [InlineData("es-AR", "es-MX")]
    [InlineData("es", "es-ES")]
    [InlineData("pt", "pt-BR")]
    [InlineData("pt-AO", "pt-PT")]
    [InlineData("no", "nb-NO")]
    [InlineData("zh", "zh-Hans")]
    [InlineData("zh-CN", "zh-Hans")]
    [InlineData("zh-Hans-SG", "zh-Hans")]
    [InlineData("zh-TW", null)]
    [InlineData("zh-Hant-HK", null)]
    [InlineData("ar-SA", "ar")]
    [InlineData("AR-eg", "ar-EG")]
    [InlineData("de-Latn-AT", "de-AT")]
    [InlineData("is-IS", null)]
    public void A_tag_finds_its_own_row_or_that_of_the_nearest_region(string tag, string? row) => Assert.Equal(row, LocaleTable.Find(tag)?.Tag);
}
