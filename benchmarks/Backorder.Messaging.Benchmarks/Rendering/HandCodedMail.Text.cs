using NodaTime;

namespace Backorder.Messaging.Benchmarks;

/// <content>The text.</content>
internal sealed partial class HandCodedMail
{
    private void PlainText(MessagePlan plan, Shop shop, Recipient recipient, LocalDate ships, LocalDate placed, int units)
    {
        _mail.Text(shop.Name);
        _mail.Write(
            """


            Your order will ship later

            New ship date: 
            """u8);
        _mail.Day(ships, plan.Today);
        _mail.Write(
            """


            Hello 
            """u8);
        _mail.Text(recipient.Name!);
        _mail.Write(
            """
            ,

            This is about your order 
            """u8);
        _mail.Text(plan.Order);
        _mail.Write(" of "u8);
        _mail.Day(placed, plan.Today);
        _mail.Write(": "u8);
        _mail.Number(plan.Lines.Count);
        _mail.Write(" items, "u8);
        _mail.Number(units);
        _mail.Write(
            """
             units in all.


            """u8);
        _mail.Text(plan.Apology!);
        _mail.Write(
            """

            The new ship date is 
            """u8);
        _mail.Day(ships, plan.Today);
        _mail.Write(
            """
            .

            """u8);
        _mail.Text(plan.Reason!.Text);
        _mail.Write(
            """


            What you can do
            ---------------


            """u8);
        _mail.Text(plan.CallToAction);
        _mail.Write(
            """


            If you do nothing, your order stays open.

            You have the right to cancel before it ships. If you do, we promptly send you a full refund.

            * Keep my order
              mailto:
            """u8);
        _mail.Text(shop.Contact);
        _mail.Write("?subject=Order%20"u8);
        _mail.Text(Uri.EscapeDataString(plan.Order));
        _mail.Write(
            """
            %3A%20Keep%20my%20order

            * Cancel and refund
              mailto:
            """u8);
        _mail.Text(shop.Contact);
        _mail.Write("?subject=Order%20"u8);
        _mail.Text(Uri.EscapeDataString(plan.Order));
        _mail.Write(
            """
            %3A%20Cancel%20and%20refund

            * Contact us
              mailto:
            """u8);
        _mail.Text(shop.Contact);
        _mail.Write("?subject=Order%20"u8);
        _mail.Text(Uri.EscapeDataString(plan.Order));
        _mail.Write(
            """
            %3A%20Contact%20us

            What you are waiting for
            ------------------------

            """u8);
        foreach (var line in plan.Lines)
        {
            _mail.Write(
                """

                - 
                """u8);
            _mail.Text(line.Name);
            _mail.Write(
                """

                  Quantity: 
                """u8);
            _mail.Number(line.Open);
            _mail.Write(
                """

                  New ship date: 
                """u8);
            _mail.Day(line.Portions[0].Latest!.Value, plan.Today);
            _mail.Write(
                """


                """u8);
        }

        _mail.Write(
            """

            We will write again by 
            """u8);
        _mail.WeekDay(plan.NextUpdate!.Value, plan.Today);
        _mail.Write(
            """
            , even if nothing has changed.

            Do you have a question? A person answers at
              
            """u8);
        _mail.Text(shop.Contact);
        _mail.Write(
            """


            Thank you for your patience.

            """u8);
        _mail.Text(shop.Name);
        _mail.Write(
            """


            You get this message because you placed order 
            """u8);
        _mail.Text(plan.Order);
        _mail.Write(" at "u8);
        _mail.Text(shop.Name);
        _mail.Write(
            """
            .

            """u8);
    }
}
