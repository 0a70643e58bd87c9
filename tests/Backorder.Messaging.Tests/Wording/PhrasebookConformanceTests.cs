using Backorder.Messaging.Testing;

namespace Backorder.Messaging.Tests;

public sealed class AmericanEnglishConformance() : LanguageConformance(
    new EnglishPhrasebook("en-US"), "guarantee", "definitely", " soon", "shortly", "asap", "discount", " sale", "hurry", "gift card", "within ");

public sealed class BritishEnglishConformance() : LanguageConformance(
    new EnglishPhrasebook("en-GB"), "guarantee", "definitely", " soon", "shortly", "asap", "discount", " sale", "hurry", "gift card", "within ");

public sealed class GermanConformance() : LanguageConformance(
    new GermanPhrasebook("de-DE"), "garantier", " bald", "in Kürze", "demnächst", "Rabatt", "Angebot", "Gutschein", "innerhalb");

public sealed class AustrianGermanConformance() : LanguageConformance(new GermanPhrasebook("de-AT"), "garantier", " bald", "innerhalb");

public sealed class FrenchConformance() : LanguageConformance(
    new FrenchPhrasebook("fr-FR"), "garanti", "bientôt", "sous peu", "remise", "promo", "soldes", "bon d’achat", "dans les ");

public sealed class CanadianFrenchConformance() : LanguageConformance(new FrenchPhrasebook("fr-CA"), "garanti", "bientôt", "dans les ");

public sealed class SpanishConformance() : LanguageConformance(
    new SpanishPhrasebook("es-ES"), "garantiz", " pronto", "en breve", "descuento", "oferta", "promoción", "rebaja", "en un plazo");

public sealed class MexicanSpanishConformance() : LanguageConformance(new SpanishPhrasebook("es-MX"), "garantiz", " pronto", "en breve");

public sealed class JapaneseConformance() : LanguageConformance(
    new JapanesePhrasebook("ja-JP"), "保証", "必ず", "まもなく", "近日", "割引", "セール", "クーポン", "以内");

public sealed class ArabicConformance() : LanguageConformance(new ArabicPhrasebook("ar"), "نضمن", "قريبًا", "تخفيض", "عرض خاص", "قسيمة", "خلال ");

public sealed class EgyptianArabicConformance() : LanguageConformance(new ArabicPhrasebook("ar-EG"), "نضمن", "قريبًا", "تخفيض", "خلال ");

/// <summary>A language that a shop has added.</summary>
public sealed class DutchConformance() : LanguageConformance(new DutchPhrasebook(), "garande", "binnenkort", "korting", "aanbieding", "binnen ");

public abstract class LanguageConformance(Phrasebook book, params string[] forbidden) : PhrasebookConformance
{
    protected override Phrasebook Book => book;

    protected override IReadOnlyCollection<string> ForbiddenWords => forbidden;
}

/// <summary>The suite notices a fault of each sort.</summary>
public sealed class PhrasebookConformanceTests
{
    [Fact]
    public void A_blank_sentence_is_found() => Fails(new Blank(), suite => suite.Every_sentence_has_words_for_every_shape_of_its_arguments());

    [Fact]
    public void A_token_is_found() => Fails(new Token(), suite => suite.No_sentence_shows_a_token_or_a_gap());

    [Fact]
    public void A_forgotten_name_is_found() => Fails(new Forgetful(), suite => suite.Every_text_that_is_given_is_stated());

    [Fact]
    public void A_forgotten_number_is_found()
    {
        Fails(new Uncounted(), suite => suite.Every_number_is_stated());
        Fails(new Uncounted(), suite => suite.Different_numbers_are_said_differently());
    }

    [Fact]
    public void A_forgotten_day_is_found() => Fails(new Undated(), suite => suite.Every_day_is_stated());

    [Fact]
    public void A_forgotten_range_is_found() => Fails(new Unranged(), suite => suite.Every_range_is_stated());

    [Fact]
    public void A_forgotten_deadline_is_found() => Fails(new Undemanding(), suite => suite.Who_must_answer_is_told_until_when());

    [Fact]
    public void A_forgotten_reason_is_found() => Fails(new Unreasoned(), suite => suite.A_reason_is_stated());

    [Fact]
    public void A_reason_for_all_is_found() => Fails(new OneReason(), suite => suite.Every_reason_has_words_of_its_own_and_shows_no_code());

    [Fact]
    public void A_flat_apology_is_found() => Fails(new Flat(), suite => suite.The_apology_grows_and_good_news_has_none());

    [Fact]
    public void A_promise_is_found() => Fails(new Salesy(), suite => suite.No_sentence_promises_or_advertises());

    [Fact]
    public void A_long_subject_is_found() => Fails(new LongSubject(), suite => suite.A_subject_is_short_and_turns_no_direction());

    [Fact]
    public void A_dash_and_a_keyword_are_found()
    {
        Fails(new Dashed(), suite => suite.A_text_message_has_plain_signs_and_no_word_that_ends_all_of_them());
        Fails(new Keyword(), suite => suite.A_text_message_has_plain_signs_and_no_word_that_ends_all_of_them());
    }

    [Fact]
    public void Figures_alone_are_found() => Fails(new Figures(), suite => suite.A_date_is_never_all_in_figures_and_has_its_year_only_where_it_is_another());

    [Fact]
    public void Rounding_is_found() => Fails(new Rounded(), suite => suite.Money_is_never_rounded());

    private static void Fails(Phrasebook book, Action<PhrasebookConformance> test) =>
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => test(new Suite(book)));

    private sealed class Suite(Phrasebook book) : PhrasebookConformance
    {
        protected override Phrasebook Book => book;

        protected override IReadOnlyCollection<string> ForbiddenWords => ["guarantee"];
    }

    private abstract class Faulty() : EnglishPhrasebook("en-US");

    private sealed class Blank : Faulty
    {
        public override string StaysOpen() => " ";
    }

    private sealed class Token : Faulty
    {
        public override string StaysOpen() => "Dear {name}";
    }

    private sealed class Forgetful : Faulty
    {
        public override string Greeting(string? name) => "Hello,";
    }

    private sealed class Uncounted : Faulty
    {
        public override string AndMore(int count) => count == 1 ? "and one more" : "and some more";
    }

    private sealed class Undated : Faulty
    {
        public override string NextUpdate(NodaTime.LocalDate day, NodaTime.LocalDate today) => $"We will write again by {Day(day.PlusDays(1), today)}.";
    }

    private sealed class Unranged : Faulty
    {
        public override string ShipDate(SpokenRange when, bool last, NodaTime.LocalDate today) => "It ships some day.";
    }

    private sealed class Undemanding : Faulty
    {
        public override string CallToAction(MessageKind kind, ChoiceKind? primary, Reply? reply, NodaTime.LocalDate today) => "Please answer.";
    }

    private sealed class Unreasoned : Faulty
    {
        public override string NoDateBecause(StatedReason reason, bool another) => "We cannot give a date.";
    }

    private sealed class OneReason : Faulty
    {
        public override string Reason(BackorderReason reason) => "It is late.";
    }

    private sealed class Flat : Faulty
    {
        public override string? Apology(MessageKind kind, int delays, int? daysLate, NodaTime.LocalDate? before, NodaTime.LocalDate today) => "Sorry.";
    }

    private sealed class Salesy : Faulty
    {
        public override string QualityNote() => "We guarantee it.";
    }

    private sealed class LongSubject : Faulty
    {
        public override string SubjectPartShipped(string order) => $"Order {order}: part of your order has shipped, and the rest of it will follow as fast as we can";
    }

    private sealed class Dashed : Faulty
    {
        public override string SmsMore(string address) => $"More – {address}";
    }

    private sealed class Keyword : Faulty
    {
        public override string SmsMore(string address) => $"Reply CANCEL or see {address}";
    }

    private sealed class Figures : Faulty
    {
        public override string Day(NodaTime.LocalDate day, NodaTime.LocalDate today) => "03/07";
    }

    private sealed class Rounded : Faulty
    {
        public override string Money(decimal amount, string? currency) => $"${decimal.Round(amount)}";
    }
}
