using System.Globalization;

namespace Backorder.Messaging.Benchmarks;

/// <summary><c>market --orders N --out DIR</c>: an invented book of open orders with its stock, in the files that <c>backorder</c> reads.</summary>
internal static class MarketCommand
{
    private const string Usage = """
        market --orders N --out DIR [--lines-per-order N] [--open N] [--skus N] [--seed N]

        Writes orders.json, stock.json and shop.json. The same numbers give the same bytes.
          --orders           how many orders, at least 1
          --out              the folder to write to
          --lines-per-order  lines of each order; left out: 1 to 5, most often 1
          --open             of 100 orders, how many have open lines; the others have shipped; left out: 100
          --skus             how many items there are; left out: one for 20 lines, at least 40
          --seed             left out: 1
        """;

    public static int Run(string[] args)
    {
        if (!TryRead(args, out var market, out var folder))
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }

        Directory.CreateDirectory(folder);
        var lines = market.Write(folder);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{market.Orders} orders, {lines} lines, {market.Skus} items in {folder}"));
        return 0;
    }

    private static bool TryRead(string[] args, out Market market, out string folder)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i + 1 < args.Length; i += 2)
        {
            values[args[i]] = args[i + 1];
        }

        int? Number(string name) =>
            values.TryGetValue(name, out var text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

        folder = values.GetValueOrDefault("--out") ?? "";
        var (orders, linesEach) = (Number("--orders") ?? 0, Number("--lines-per-order") ?? 0);
        market = new Market
        {
            Orders = orders,
            LinesPerOrder = linesEach,
            Open = Number("--open") ?? 100,
            Skus = Math.Max(1, Number("--skus") ?? Math.Max(40, (int)((long)orders * Math.Max(2, linesEach) / 20))),
            Seed = (ulong)(Number("--seed") ?? 1),
        };
        return args.Length % 2 == 0 && orders > 0 && folder.Length > 0
            && values.Keys.All(name => name is "--orders" or "--out" or "--lines-per-order" or "--open" or "--skus" or "--seed");
    }
}
