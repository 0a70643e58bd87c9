namespace Backorder.Messaging.Tool;

/// <summary>What the library finds wrong with the facts, told as a place in a file.</summary>
internal static class BadFacts
{
    public static T Checked<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (BackorderInputException bad)
        {
            throw Told(bad);
        }
    }

    public static async Task<T> CheckedAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (BackorderInputException bad)
        {
            throw Told(bad);
        }
    }

    private static BadInputException Told(BackorderInputException bad) => new([.. bad.Faults.Select(Located)]);

    // A path that no file has is the question itself: `backorder quote --sku … --quantity …`.
    private static FileFault Located(InputFault fault) => fault is { Part: FactPart.Stock, Path: "sku" or "quantity" }
        ? new FileFault("--" + fault.Path, "", fault.Problem)
        : new FileFault(FileOf(fault.Part), fault.Path, fault.Problem);

    private static string FileOf(FactPart part) => part switch
    {
        FactPart.Orders => InputFolder.OrdersFile,
        FactPart.Stock => InputFolder.StockFile,
        FactPart.Told => InputFolder.HistoryFile,
        _ => InputFolder.ShopFile,
    };
}
