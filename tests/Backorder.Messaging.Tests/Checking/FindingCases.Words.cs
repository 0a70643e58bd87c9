namespace Backorder.Messaging.Tests;

internal static partial class FindingCases
{
    private static void Tone()
    {
        Trip("BM040", "FirstDelay", c => c.Say("Good news: 20% off while you wait."), c => c.Subject("Order K4: shop now"), c => c.Say("You may also like our mugs."), c => c.Sms("Your answer", "Big sale! Your answer"));
        Near("BM040", "FirstDelay", c => c.Say("We wholesaled nothing."), c => c.Say("We ship what you chose."), c => c.Planned(p => p with { Lines = [p.Lines[0] with { Name = "Black Friday kettle" }] }));
        Trip("BM041", "FirstDelay", c => c.Subject("LAST CHANCE for K4"), c => c.Say("Answer now!!"), c => c.Say("Act now."), c => c.Say("ANSWER RIGHT AWAY please."));
        Near("BM041", "FirstDelay", c => c.Say("We ship with UPS."), c => c.Say("Thank you!"), c => c.Planned(p => p with { Lines = [p.Lines[0] with { Name = "USB HDMI VGA adapter" }] }));
        Trip("BM042", "FirstDelay", c => c.Say("It will definitely ship then."), c => c.Say("We guarantee this date."));
        Near("BM042", "FirstDelay", c => c.Say("This is the date we know."), c => c.Planned(p => p with { Lines = [p.Lines[0] with { Name = "Guarantee seal" }] }));
        Trip("BM043", "FirstDelay", c => c.Say("It ships soon."), c => c.Sms("Your answer", "More shortly. Your answer"));
        Near("BM043", "FirstDelay", c => c.Say("No sooner than that."), c => c.Say("In short: it is late."));
        Trip("BM044", "FirstDelay", c => c.Both("We are sorry for the delay.", ""), c => c.Text("We are sorry for the delay.", "It is late."));
        Near("BM044", "FirstDelay", c => c.Both("We are sorry for the delay.", "We apologise for the delay."), c => c.Both("We are sorry for the delay.", "Sorry that it is late."));
        Trip("BM045", "FirstDelay", c => c.Say("Sorry! We are so sorry. We apologise."), c => c.Say("Sorry again. Really sorry."));
        Trip("BM045", "Earlier", c => c.Say("We are sorry."));
        Near("BM045", "FirstDelay", c => c.Say("Once more, sorry."), c => c.Say("You need not feel bad."));
        Trip("BM046", "FirstDelay", c => c.Say("You should have ordered in May."), c => c.Say("It is late because you chose this colour."));
        Near("BM046", "FirstDelay", c => c.Say("You chose well."), c => c.Say("We should have told you before."));
        Trip("BM047", "FirstDelay", c => c.Say("Good news: it is coming."), c => c.Subject("Great news about order K4"));
        Near("BM047", "Earlier", c => c.Say("Good news: it is coming."), c => c.Subject("Great news about order K4"));
        Trip("BM048", "FirstDelay", c => c.Say("Your order has shipped."), c => c.Subject("Order K4 is on its way"), c => c.Sms("Your answer", "It was shipped. Your answer"));
        Near("BM048", "FirstDelay", c => c.Say("We tell you once it ships."), c => c.Say("It has not shipped."));
        Near("BM048", "Shipped", c => c.Say("Your order has shipped."));
        Trip("BM049", "FirstDelay", c => c.Subject("Re: Order K4"), c => c.Subject("FWD: Order K4"));
        Near("BM049", "FirstDelay", c => c.Subject("Regarding order K4"), c => c.Subject("Order K4: re your kettle"));
        Trip("BM050", "FirstDelay", c => c.Both("Thank you for your patience.", "The team"), c => c.Html("Thank you for your patience.", ""));
        Near("BM050", "FirstDelay", c => c.Both("Thank you for your patience.", "With thanks, the team"), c => c.Both("Thank you for your patience.", "Many thanks for waiting."));
        Trip("BM051", "FirstDelay", c => c.Both("Hello Ana Pérez,", "Dear customer,"), c => c.Text("Hello Ana Pérez,", "Hello,"));
        Near("BM051", "FirstDelay", c => c.Both("Hello Ana Pérez,", "Dear Ana Pérez:"), c => c.Planned(p => p with { Recipient = p.Recipient with { Name = null } }));
        Trip("BM052", "FirstDelay", c => c.Both("If not, please choose something else.", ""), c => c.Html("If you are happy to wait, you do not have to do anything.", ""));
        Near("BM052", "FirstDelay", c => c.Both("If not, please choose something else.", "If not, please choose something else."), c => c.Planned(p => p with { CallToAction = "Please choose." }));
        Trip("BM053", "ConsentReminder", c => c.Both("We would rather be late than send you something that is not right.", ""), c => c.Text("We would rather be late than send you something that is not right.", ""));
        Near("BM053", "ConsentReminder", c => c.Both("We would rather be late than send you something that is not right.", "Its quality matters more than the day."), c => c.Planned(p => p with { Reason = p.Reason! with { Code = BackorderReason.Weather } }));
        const string Hard = "Pursuant to circumstances beyond our reasonable control, fulfilment of the aforementioned merchandise necessitates considerable postponement, notwithstanding extraordinary organisational countermeasures undertaken collaboratively with international manufacturing establishments. ";
        Trip("BM054", "FirstDelay", c => c.Say(Hard + Hard), c => c.Both("Our supplier is running late.", Hard + Hard + "Our supplier is running late."));
        Near("BM054", "FirstDelay", c => c.Say("The ship is late. We wait for it, as you do."), c => c.Planned(p => p with { Lines = [p.Lines[0] with { Name = "Internationally Manufactured Extraordinary Kettle" }] }));
    }

    private static void Order()
    {
        Trip("BM060", "FirstDelay", c => c.Subject("Your order will ship later (by June 23)"), c => c.Text("K4", "that you know").Html("K4", "that you know"));
        Near("BM060", "FirstDelay", c => c.Subject("K4 ships by June 23"), c => c.Subject("Your kettle (order K4)"));
        Trip("BM061", "FirstDelay-several-items", c => c.Text("Oak tray", "the tray"), c => c.Html("Tea mug", "mugs"));
        Near("BM061", "FirstDelay-several-items", c => c.Both("Oak tray", "Oak  tray"), c => c.Say("The rest is fine."));
        Trip("BM062", "FirstDelay", c => c.Both(" of May 20", ""), c => c.Html("May 20", "then"));
        Near("BM062", "FirstDelay", c => c.Both("May 20", "20 May"), c => c.Both("May 20", "Wednesday, May 20"));
        Trip("BM063", "FirstDelay", c => c.Text("You get this message because you placed order K4 at Kettle & Co.", "").Html("You get this message because you placed order K4 at Kettle &amp; Co.", ""), c => c.Text("You get this message because you placed order K4 at Kettle & Co.", "Bye."));
        Near("BM063", "FirstDelay", c => c.Text("You get this message because you placed order K4 at Kettle & Co.", "Kettle & Co, about K4").Html("You get this message because you placed order K4 at Kettle &amp; Co.", "Kettle &amp; Co, about K4"), c => c.Say("Kettle & Co writes about order K4."));
        Trip("BM064", "FirstDelay", c => c.Text("help@kettle.example", "us"), c => c.Html("help@kettle.example", "x@y.example"));
        Near("BM064", "FirstDelay", c => c.Html(">help@kettle.example<", ">Write to us<"), c => c.Text("A person answers at\n  help@kettle.example", "mailto:help@kettle.example"));
        Trip("BM065", "FirstDelay", c => c.Html(">Keep my order<", "><"), c => c.Html(">Cancel and refund<", ">Ask us<"), c => c.Text("* Cancel and refund", "* Else"));
        Near("BM065", "FirstDelay", c => c.Html(">Keep my order<", ">I will wait<").Text("Keep my order", "I will wait"), c => c.Html(">Cancel and refund<", ">Cancel it<").Text("Cancel and refund", "Cancel it"));
        Trip("BM066", "FirstDelay", c => Smaller(c, "font-size:15px"), c => Smaller(c, "padding:14px 4px"));
        Near("BM066", "FirstDelay", c => c.Html("font-size:15px", "font-size:16px"), c => c.Html("padding:14px 4px", "padding:16px 4px"));
        Trip("BM067", "FirstDelay", c => c.Html("</h1>", "</h1><input type=\"checkbox\" checked>"), c => c.Html("</h1>", "</h1><select><option selected>Black kettle</option></select>"));
        Near("BM067", "FirstDelay", c => c.Html("</h1>", "</h1><input type=\"checkbox\">"), c => c.Say("We checked it: nothing is selected."));
        Trip("BM068", "FirstDelay", c => c.Both("$49.00", "the same price"), c => c.Both("Black kettle", "another"));
        Near("BM068", "FirstDelay", c => c.Both("$49.00", "49.00 USD"), c => c.Planned(p => p with { Alternatives = [p.Alternatives[0] with { UnitPrice = null }] }));
        Trip("BM069", "FirstDelay-over-30-days", c => c.Say("In stock: 1 × Red shelf."), c => c.Say("A pine shelf is in stock."));
        Trip("BM069", "FirstDelay", c => c.Unsaid(p => p with { Alternatives = [p.Alternatives[0] with { Sku = "KETTLE-RD" }] }));
        Near("BM069", "FirstDelay-over-30-days", c => c.Say("We do not have it in stock."), c => c.Say("When it is back in stock, we ship it."));
        Trip("BM070", "FirstDelay-several-items", c => c.Both("$5.00", "something"), c => c.Text("For the delay we credit $5.00 to this order.", ""));
        Near("BM070", "FirstDelay-several-items", c => c.Both("$5.00", "USD 5"), c => c.Planned(p => p with { Incentive = null }));
    }

    private static void Ready()
    {
        const string Note = "5 of 9 units are ready and ship first.";
        Trip("BM071", "FirstDelay-several-items", c => c.Both(Note, ""), c => c.Text(Note, "4 of 9 units are ready and ship first."));
        Near("BM071", "FirstDelay-several-items", c => c.Both(Note, "Of your 9 units 5 are here."), c => c.Planned(p => p with { Lines = [.. p.Lines.Select(line => line with { OnHand = 0 })] }));
    }

    private static Case Smaller(Case one, string what)
    {
        var at = one.Message.Html.IndexOf(what, one.Message.Html.IndexOf("Keep my order", one.Message.Html.IndexOf("<h1", StringComparison.Ordinal), StringComparison.Ordinal), StringComparison.Ordinal);
        return one with { Message = one.Message with { Html = string.Concat(one.Message.Html.AsSpan(0, at), what.Replace('1', '0'), one.Message.Html.AsSpan(at + what.Length)) } };
    }

    private static void Leaks()
    {
        Trip("BM075", "FirstDelay", c => c.Say("PO-1007 is late."), c => c.Say("Reason: supplierDelay"), c => c.Say("See us-ftc-435."), c => c.Unsaid(p => p with { Lines = [p.Lines[0] with { Supplier = "Acme Imports" }] }).Say("Acme Imports is late."));
        Near("BM075", "FirstDelay", c => c.Say("Our supplier is late."), c => c.Say("Write to PO Box 12."), c => c.Unsaid(p => p with { Lines = [p.Lines[0] with { Supplier = "Kettle" }] }));
        Trip("BM076", "FirstDelay", c => c.Both("Ana Pérez", "{{name}}"), c => c.Say("It ships on undefined."), c => c.Say("Hello {0}."), c => c.Subject("Order K4: System.String"));
        Near("BM076", "FirstDelay", c => c.Say("That is 100% of it."), c => c.Say("The contract is void, not null and void."[..24]), c => c.Say("Braces {are fine} in prose."));
        Trip("BM077", "FirstDelay", c => c.Text("The new ship date is June 23.", "The new ship date is June 23 ."), c => c.Text("Our supplier is", "Our  supplier is"), c => c.Say("It ships by ()."));
        Near("BM077", "FirstDelay", c => c.Say("It is late (by some days)."), c => c.Say("We wait... and so do you."));
        Trip("BM078", "FirstDelay", c => c.Subject(" "), c => c with { Message = c.Message with { Text = "\n" } }, c => c with { Message = c.Message with { Html = "<html><body></body></html>" } });
        Near("BM078", "FirstDelay", c => c.Subject("K4"), c => c with { Message = c.Message with { Sms = "" } });
        Trip("BM079", "FirstDelay", c => c.Subject("Order K4\r\nBcc: x@y.example"), c => c.Subject("Order K4 \u202Egpj"));
        Near("BM079", "FirstDelay", c => c.Subject("Order K4: Émile’s kettle"), c => c.Subject("注文 K4"));
    }

    private static void Parts()
    {
        Trip("BM080", "FirstDelay", c => c.Text("June 12", "June 23"), c => c.Html("May 20", "June 23"));
        Near("BM080", "FirstDelay", c => c.Html("June 12", "12 June"), c => c.Text("June 12", "12 June 2026"));
        Trip("BM081", "FirstDelay-several-items", c => c.Text("Quantity: 2", "Quantity: 6"), c => c.Html("$5.00", "USD 5"));
        Near("BM081", "FirstDelay-several-items", c => c.Both("$5.00", "USD 5.00"), c => c.Text("You get this message", "Page 77. You get this message"));
        Trip("BM082", "FirstDelay", c => c.Text("We promised to ship your Green kettle by June 12.", ""), c => c.Html("Our supplier is running late.", ""));
        Near("BM082", "FirstDelay", c => c.Html("Our supplier is running late.", "OUR supplier is running late."), c => c.Html(" Our supplier is running late.", "<br>Our supplier is running late."));
        Trip("BM083", "FirstDelay", c => c.Text("https://kettle.example/returns", "our page"), c => c.Html("</h1>", "</h1><a href=\"https://other.example/\">Another page</a>"));
        Near("BM083", "FirstDelay", c => c.Html("https://kettle.example/returns", "https://kettle.example/orders"), c => c.Text("https://kettle.example/returns", "https://kettle.example/returns."));
        Trip("BM084", "FirstDelay-British", c => c.Sms("More:", "If we hear nothing, we will cancel. More:"), c => c.Sms("More:", "We assume that you agree. More:"));
        Near("BM084", "FirstDelay-British", c => c.Sms("More:", "You can cancel. More:"), c => c.Sms("More:", "Do you agree? More:"));
        Trip("BM085", "FirstDelay", c => c.Sms("Your answer", "Reply CANCEL to cancel. Your answer"), c => c.Sms("Your answer", "Text STOP to end it. Your answer"));
        Near("BM085", "FirstDelay", c => c.Sms("Your answer", "Reply 1 to wait. Your answer"), c => c.Sms("Your answer", "You can cancel at the link. Your answer"));
        Trip("BM086", "FirstDelay", c => c with { Message = c.Message with { Sms = new string('A', 307) } }, c => c with { Message = c.Message with { Sms = new string('é', 10) + new string('ж', 220) } });
        Near("BM086", "FirstDelay", c => c with { Message = c.Message with { Sms = new string('A', 306) } }, c => c with { Message = c.Message with { Sms = new string('ж', 201) } });
        Trip("BM087", "FirstDelay", c => c.Preview("Open to see what we have for you."), c => c.Preview(new string('a', 141)));
        Near("BM087", "FirstDelay", c => c.Preview("The new ship date is June 23."), c => c.Preview("Your order will ship later"));
    }

    private static void Pages()
    {
        Trip("BM090", "FirstDelay", c => c.Subject("Important information regarding the current status of your most recent purchase at our shop, K4"), c => c.Subject("Important information regarding the current status of your order K4"));
        Near("BM090", "FirstDelay", c => c.Subject("Order K4: important information regarding the current status of it"), c => c.Subject("Order K4"));
        Trip("BM091", "FirstDelay", c => c.Html("</body>", "<!--" + new string('x', 102_400) + "--></body>"), c => c.Html("</body>", string.Concat(Enumerable.Repeat("<p style=\"margin:0\"></p>", 4500)) + "</body>"));
        Near("BM091", "FirstDelay", c => c.Html("</body>", "<!--" + new string('x', 80_000) + "--></body>"), c => c);
        Trip("BM092", "FirstDelay", c => c.Html("</body>", "<!--" + new string('x', 88_000) + "--></body>"), c => c.Html("</style>", new string(' ', 16_500) + "</style>"));
        Near("BM092", "FirstDelay", c => c.Html("</body>", "<!--" + new string('x', 70_000) + "--></body>"), c => c.Html("</style>", new string(' ', 7_000) + "</style>"));
        Trip("BM093", "FirstDelay", c => c.Html("</h1>", "</h1><button>Wait</button>"), c => c.Html("</head>", "<script>1</script></head>"));
        Near("BM093", "FirstDelay", c => c.Html("</h1>", "</h1><!--<form>-->"), c => c.Html("</h1>", "</h1>&lt;form&gt;"));
        Trip("BM094", "FirstDelay", c => c.Html("https://kettle.example/returns", "/returns"), c => c.Html("https://kettle.example/returns", "javascript:void(0)"), c => c.Html("https://kettle.example/returns", "http://kettle.example/returns"));
        Near("BM094", "FirstDelay", c => c.Html("https://kettle.example/returns", "tel:+12125550123"), c => c.Html("https://kettle.example/returns", "HTTPS://kettle.example/returns"));
        Trip("BM095", "FirstDelay", c => c.Html("Return and refund policy", "click here"), c => c.Html("Return and refund policy", ""));
        Near("BM095", "FirstDelay", c => c.Html("Return and refund policy", "Returns here"), c => c.Html("Return and refund policy", "More about returns"));
        Trip("BM096", "FirstDelay", c => c.Html("lang=\"en-US\"", ""), c => c.Html("<h1 ", "<h2 "), c => c.Html("<meta name=\"viewport\"", "<meta name=\"x\""));
        Near("BM096", "FirstDelay", c => c.Html("lang=\"en-US\"", "lang='en'"), c => c.Html("<meta charset=\"utf-8\">", "<META http-equiv=Content-Type content=\"text/html; charset=utf-8\">"));
        Trip("BM097", "FirstDelay", c => c.Html("</h1>", "</h1><img src=\"https://x.example/a.png\" width=\"1\" height=\"1\">"), c => c.Html("</h1>", "</h1><img alt=\"a\" width=\"1\" height=\"1\" src=\"data:image/png;base64,AA\">"));
        Near("BM097", "FirstDelay", c => c.Html("</h1>", "</h1><img src=\"https://x.example/a.png\" alt=\"Kettle\" width=\"1\" height=\"1\">"), c => c.Html("</h1>", "</h1><img src='https://x.example/a.png' alt='Kettle' width=1 height=1 />"));
        Trip("BM098", "FirstDelay", c => c.Html("font-size:14px", "font-size:11px"), c => c.Html("font-size:15px;line-height:24px", "font-size:12px;line-height:24px"));
        Near("BM098", "FirstDelay", c => c.Html("font-size:14px", "font-size:13px"), c => c.Html("</h1>", "</h1><span style=\"font-size:1px\"> </span>"));
        Trip("BM099", "FirstDelay", c => c.Html("color:#4a5763", "color:#9aa7b3"), c => c.Html("color:#dfe5ea!important", "color:#3a4754!important"));
        Near("BM099", "FirstDelay", c => c.Html("color:#4a5763", "color:#595959"), c => c.Html("</h1>", "</h1><span style=\"display:none;color:#eee;background-color:#fff\">x</span>"));
        Trip("BM100", "FirstDelay", c => c.Html("padding:14px 4px", "padding:4px 4px"), c => c.Html("display:inline-block;padding:10px 0", "padding:0"));
        Near("BM100", "FirstDelay", c => c.Html("padding:14px 4px", "padding:10px 4px"), c => c.Say("See our page: it is linked."));
        Trip("BM101", "FirstDelay", c => c.Html("margin:0;padding:0", "display:flex;margin:0;padding:0"), c => c.Html(":root{color-scheme:light dark}", ":root{color-scheme:light dark} .x{position:absolute}"));
        Near("BM101", "FirstDelay", c => c.Html("margin:0;padding:0", "display:block;margin:0;padding:0"), c => c.Say("The float of this boat has position and grid."));
        Trip("BM102", "FirstDelay", c => c.Html("max-width:600px", "width:800px"), c => c.Html("</h1>", "</h1><table role=\"presentation\" width=\"700\"><tr><td>x</td></tr></table>"));
        Near("BM102", "FirstDelay", c => c.Html("max-width:600px", "max-width:800px"), c => c.Html("</h1>", "</h1><table role=\"presentation\" width=\"100%\"><tr><td>x</td></tr></table>"));
        Trip("BM103", "FirstDelay", c => c.Html("</h1>", "</h1><table><tr><td>x</td></tr></table>"), c => c.Html("</body>", "<table width=\"100%\"><tr><td>y</td></tr></table></body>"));
        Near("BM103", "FirstDelay", c => c.Html("</h1>", "</h1><table role=\"none\"><tr><td>x</td></tr></table>"), c => c.Html("</h1>", "</h1><table><tr><th scope=\"col\">x</th></tr></table>"));
        Trip("BM104", "FirstDelay", c => c.Html("<h1 ", "<!--" + new string('x', 6000) + "--><h1 "), c => c.Html("<h1 ", string.Concat(Enumerable.Repeat("<img src=\"https://x.example/a.png\" alt=\"Mug\" width=\"9\" height=\"9\">", 4)) + "<h1 "));
        Near("BM104", "FirstDelay", c => c.Html("</body>", "<!--" + new string('x', 6000) + "--></body>"), c => c.Html("<h1 ", "<img src=\"https://x.example/a.png\" alt=\"Kettle\" width=\"9\" height=\"9\"><h1 "));
    }
}
