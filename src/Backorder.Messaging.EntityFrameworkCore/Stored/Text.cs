using NodaTime;
using NodaTime.Text;

namespace Backorder.Messaging.EntityFrameworkCore;

/// <summary>Days, moments and names as stored text, the same on every machine.</summary>
internal static class Text
{
    public static string Of(LocalDate day) => LocalDatePattern.Iso.Format(day);

    public static string? Of(LocalDate? day) => day is { } known ? Of(known) : null;

    public static string Of(Instant moment) => InstantPattern.ExtendedIso.Format(moment);

    public static LocalDate ToDay(string text) => LocalDatePattern.Iso.Parse(text).Value;

    public static LocalDate? ToDayOrNull(string? text) => text is null ? null : ToDay(text);

    public static Instant ToMoment(string text) => InstantPattern.ExtendedIso.Parse(text).Value;

    public static T To<T>(string name)
        where T : struct, Enum =>
        Enum.TryParse<T>(name, out var value) && Enum.IsDefined(value) ? value : throw new InvalidOperationException(
            $"A row of Backorder.Messaging says {typeof(T).Name} {name}, which this version does not know. Update the package Backorder.Messaging.EntityFrameworkCore on every machine.");

    public static MessageKey ToKey(string text) =>
        MessageKey.TryParse(text, out var key) ? key : throw new InvalidOperationException("A row of Backorder.Messaging holds a message key that is none; it was changed by hand.");
}
