namespace Backorder.Messaging.EntityFrameworkCore;

/// <summary>Claims as a parameter.</summary>
internal static class ClaimBatch
{
    public static string Of(IEnumerable<MessageClaim> claims) =>
        StoreSession.Json<ClaimParameter>([.. claims.Select(static claim => new ClaimParameter(claim.Key.ToString(), claim.Owner, claim.Fence))]);
}
