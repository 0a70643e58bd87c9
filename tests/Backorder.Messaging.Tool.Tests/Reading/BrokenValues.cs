using System.Text.Json.Nodes;

namespace Backorder.Messaging.Tool.Tests;

/// <summary>Every value of a good input, replaced by each of these in turn.</summary>
public sealed class BrokenValues
{
    private static readonly string[] Values =
    [
        "null", "true", "\"\"", "\"x\"", "\" \"", "[]", "{}", "[null]", "[[]]", "{\"a\":1}", "0", "-1", "-0", "1.0", "1.5", "0.00001", "1e2", "1e400", "-1e400", "1e-400",
        "1000000000", "1000000001", "2147483648", "9223372036854775808", "123456789012345678901234567890", "1000000000000.0001",
        "\"NaN\"", "\"\\ud800\"", "\"\\u0000\"", "\"\\u202e\"", "\"2026-02-29\"", "\"0001-01-01\"", "\"9999-12-31\"", "\"2026-6-1\"", "\"2026-06-22T00:00:00\"",
        "\"2026-06-22T24:00:00Z\"", "\"2026-06-22T00:00:00+99:00\"", "\"1000-01-01T00:00:00Z\"", "\"9999-12-31T23:59:59-12:00\"", "\"Together\"", "\"../../etc/passwd\"",
    ];

    public static TheoryData<string> Files() => [.. SmallInput.Files.Keys];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_value_is_planned_with_or_refused_and_what_its_schema_refuses_is_refused(string name)
    {
        using var folder = SmallInput.Folder();
        var schema = JsonSchema.Of(Path.GetFileNameWithoutExtension(name));
        var (refused, planned) = (0, 0);
        foreach (var document in Mutations(SmallInput.Files[name]))
        {
            File.WriteAllText(folder[name], document);
            var run = ToolRun.Of("plan", folder.Path, "--json");
            if (run.ExitCode == ExitCode.Done)
            {
                planned++;
                Assert.Equal("", run.Error);
                Assert.True(schema.Faults(JsonNode.Parse(document)).Count == 0, $"The schema refuses what the tool reads: {document}");
            }
            else
            {
                refused++;
                Refusal.Of(run);
            }
        }

        Assert.True(refused > 100 && planned > 5, $"{refused} refused, {planned} planned");
    }

    [Theory]
    [InlineData("orders.json", "\"quantity\": 3", "\"quantity\": -3", "orders.json: orders[0].lines[0].quantity: is -3; expected a whole number from 1 to 1000000000")]
    [InlineData("orders.json", "\"quantity\": 3", "\"quantity\": 3.5", "orders.json: orders[0].lines[0].quantity: is 3.5; expected a whole number")]
    [InlineData("orders.json", "\"quantity\": 3", "\"quantity\": 1e99", "orders.json: orders[0].lines[0].quantity: is 1e99; expected a whole number")]
    [InlineData("orders.json", "\"quantity\": 3, ", "", "orders.json: orders[0].lines[0].quantity: is missing; expected a whole number")]
    [InlineData("orders.json", "\"unitPrice\": 49.00", "\"unitPrice\": 49.00001", "orders.json: orders[0].lines[0].unitPrice: is 49.00001; expected an amount such as 49.00, with at most 4 decimals")]
    [InlineData("orders.json", "\"unitPrice\": 49.00", "\"unitPrice\": -0.01", "orders.json: orders[0].lines[0].unitPrice: is -0.01; expected an amount from 0 to 1000000000000")]
    [InlineData("orders.json", "\"2026-06-12\"", "\"2026-06-31\"", "orders.json: orders[0].lines[0].promisedShipBy: is \"2026-06-31\"; expected a date such as 2026-06-22")]
    [InlineData("orders.json", "\"together\"", "\"Together\"", "orders.json: orders[0].shipping: is \"Together\"; expected one of together, asAvailable")]
    [InlineData("orders.json", "\"KETTLE-GN\"", "\"KETTLE\"", "orders.json: orders[0].lines[0].sku: is \"KETTLE\", which is no item of the forecast; expected one of items[].sku")]
    [InlineData("orders.json", "\"carrier\": \"UPS\"", "\"carrier\": 1", "orders.json: orders[0].lines[0].shipments[0].carrier: is 1; expected a text")]
    [InlineData("stock.json", "\"latest\": \"2026-06-23\"", "\"latest\": \"2026-06-21\"", "stock.json: items[0].inbound[0].latest: is 2026-06-21, before earliest (2026-06-22); expected the same day or a later one")]
    [InlineData("stock.json", "\"asOf\": \"2026-06-08T08:00:00Z\"", "\"asOf\": \"2026-06-08\"", "stock.json: asOf: is \"2026-06-08\"; expected an instant such as 2026-05-20T09:12:00Z")]
    [InlineData("stock.json", "\"confirmed\": true", "\"confirmed\": \"yes\"", "stock.json: items[0].inbound[0].confirmed: is \"yes\"; expected true or false")]
    [InlineData("shop.json", "\"cutOff\": \"15:00\"", "\"cutOff\": \"3pm\"", "shop.json: calendars.main.cutOff: is \"3pm\"; expected a time of day such as 15:00")]
    [InlineData("shop.json", "[ \"monday\", \"friday\" ]", "[]", "shop.json: calendars.main.workingDays: is empty; expected at least one day of the week")]
    [InlineData("shop.json", "\"UTC\"", "\"Mars/Olympus\"", "shop.json: calendars.main.timeZone: is \"Mars/Olympus\", which is no IANA time zone; expected one such as Europe/Berlin")]
    [InlineData("shop.json", "\"main\": {", "\"\\u001b[2J\": { \"dockDays\": -1 }, \"main\": {", "shop.json: calendars.\\u001b[2J.dockDays: is -1; expected 0 to 365")]
    [InlineData("shop.json", "\"main\": {", "\"main\": {}, \"main\": {", "shop.json: calendars: has \"main\" twice; expected each name once")]
    [InlineData("shop.json", "\"cadenceDays\": 14", "\"cadenceDays\": 0", "shop.json: cadenceDays: is 0; expected 1 to 365")]
    [InlineData("history.json", "\"reply\": \"wait\"", "\"reply\": \"contact\"", "history.json: told[0].reply: is \"contact\"; expected one of wait, swap, split, cancel")]
    [InlineData("history.json", "\"kind\": \"firstDelay\"", "\"kind\": \"delay\"", "history.json: told[0].kind: is \"delay\"; expected one of backorderConfirmed, firstDelay, renewedDelay, noDateYet, stillWaiting, earlier, partShipped, readyToShip, shipped, cancelled, consentReminder, afterCare")]
    [InlineData("history.json", "\"sentAt\": \"2026-06-01T08:00:00Z\",", "", "history.json: told[0].sentAt: is missing; expected an instant such as 2026-05-20T09:12:00Z")]
    public void A_fault_is_told_with_its_file_its_place_and_what_is_expected(string name, string good, string bad, string expected)
    {
        using var folder = SmallInput.Folder();
        Assert.Contains(good, SmallInput.Files[name], StringComparison.Ordinal);
        File.WriteAllText(folder[name], SmallInput.Files[name].Replace(good, bad, StringComparison.Ordinal));

        Assert.Equal([expected], Refusal.Of(ToolRun.Of("plan", folder.Path, "--json")));
    }

    [Fact]
    public void Faults_of_all_files_are_told_at_once_and_at_most_twenty()
    {
        using var folder = SmallInput.Folder();
        File.WriteAllText(folder["orders.json"], $"{{ \"orders\": [ {string.Join(',', Enumerable.Repeat("1", 12))} ] }}");
        File.WriteAllText(folder["stock.json"], $"{{ \"asOf\": 5, \"items\": [ {string.Join(',', Enumerable.Repeat("1", 30))} ] }}");

        var lines = Refusal.Of(ToolRun.Of("plan", folder.Path, "--json"));

        Assert.Equal(20, lines.Count);
        Assert.Equal("orders.json: orders[11]: is 1; expected an object", lines[11]);
        Assert.Equal("stock.json: asOf: is 5; expected an instant such as 2026-05-20T09:12:00Z", lines[12]);
    }

    [Fact]
    public void A_history_that_names_no_shop_means_the_only_order_with_that_id()
    {
        using var folder = SmallInput.Folder();
        var order = SmallInput.Orders[(SmallInput.Orders.IndexOf('[', StringComparison.Ordinal) + 1)..SmallInput.Orders.LastIndexOf(']')];
        File.WriteAllText(folder["history.json"], SmallInput.History.Replace("\"shop\": \"main\",", "", StringComparison.Ordinal));
        File.WriteAllText(folder["orders.json"], SmallInput.Orders.Replace("\"shop\": \"main\"", "\"shop\": \"outlet\"", StringComparison.Ordinal));
        ToolRun.Of("plan", folder.Path, "--json").Succeeded();

        File.WriteAllText(folder["orders.json"], $$"""{ "orders": [ {{order}}, {{order.Replace("\"main\"", "\"outlet\"", StringComparison.Ordinal)}} ] }""");
        Assert.Equal(
            ["history.json: told[0]: names order \"K4\" of \"main\" and \"outlet\"; expected \"shop\" as well"],
            Refusal.Of(ToolRun.Of("plan", folder.Path, "--json")));
    }

    private static IEnumerable<string> Mutations(string document)
    {
        var places = Places(JsonNode.Parse(document)!).Count();
        for (var place = 0; place < places; place++)
        {
            foreach (var value in Values)
            {
                var root = JsonNode.Parse(document)!;
                Places(root).ElementAt(place).ReplaceWith(JsonValue.Create("\uE000"));
                yield return root.ToJsonString().Replace("\"\\uE000\"", value, StringComparison.Ordinal);
            }
        }
    }

    private static IEnumerable<JsonNode> Places(JsonNode node)
    {
        var children = node switch
        {
            JsonObject fields => fields.Select(field => field.Value!),
            JsonArray items => items.Select(item => item!),
            _ => [],
        };
        return children.SelectMany(child => Places(child).Append(child));
    }
}
