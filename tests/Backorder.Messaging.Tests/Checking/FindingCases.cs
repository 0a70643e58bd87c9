namespace Backorder.Messaging.Tests;

/// <summary>For each finding, messages that trip it and near misses that do not.</summary>
internal static partial class FindingCases
{
    private static readonly List<(string Id, bool Trips, string Sample, Func<Case, Case> Change)> Cases = [];

    static FindingCases()
    {
        Dates();
        Law();
        Tone();
        Order();
        Ready();
        Leaks();
        Parts();
        Pages();
    }

    public static IReadOnlyList<(string Id, bool Trips, string Sample, Func<Case, Case> Change)> All => Cases;

    private static void Trip(string id, string sample, params Func<Case, Case>[] changes) => Cases.AddRange(changes.Select(change => (id, true, sample, change)));

    private static void Near(string id, string sample, params Func<Case, Case>[] changes) => Cases.AddRange(changes.Select(change => (id, false, sample, change)));

    private static NodaTime.LocalDate June(int day) => SamplePlans.June(day);

    private static void Dates()
    {
        Trip("BM001", "FirstDelay", c => c.Text("The new ship date is June 23", "The new ship date is June 24"), c => c.Html("June 23", "June 25"), c => c.Subject("Order K4: your kettle ships by June 30"), c => c.Sms("Jun 23", "Jun 22"));
        Near("BM001", "FirstDelay", c => c.Say("You can reach us in June."), c => c.Say("As we wrote on May 20, you may cancel."), c => c.Subject("Order K4: now June 23, not June 12"));
        Trip("BM002", "FirstDelay", c => c.Both("The new ship date is June 23", "The new ship date is June 5"), c => c.Say("It left Hamburg on June 1."));
        Near("BM002", "FirstDelay", c => c.Say("You ordered on May 20."), c => c.Say("You ordered on 20 May 2026."));
        Trip("BM003", "FirstDelay", c => c.Both("Thursday, June 18", "Friday, June 18"), c => c.Both("The new ship date is June 23", "The new ship date is Monday, June 23"));
        Near("BM003", "FirstDelay", c => c.Both("The new ship date is June 23", "The new ship date is Tuesday, June 23"), c => c.Say("We are here from Monday to Friday."));
        Trip("BM004", "FirstDelay", c => c.Say("That is 06/23/2026."), c => c.Say("Shipping: 2026-06-23"), c => c.Say("Am 23.06.2026."));
        Near("BM004", "FirstDelay", c => c.Say("We answer 24/7."), c => c.Say("Version 1.2.3 of our terms."));
        Trip("BM005", "FirstDelay", c => c.Text("June 23", "then"), c => c.Html("June 23", "then").Html("Jun 23", "then"));
        Trip("BM005", "NoDateYet", c => c.Both("We do not have a new date yet.", "").Both("We cannot give a new date because a", "A").Both("we do not have a date yet", "it waits").Html("No date yet", "Open").Text("no date yet", "open").Both("We are sorry that we cannot give you a date right now.", "We are sorry."));
        Near("BM005", "FirstDelay", c => c.Both("The new ship date is June 23.", "We now ship it on June 23."), c => c.Both("June 23", "23 June"));
        Trip("BM006", "BackorderConfirmed", c => c.Text("It will ship on or before June 26.", ""), c => c.Both("It will ship on or before June 26.", ""));
        Near("BM006", "BackorderConfirmed", c => c.Both("It will ship on or before June 26.", "It leaves us no later than June 26."), c => c.Both("It will ship on or before June 26.", "We ship it by June 26."));
        Trip("BM007", "FirstDelay", c => c.Both("We will write again by Thursday, June 18, even if nothing has changed.", ""), c => c.Html("Thursday, June 18", "then"));
        Near("BM007", "FirstDelay", c => c.Both("We will write again by Thursday, June 18, even if nothing has changed.", "You will hear from us by June 18."), c => c.Both("We will write again by", "The next update comes by"));
        Trip("BM008", "RenewedDelay", c => c.Planned(p => p with { NextUpdate = June(24) }), c => c.Planned(p => p with { NextUpdate = June(29) }));
        Near("BM008", "RenewedDelay", c => c.Planned(p => p with { NextUpdate = June(23) }), c => c.Planned(p => p with { NextUpdate = null }));
        Near("BM008", "FirstDelay", c => c.Planned(p => p with { NextUpdate = June(29) }));
        Trip("BM009", "BackorderConfirmed", c => c.Text("The expected arrival is June 24\u2009–\u2009July 2.", ""), c => c.Both("The expected arrival is June 24\u2009–\u2009July 2.", ""));
        Near("BM009", "BackorderConfirmed", c => c.Both("The expected arrival is June 24\u2009–\u2009July 2.", "It should be with you by July 2."), c => c.Planned(p => p with { Delivery = null }));
        Trip("BM010", "BackorderConfirmed", c => c.Both("The ship date is", "All 7 of them wait. The ship date is"), c => c.Text("Quantity: 2", "Quantity: 3"), c => c.Subject("Order K4: your 3 kettles wait"));
        Near("BM010", "BackorderConfirmed", c => c.Both("The ship date is", "Both of the 2 wait. The ship date is"), c => c.Text("You get this message because you placed order K4 at Kettle & Co.", "You get this message because you placed order K4 at Kettle & Co.\n12 Spout Street, 62704 Springfield"));
        Trip("BM011", "FirstDelay-several-items", c => c.Text("- Green kettle\n  Quantity: 2", "- Green kettle\n  Quantity: 6"), c => c.Text("- Green kettle\n  Quantity: 2\n  Before: by June 12\n  New ship date: June 22\u2009–\u200926", "- Green kettle\n  Quantity: 2\n  Before: by June 12\n  New ship date: June 9"), c => c.Text("- Tea mug\n  Quantity: 6", "- Tea mug"));
        Near("BM011", "FirstDelay-several-items", c => c.Say("Tea mug: 4 units are here, 2 follow."), c => c.Say("Oak tray and Tea mug: 6 units."));
    }

    private static void Law()
    {
        const string Agrees = "If we do not hear from you before we ship, and by June 23, we will take it that you agree to wait.";
        const string Cancels = "To keep your order, please say yes by July 12. If you do not, and we have not shipped by then, we will cancel it and refund you in full.";
        const string Right = "You have the right to cancel before it ships. If you do, we promptly send you a full refund.";
        Trip("BM020", "FirstDelay", c => c.Both(Agrees, ""), c => c.Text(Agrees, "We will wait for you."), c => c.Both("we will take it that you agree to wait", "we will see"));
        Near("BM020", "FirstDelay", c => c.Both(Agrees, "If we hear nothing from you by June 23, that means you agree to wait."), c => c.Both(Agrees, "No reply by June 23? Then we count that as your consent to wait."));
        Trip("BM021", "FirstDelay-over-30-days", c => c.Both(Cancels, ""), c => c.Html("please say yes by July 12", "please say yes in time"));
        Near("BM021", "FirstDelay-over-30-days", c => c.Both(Cancels, "Please confirm by July 12, or your order is cancelled and you are refunded in full."), c => c.Both(Cancels, "Without your yes by July 12 we have to cancel and refund you."));
        Trip("BM022", "FirstDelay-over-30-days", c => c.Say("No action is needed."), c => c.Say("You do not have to do anything."), c => c.Sms("Please say yes", "Nothing to do. Please say yes"));
        Near("BM022", "FirstDelay-over-30-days", c => c.Say("We need your answer."), c => c.Say("There is something to do for you."));
        Trip("BM023", "FirstDelay", c => c.Subject("Action needed by June 23: keep or cancel order K4"), c => c.Say("Action required."));
        Near("BM023", "FirstDelay-over-30-days", c => c.Subject("Action needed by July 12: keep or cancel order K4"), c => c.Say("Action required: please answer."));
        Trip("BM024", "FirstDelay-British", c => c.Say("If we do not hear from you before we ship, and by 23 June, we will take it that you agree to wait."), c => c.Say("We assume that you agree."));
        Trip("BM024", "FirstDelay-over-30-days", c => c.Say("Silence counts as consent."));
        Near("BM024", "FirstDelay-British", c => c.Say("If you agree to wait, all is well."), c => c.Say("Do you agree? Please tell us."));
        Trip("BM025", "FirstDelay", c => c.Say("If you do not answer, we will cancel it."), c => c.Say("Your order will be cancelled automatically."));
        Near("BM025", "FirstDelay", c => c.Say("You can cancel with the button above."), c => c.Say("Would you like us to cancel it?"));
        Trip("BM026", "FirstDelay", c => c.Both(Right, ""), c => c.Text("If you do, we promptly send you a full refund.", ""));
        Near("BM026", "FirstDelay", c => c.Both(Right, "You can cancel any time before it ships. We then send a full refund within five working days, promptly."), c => c.Both(Right, "You may cancel until it ships, and get a full refund without delay."));
        Trip("BM027", "NoDateYet", c => c.Both("If you choose to wait, you can still cancel any time before it ships.", ""), c => c.Html("If you choose to wait, you can still cancel any time before it ships.", "Waiting is fine."));
        Near("BM027", "NoDateYet", c => c.Both("If you choose to wait, you can still cancel any time before it ships.", "Even when you wait, you may cancel at any time."), c => c.Both("you can still cancel any time before it ships", "you can cancel until it ships"));
        Trip("BM028", "FirstDelay-not-charged", c => c.Say("You get a full refund."), c => c.Html("Cancel my order", "Cancel and refund"), c => c.Sms("Your answer", "We refund you. Your answer"));
        Near("BM028", "FirstDelay-not-charged", c => c.Say("Our refund rules are on our page."), c => c.Say("Nothing was charged, so nothing has to come back."));
        Trip("BM029", "FirstDelay", c => c.Both("Our supplier is running late.", ""), c => c.Text("Our supplier is running late.", "These things happen."));
        Near("BM029", "FirstDelay", c => c.Both("Our supplier is running late.", "It is late because our supplier is running late."), c => c.Planned(p => p with { Reason = null }));
        Trip("BM030", "NoDateYet", c => c.Both("We cannot give a new date because a material is hard to get right now.", ""), c => c.Unsaid(p => p with { Reason = null }));
        Near("BM030", "NoDateYet", c => c.Both("We cannot give a new date because a material is hard to get right now.", "A material is hard to get right now."), c => c.Both("because a material", "as a material").Say("A material is hard to get right now."));
        Trip("BM031", "FirstDelay-over-30-days", c => c.Say("Please answer within 14 days."), c => c.Say("Tell us in the next 30 days."));
        Near("BM031", "FirstDelay-over-30-days", c => c.Say("It is within reach."), c => c.Say("Please answer by July 12."));
        Trip("BM032", "Cancelled", c => c.Say("You get a gift card."), c => c.Say("It comes back as store credit."));
        Near("BM032", "Cancelled", c => c.Say("It comes back to your credit card."), c => c.Say("A card and a gift make a day."));
        Trip("BM033", "Cancelled", c => c.Say("Minus a restocking fee."), c => c.Say("We deduct the postage."));
        Near("BM033", "Cancelled", c => c.Say("You get all of it."), c => c.Say("Feel free to ask."));
        Trip("BM034", "FirstDelay", c => c.Both("It costs you nothing.", "").Both("To answer, use a link in this message.", ""), c => c.Text("It costs you nothing.", ""));
        Near("BM034", "FirstDelay", c => c.Both("It costs you nothing.", "That is free."), c => c.Both("To answer, use a link in this message. It costs you nothing.", "Answer at no cost."));
        Trip("BM035", "Cancelled", c => c.Both("$98.00", "the money"), c => c.Both("to the card you paid with", "to you"), c => c.Both("We send the refund by Wednesday, June 17.", ""));
        Trip("BM035", "Cancelled-British-not-charged", c => c.Both("You have not been charged, and you will not be.", ""));
        Near("BM035", "Cancelled", c => c.Both("We refund $98.00", "98.00 USD go back"), c => c.Both("Wednesday, June 17", "June 17"));
        Near("BM035", "Cancelled-British-not-charged", c => c.Both("You have not been charged, and you will not be.", "You were not charged."));
        Trip("BM036", "BackorderConfirmed", c => c.Both("If you do nothing, your order stays open.", ""), c => c.Html("If you do nothing, your order stays open.", ""));
        Near("BM036", "BackorderConfirmed", c => c.Both("If you do nothing, your order stays open.", "Without an answer the order remains open."), c => c.Both("If you do nothing, your order stays open.", "Say nothing, and nothing changes."));
    }
}
