namespace Backorder.Messaging.Tool;

/// <summary>What a folder says: orders, stock, and where they are there the shop and the history.</summary>
internal sealed record InputFolder
{
    public const string OrdersFile = "orders.json";
    public const string StockFile = "stock.json";
    public const string ShopFile = "shop.json";
    public const string HistoryFile = "history.json";

    public required IReadOnlyList<OpenOrder> Orders { get; init; }

    public required StockForecast Stock { get; init; }

    public required IReadOnlyList<ToldLine> Told { get; init; }

    public required BackorderShopOptions Shop { get; init; }

    /// <summary>Reads all files, and gathers what is wrong with any of them.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="defaults">The shop where <c>shop.json</c> is silent; null: there must be one.</param>
    /// <exception cref="BadInputException">A file is missing or broken.</exception>
    public static InputFolder Read(string folder, BackorderShopOptions? defaults = null)
    {
        if (!Directory.Exists(folder))
        {
            throw new BadInputException(Printable.Quote(folder), "", "is no folder; expected one with orders.json and stock.json");
        }

        var faults = new List<FileFault>();
        var orders = ReadFile(folder, OrdersFile, isRequired: true, OrdersReader.Read, faults);
        var stock = ReadFile(folder, StockFile, isRequired: true, StockReader.Read, faults);
        var shop = ReadFile(folder, ShopFile, isRequired: defaults is null, reader => ShopReader.Read(reader, defaults ?? new()), faults);
        var shops = new Lazy<ShopsOfOrders>(() => new ShopsOfOrders(orders ?? []));
        var told = ReadFile(folder, HistoryFile, isRequired: false, reader => HistoryReader.Read(reader, shops.Value), faults);
        return faults.Count == 0
            ? new InputFolder { Orders = orders!, Stock = stock!, Told = told ?? [], Shop = shop ?? defaults! }
            : throw new BadInputException([.. faults.Take(BackorderInputException.MaxFaults)]);
    }

    private static T? ReadFile<T>(string folder, string name, bool isRequired, Func<FactReader, T> read, List<FileFault> faults)
        where T : class
    {
        var path = Path.Combine(folder, name);
        try
        {
            if (Directory.Exists(path))
            {
                throw new BadInputException(name, "", "is a directory; expected a file");
            }

            if (!isRequired && !File.Exists(path))
            {
                return null;
            }

            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
            using var reader = new FactReader(name, stream);
            return reader.Document(read);
        }
        catch (BadInputException bad)
        {
            faults.AddRange(bad.Faults);
        }
        catch (FileNotFoundException)
        {
            faults.Add(new FileFault(name, "", "does not exist; expected it in the folder"));
        }
        catch (UnauthorizedAccessException)
        {
            faults.Add(new FileFault(name, "", "must not be read by this user; expected a readable file"));
        }
        catch (IOException broken)
        {
            faults.Add(new FileFault(name, "", $"cannot be read ({broken.Message}); expected a readable file"));
        }

        return null;
    }
}
