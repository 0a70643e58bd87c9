using Backorder.Messaging;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace KettleCo;

/// <summary>A dry run, and the way from there to a run that waits for approval.</summary>
public sealed class PlanModel(BackorderMessenger messenger, ShopDb shop) : PageModel
{
    public BackorderRun Run { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) => Run = await PlanAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var run = await PlanAsync(cancellationToken);
        await messenger.KeepAsync(run, cancellationToken);
        return RedirectToPage("/Approve", new { id = run.Id });
    }

    private async Task<BackorderRun> PlanAsync(CancellationToken cancellationToken)
    {
        var skus = await shop.Products.Select(product => product.Sku).ToListAsync(cancellationToken);
        return await messenger.PlanAsync(new BackorderQuery.Skus { Items = skus }, cancellationToken);
    }
}
