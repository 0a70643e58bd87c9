using Backorder.Messaging;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KettleCo;

/// <summary>A run that waits for somebody who says yes.</summary>
public sealed class ApproveModel(BackorderMessenger messenger, IBackorderLedger ledger) : PageModel
{
    public IReadOnlyList<OutgoingEmail> Mails { get; private set; } = [];

    public IReadOnlyList<HeldOrder> Unsendable { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken)
    {
        if (await ledger.FindKeptAsync(id, cancellationToken) is not { } kept)
        {
            return NotFound();
        }

        Mails = [.. kept.Messages.Select(static message => message.Content).OfType<OutgoingEmail>()];
        Unsendable = kept.Unsendable;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string id, CancellationToken cancellationToken)
    {
        if (await ledger.FindKeptAsync(id, cancellationToken) is null)
        {
            return NotFound();
        }

        await messenger.ApproveAsync(id, cancellationToken);
        await messenger.DispatchAsync(cancellationToken);
        return RedirectToPage("/Mail");
    }
}
