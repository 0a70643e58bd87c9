using Backorder.Messaging;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace KettleCo;

/// <summary>All mails, by order.</summary>
public sealed class MailModel(ShopDb shop, Mailbox mailbox) : PageModel
{
    public IReadOnlyList<OutboxEntry> Mails { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var mails = new List<OutboxEntry>();
        foreach (var order in await shop.Orders.Select(order => order.Id).OrderBy(id => id).ToListAsync(cancellationToken))
        {
            mails.AddRange(await mailbox.ListAsync(order, cancellationToken));
        }

        Mails = mails;
    }
}
