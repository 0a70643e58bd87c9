using NodaTime;

namespace Backorder.Messaging.Benchmarks;

/// <content>The HTML.</content>
internal sealed partial class HandCodedMail
{
    private void Body(MessagePlan plan, Shop shop, Recipient recipient, LocalDate ships, LocalDate placed, int units)
    {
        _mail.Write(
            """
            <!DOCTYPE html>
            <html lang="en-US" dir="ltr" xmlns:o="urn:schemas-microsoft-com:office:office">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <meta name="color-scheme" content="light dark">
            <meta name="supported-color-schemes" content="light dark">
            <title>Order 
            """u8);
        _mail.Html(plan.Order);
        _mail.Write(" will ship later (by "u8);
        _mail.Day(ships, plan.Today);
        _mail.Write(
            """
            )</title>
            <!--[if mso]><xml><o:OfficeDocumentSettings><o:PixelsPerInch>96</o:PixelsPerInch></o:OfficeDocumentSettings></xml><style>body,td,th,a,p,h1,h2{font-family:Arial,sans-serif!important}</style><![endif]-->
            <style>
            :root{color-scheme:light dark}
            @media (prefers-color-scheme:dark){
            .page{background-color:#11161c!important;color:#dfe5ea!important}
            .card{background-color:#1b222b!important;color:#dfe5ea!important;border-color:#44515f!important}
            .head{border-color:#a3b8e2!important}
            .note{background-color:#26313d!important;color:#dfe5ea!important;border-color:#a3b8e2!important}
            .ahead{border-color:#62717f!important}
            .link{background-color:#1b222b!important;color:#a3b8e2!important;border-color:#a3b8e2!important}
            .main{background-color:#a3b8e2!important;color:#10161d!important}
            }
            </style>
            </head>
            <body class="page" dir="ltr" style="margin:0;padding:0;background-color:#e9edf1;color:#1f2933">
            <div style="display:none;max-height:0;overflow:hidden;mso-hide:all">The new ship date is 
            """u8);
        _mail.Day(ships, plan.Today);
        _mail.Write(". "u8);
        _mail.Html(plan.Reason!.Text);
        _mail.Write(
            """
            </div>
            <table role="presentation" dir="ltr" width="100%" cellspacing="0" cellpadding="0"><tr><td class="page" align="center" style="padding:16px 8px 24px;background-color:#e9edf1;color:#1f2933">
            <!--[if mso]><table role="presentation" width="600" cellspacing="0"><tr><td><![endif]-->
            <table role="presentation" dir="ltr" width="100%" cellspacing="0" cellpadding="0" style="max-width:600px">
            <tr><td class="card head" align="left" style="padding:20px 24px 12px;border-top:4px solid #1a4fb8;border-radius:8px 8px 0 0;font-size:16px;line-height:24px;font-weight:bold;font-family:'Segoe UI',Roboto,Helvetica,Arial,sans-serif;background-color:#ffffff;color:#1f2933;"><bdi>
            """u8);
        _mail.Html(shop.Name);
        _mail.Write(
            """
            </bdi></td></tr>
            <tr><td class="card" align="left" style="padding:8px 24px 0;font-size:16px;line-height:24px;font-family:'Segoe UI',Roboto,Helvetica,Arial,sans-serif;background-color:#ffffff;color:#1f2933;"><h1 style="margin:0 0 16px;font-size:26px;line-height:32px">Your order will ship later</h1>
            <table role="presentation" dir="ltr" width="100%" cellspacing="0" cellpadding="0" style="margin:0 0 16px"><tr><td class="note" align="left" style="padding:14px 16px 6px;border-radius:6px;font-size:14px;line-height:20px;font-family:'Segoe UI',Roboto,Helvetica,Arial,sans-serif;background-color:#f1f4f7;color:#1f2933;"><div style="padding:0 0 10px">New ship date<br><strong style="font-size:24px;line-height:32px">
            """u8);
        _mail.Day(ships, plan.Today);
        _mail.Write(
            """
            </strong></div>
            <table role="presentation" dir="ltr" width="100%" cellspacing="0" cellpadding="0"><tr><td class="note" width="25%" align="left" style="padding:8px 6px 8px 0;font-size:14px;line-height:20px;vertical-align:top;font-family:'Segoe UI',Roboto,Helvetica,Arial,sans-serif;border-top:4px solid #1a4fb8;background-color:#f1f4f7;color:#1f2933;"><span aria-hidden="true">✓</span><br>Ordered<br>
            """u8);
        _mail.Day(placed, plan.Today);
        _mail.Write(
            """
            </td><td class="note" width="25%" align="left" style="padding:8px 6px 8px 0;font-size:14px;line-height:20px;vertical-align:top;font-family:'Segoe UI',Roboto,Helvetica,Arial,sans-serif;border-top:4px solid #1a4fb8;background-color:#f1f4f7;color:#1f2933;"><span aria-hidden="true">●</span><br><strong>Delayed</strong></td><td class="note ahead" width="25%" align="left" style="padding:8px 6px 8px 0;font-size:14px;line-height:20px;vertical-align:top;font-family:'Segoe UI',Roboto,Helvetica,Arial,sans-serif;border-top:4px solid #b4bec9;background-color:#f1f4f7;color:#1f2933;"><span aria-hidden="true">○</span><br>Ships<br>
            """u8);
        _mail.ShortDay(ships, plan.Today);
        _mail.Write(
            """
            </td><td class="note ahead" width="25%" align="left" style="padding:8px 6px 8px 0;font-size:14px;line-height:20px;vertical-align:top;font-family:'Segoe UI',Roboto,Helvetica,Arial,sans-serif;border-top:4px solid #b4bec9;background-color:#f1f4f7;color:#1f2933;"><span aria-hidden="true">○</span><br>Arrives</td></tr></table>
            </td></tr></table>
            <p style="margin:0 0 12px">Hello 
            """u8);
        _mail.Html(recipient.Name!);
        _mail.Write(",<br>This is about your order "u8);
        _mail.Html(plan.Order);
        _mail.Write(" of "u8);
        _mail.Day(placed, plan.Today);
        _mail.Write(": "u8);
        _mail.Number(plan.Lines.Count);
        _mail.Write(" items, "u8);
        _mail.Number(units);
        _mail.Write(
            """
             units in all.</p>
            <p style="margin:0 0 12px">
            """u8);
        _mail.Html(plan.Apology!);
        _mail.Write(" The new ship date is "u8);
        _mail.Day(ships, plan.Today);
        _mail.Write(". "u8);
        _mail.Html(plan.Reason!.Text);
        _mail.Write(
            """
            </p>
            <h2 style="margin:32px 0 8px;font-size:18px;line-height:24px">What you can do</h2>
            <p style="margin:0 0 12px"><strong>
            """u8);
        _mail.Html(plan.CallToAction);
        _mail.Write(
            """
            </strong></p>
            <p style="margin:0 0 12px">If you do nothing, your order stays open.</p>
            <p style="margin:0 0 12px">You have the right to cancel before it ships. If you do, we promptly send you a full refund.</p>
            <table role="presentation" dir="ltr" width="100%" cellspacing="0" cellpadding="0">
            <tr><td colspan="3" style="height:10px;font-size:10px;line-height:10px">&nbsp;</td></tr>
            <tr><td class="main" width="49%" style="border-radius:6px;text-align:center;background-color:#1a4fb8;color:#ffffff"><a class="main" href="mailto:
            """u8);
        _mail.Html(shop.Contact);
        _mail.Write("?subject=Order%20"u8);
        _mail.Text(Uri.EscapeDataString(plan.Order));
        _mail.Write(
            """
            %3A%20Keep%20my%20order" style="padding:14px 4px;border-radius:6px;color:#ffffff;display:block;font-size:15px;line-height:24px;font-weight:bold;text-decoration:none">Keep my order</a></td><td width="2%"></td><td class="main" width="49%" style="border-radius:6px;text-align:center;background-color:#1a4fb8;color:#ffffff"><a class="main" href="mailto:
            """u8);
        _mail.Html(shop.Contact);
        _mail.Write("?subject=Order%20"u8);
        _mail.Text(Uri.EscapeDataString(plan.Order));
        _mail.Write(
            """
            %3A%20Cancel%20and%20refund" style="padding:14px 4px;border-radius:6px;color:#ffffff;display:block;font-size:15px;line-height:24px;font-weight:bold;text-decoration:none">Cancel and refund</a></td></tr>
            <tr><td colspan="3" style="height:10px;font-size:10px;line-height:10px">&nbsp;</td></tr>
            <tr><td class="link" colspan="3" style="border:2px solid #1a4fb8;border-radius:6px;text-align:center;background-color:#ffffff;color:#1a4fb8"><a class="link more" href="mailto:
            """u8);
        _mail.Html(shop.Contact);
        _mail.Write("?subject=Order%20"u8);
        _mail.Text(Uri.EscapeDataString(plan.Order));
        _mail.Write(
            """
            %3A%20Contact%20us" style="padding:12px 4px;border-radius:4px;color:#1a4fb8;display:block;font-size:15px;line-height:24px;font-weight:bold;text-decoration:none">Contact us</a></td></tr>
            </table>
            </td></tr>
            <tr><td class="card" align="left" style="padding:0 24px;font-size:16px;line-height:24px;font-family:'Segoe UI',Roboto,Helvetica,Arial,sans-serif;background-color:#ffffff;color:#1f2933;"><h2 style="margin:32px 0 8px;font-size:18px;line-height:24px">What you are waiting for</h2>
            <table class="card" dir="ltr" style="width:100%;border-collapse:collapse;font-size:14px;line-height:20px;background-color:#ffffff;color:#1f2933;" width="100%" cellpadding="0" cellspacing="0" border="0">
            <thead><tr><th scope="col" width="25%" align="left" class="card" style="padding:8px 8px 8px 0;border-bottom:2px solid #c3ccd5;vertical-align:bottom;background-color:#ffffff;color:#1f2933;">Item</th><th scope="col" align="left" class="card" style="padding:8px 8px 8px 0;border-bottom:2px solid #c3ccd5;vertical-align:bottom;background-color:#ffffff;color:#1f2933;">Quantity</th><th scope="col" align="left" class="card" style="padding:8px 8px 8px 0;border-bottom:2px solid #c3ccd5;vertical-align:bottom;background-color:#ffffff;color:#1f2933;">New ship date</th></tr></thead>
            <tbody>

            """u8);
        foreach (var line in plan.Lines)
        {
            _mail.Write(
                """
                <tr align="left"><th scope="row" align="left" class="card" style="padding:10px 8px 10px 0;border-bottom:1px solid #d9dfe5;vertical-align:top;word-break:break-word;background-color:#ffffff;color:#1f2933;"><bdi>
                """u8);
            _mail.Html(line.Name);
            _mail.Write(
                """
                </bdi></th><td class="card" style="padding:10px 8px 10px 0;border-bottom:1px solid #d9dfe5;vertical-align:top;white-space:nowrap;background-color:#ffffff;color:#1f2933;">
                """u8);
            _mail.Number(line.Open);
            _mail.Write(
                """
                </td><td class="card" style="padding:10px 8px 10px 0;border-bottom:1px solid #d9dfe5;vertical-align:top;background-color:#ffffff;color:#1f2933;">
                """u8);
            _mail.Day(line.Portions[0].Latest!.Value, plan.Today);
            _mail.Write(
                """
                </td></tr>

                """u8);
        }

        _mail.Write(
            """
            </tbody></table></td></tr>
            <tr><td class="card" style="padding:24px 24px 0;font-size:16px;line-height:24px;font-family:'Segoe UI',Roboto,Helvetica,Arial,sans-serif;background-color:#ffffff;color:#1f2933;"><table role="presentation" dir="ltr" width="100%" cellspacing="0" cellpadding="0"><tr><td class="note" align="left" style="padding:14px 16px;border-left:4px solid #1a4fb8;font-size:16px;line-height:24px;font-weight:bold;font-family:'Segoe UI',Roboto,Helvetica,Arial,sans-serif;background-color:#f1f4f7;color:#1f2933;">We will write again by 
            """u8);
        _mail.WeekDay(plan.NextUpdate!.Value, plan.Today);
        _mail.Write(
            """
            , even if nothing has changed.</td></tr></table></td></tr>
            <tr><td class="card" align="left" style="padding:24px 24px 28px;border-radius:0 0 8px 8px;font-size:16px;line-height:24px;font-family:'Segoe UI',Roboto,Helvetica,Arial,sans-serif;background-color:#ffffff;color:#1f2933;"><p style="margin:0 0 12px">Do you have a question? A person answers at <a class="link" href="mailto:
            """u8);
        _mail.Html(shop.Contact);
        _mail.Write(
            """
            " style="background-color:#ffffff;color:#1a4fb8;text-decoration:underline">
            """u8);
        _mail.Html(shop.Contact);
        _mail.Write(
            """
            </a></p>
            <p style="margin:16px 0 0">Thank you for your patience.<br><bdi>
            """u8);
        _mail.Html(shop.Name);
        _mail.Write(
            """
            </bdi></p></td></tr>
            </table>
            <!--[if mso]></td></tr></table><![endif]-->
            <p class="page" style="max-width:552px;margin:0;padding:16px 24px 0;font-size:14px;line-height:20px;background-color:#e9edf1;color:#4a5763;font-family:'Segoe UI',Roboto,Helvetica,Arial,sans-serif;">You get this message because you placed order 
            """u8);
        _mail.Html(plan.Order);
        _mail.Write(" at "u8);
        _mail.Html(shop.Name);
        _mail.Write(
            """
            .</p>
            </td></tr></table>
            </body>
            </html>

            """u8);
    }
}
