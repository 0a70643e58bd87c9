using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace KettleCo;

/// <summary>The shop's desk: what comes when, and who waits for it.</summary>
public sealed class IndexModel(ShopDb shop) : PageModel
{
    public IReadOnlyList<ShopOrder> Orders { get; private set; } = [];

    public IReadOnlyList<Product> Products { get; private set; } = [];

    public IReadOnlyList<PurchaseOrder> PurchaseOrders { get; private set; } = [];

    public string? Problem { get; private set; }

    public string NameOf(string sku) => Products.Single(product => product.Sku == sku).Name;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Orders = await shop.Orders.AsNoTracking().OrderBy(order => order.Id).ToListAsync(cancellationToken);
        Products = await shop.Products.AsNoTracking().ToListAsync(cancellationToken);
        PurchaseOrders = await shop.PurchaseOrders.AsNoTracking().OrderBy(one => one.Id).ToListAsync(cancellationToken);
    }

    /// <summary>The supplier has another date. Nobody is told yet: what that would say is on the next page.</summary>
    public async Task<IActionResult> OnPostAsync(string? id, string? arrives, CancellationToken cancellationToken)
    {
        var purchase = await shop.PurchaseOrders.SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
        if (purchase is null || !DateOnly.TryParseExact(arrives, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            Problem = "That is no purchase order of ours, or no date. Nothing was changed.";
            Response.StatusCode = StatusCodes.Status400BadRequest;
            await OnGetAsync(cancellationToken);
            return Page();
        }

        purchase.Arrives = day;
        await shop.SaveChangesAsync(cancellationToken);
        return RedirectToPage("/Plan");
    }
}
