namespace Backorder.Messaging;

/// <summary>The app's orders and stock. Called by <see cref="BackorderMessenger"/> on the caller's flow, once for each query; and by the choice page, at each look, and at a press once more inside the ledger's transaction.</summary>
/// <remarks>It only reads, so calling it again is harmless. A throw reaches the messenger's caller, or makes the page fail; nothing was written.</remarks>
public interface IBackorderSource
{
    /// <summary>Answers a query with present facts: the orders asked for, and always all open orders of every SKU that they touch.</summary>
    /// <param name="query"><see cref="BackorderQuery.Skus"/> or <see cref="BackorderQuery.Orders"/>. An order that is asked for belongs into the answer also when nothing of it is open any more.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The facts. A run over part of a SKU's orders is a wrong promise.</returns>
    Task<BackorderFacts> GetAsync(BackorderQuery query, CancellationToken cancellationToken);
}
