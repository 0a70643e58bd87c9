using Backorder.Messaging;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace KettleCo;

/// <summary>One order: what became of it, and what its customer was told.</summary>
public sealed class OrderModel(ShopDb shop, Mailbox mailbox) : PageModel
{
    private IReadOnlyList<Product> _products = [];

    public ShopOrder Order { get; private set; } = null!;

    public IReadOnlyList<OutboxEntry> Mails { get; private set; } = [];

    public string NameOf(string sku) => _products.Single(product => product.Sku == sku).Name;

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken)
    {
        if (await shop.Orders.AsNoTracking().Include(order => order.Notes).SingleOrDefaultAsync(order => order.Id == id, cancellationToken) is not { } found)
        {
            return NotFound();
        }

        Order = found;
        _products = await shop.Products.AsNoTracking().ToListAsync(cancellationToken);
        Mails = await mailbox.ListAsync(id, cancellationToken);
        return Page();
    }
}
