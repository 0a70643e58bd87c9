namespace Backorder.Messaging;

/// <summary>Whether a choice that a link gives can be made now.</summary>
internal static class ChoiceCheck
{
    /// <summary>Whether a choice would change the answer, and can.</summary>
    public static bool IsNews(ChoiceGrant grant, int pressed, OrderNow now) =>
        !Stands(grant.Choices[pressed].Choice, now) && Refusal(grant, grant.Choices[pressed], now) is null;

    /// <returns>Why it cannot; null: it can, or it stands already.</returns>
    public static ChoiceRefusal? Refusal(ChoiceGrant grant, GrantedChoice granted, OrderNow now)
    {
        var choice = granted.Choice;
        if (Stands(choice, now))
        {
            return null;
        }

        if (now.EndOf(choice.Line) is { } end)
        {
            return end;
        }

        if (now.Standing.Any(made => History.Ends(made, choice.Line)))
        {
            return ChoiceRefusal.Cancelled;
        }

        // Cancelling holds until the goods leave, whatever was written since.
        if (choice.Kind is ChoiceKind.Cancel or ChoiceKind.Contact)
        {
            return null;
        }

        return IsSuperseded(grant, choice, now) ? ChoiceRefusal.Superseded
            : granted.Until <= now.At ? ChoiceRefusal.TooLate
            : choice.Kind == ChoiceKind.Swap && !now.HasSwap(choice) ? ChoiceRefusal.SoldOut
            : choice.Kind == ChoiceKind.Split && !now.HasReady(choice) ? ChoiceRefusal.SoldOut
            : null;
    }

    /// <summary>Whether it is the answer already: then making it again changes nothing.</summary>
    public static bool Stands(Choice choice, OrderNow now) =>
        now.Standing.LastOrDefault(made => made.Line is null || choice.Line is null || made.Line == choice.Line) is { } last && IsSame(last, choice);

    private static bool IsSame(OrderEvent.ChoiceMade made, Choice choice) =>
        (made.Choice, made.Line, made.Sku, made.Quantity) == (choice.Kind, choice.Line, choice.Sku, choice.Quantity);

    // By the messages' numbers: clocks of two machines may contradict them.
    private static bool IsSuperseded(ChoiceGrant grant, Choice choice, OrderNow now) =>
        now.Newest is { } newest && newest.Ordinal > grant.Ordinal
        && newest.Lines.Any(line => line.Line is null || choice.Line is null || line.Line == choice.Line);
}
