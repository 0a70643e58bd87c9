using Backorder.Messaging;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace KettleCo;

/// <summary>All mails, by order.</summary>
public sealed class MailModel(ShopDb shop, Mailbox mailbox) : PageModel
{
    public List<OutboxEntry> Mails { get; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        foreach (var order in await shop.Orders.Select(order => order.Id).OrderBy(id => id).ToListAsync(cancellationToken))
        {
            Mails.AddRange(await mailbox.ListAsync(order, cancellationToken));
        }
    }
}
