using System.Text;

namespace Backorder.Messaging.Tool.Tests;

/// <summary>Files that are no JSON at all, or not all of it.</summary>
public sealed class BrokenBytes
{
    public static TheoryData<string> Files() => [.. SmallInput.Files.Keys];

    [Fact]
    public void The_small_input_is_good()
    {
        using var folder = SmallInput.Folder();

        ToolRun.Of("plan", folder.Path, "--json").Succeeded();
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_cut_off_at_any_byte_is_refused(string name)
    {
        using var folder = SmallInput.Folder();
        var whole = Encoding.UTF8.GetBytes(SmallInput.Files[name].TrimEnd());
        for (var length = 0; length < whole.Length; length++)
        {
            File.WriteAllBytes(folder[name], whole[..length]);

            var line = Assert.Single(Refusal.Of(ToolRun.Of("plan", folder.Path, "--json")));

            Assert.StartsWith(name + ": ", line, StringComparison.Ordinal);
            Assert.Contains(length == 0 ? "is empty; expected a JSON object" : "expected", line, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_byte_that_is_not_UTF_8_is_refused_wherever_it_stands(string name)
    {
        using var folder = SmallInput.Folder();
        var whole = Encoding.UTF8.GetBytes(SmallInput.Files[name].TrimEnd());
        for (var place = 0; place < whole.Length; place++)
        {
            var broken = whole.ToArray();
            broken[place] = 0xFF;
            File.WriteAllBytes(folder[name], broken);

            Refusal.Of(ToolRun.Of("plan", folder.Path, "--json"));
        }
    }

    [Theory]
    [InlineData("", "orders.json: is empty; expected a JSON object")]
    [InlineData(" \n\t ", "orders.json: is empty; expected a JSON object")]
    [InlineData("[]", "orders.json: is a list; expected an object")]
    [InlineData("12", "orders.json: is 12; expected an object")]
    [InlineData("\"x\"", "orders.json: is \"x\"; expected an object")]
    [InlineData("null", "orders.json: is null; expected an object")]
    [InlineData("{}", "orders.json: orders: is missing; expected a list")]
    [InlineData("{ \"orders\": null }", "orders.json: orders: is null; expected a list")]
    [InlineData("{ \"orders\": {} }", "orders.json: orders: is an object; expected a list")]
    [InlineData("{ \"orders\": [ NaN ] }", "orders.json: orders: is not JSON, at line 1, byte 15; expected JSON in UTF-8 (RFC 8259)")]
    [InlineData("{ \"orders\": [ ] } x", "orders.json: is not JSON, at line 1, byte 19; expected JSON in UTF-8 (RFC 8259)")]
    [InlineData("{ \"orders\": [\n // none\n ] }", "orders.json: orders: is not JSON, at line 2, byte 2; expected JSON in UTF-8 (RFC 8259)")]
    [InlineData("{ \"orders\": [ ], }", "orders.json: is not JSON, at line 1, byte 18; expected JSON in UTF-8 (RFC 8259)")]
    [InlineData("{ \"orders\": [ null ] }", "orders.json: orders[0]: is null; expected an object")]
    [InlineData("{ \"orders\": [], \"orders\": [] }", "orders.json: orders: is there twice; expected each field once")]
    [InlineData("{ \"orders\": [], \"\\u006frders\": [] }", "orders.json: orders: is there twice; expected each field once")]
    [InlineData("{ \"orders\": [], \"Orders\": [] }", "orders.json: has the unknown field \"Orders\"; expected one of orders")]
    [InlineData("{ \"orders\": [], \"\\ud800\": [] }", "orders.json: has the unknown field that is not Unicode; expected one of orders")]
    [InlineData("{ \"orders\": [], \"a\\u001b[31m\\u202eb\": {\"c\": [1, [2]]} }", "orders.json: has the unknown field \"a\\u001b[31m\\u202eb\"; expected one of orders")]
    public void Orders_that_are_none_are_refused(string text, string expected)
    {
        using var folder = SmallInput.Folder();
        File.WriteAllText(folder["orders.json"], text);

        Assert.Equal([expected], Refusal.Of(ToolRun.Of("plan", folder.Path, "--json")));
    }

    [Theory]
    [InlineData(65)]
    [InlineData(100_000)]
    public void Deep_nesting_is_refused(int depth)
    {
        using var folder = SmallInput.Folder();
        File.WriteAllText(folder["orders.json"], "{\"orders\":" + new string('[', depth) + new string(']', depth) + "}");

        Refusal.Of(ToolRun.Of("plan", folder.Path));
    }

    [Theory]
    [InlineData('"', 'x', '"')]
    [InlineData('1', '0', '0')]
    [InlineData(' ', ' ', ' ')]
    public void A_text_number_or_gap_of_more_than_a_mebibyte_is_refused(char first, char middle, char last)
    {
        using var folder = SmallInput.Folder();
        File.WriteAllText(folder["orders.json"], "{\"orders\":[{\"id\":" + first + new string(middle, 3 << 20) + last + "}]}");

        Assert.All(Refusal.Of(ToolRun.Of("plan", folder.Path)), line => Assert.InRange(line.Length, 1, 400));
    }

    [Fact]
    public void A_text_of_just_a_mebibyte_is_read()
    {
        using var folder = SmallInput.Folder();
        var name = new string('x', 1 << 20);
        File.WriteAllText(folder["orders.json"], SmallInput.Orders.Replace("Green kettle", name, StringComparison.Ordinal));
        ToolRun.Of("plan", folder.Path, "--json").Succeeded();

        File.WriteAllText(folder["orders.json"], SmallInput.Orders.Replace("Green kettle", name + "x", StringComparison.Ordinal));
        Assert.Equal(
            "orders.json: orders[0].lines[0].name: is a text, number or gap of more than 1048576 bytes; expected less",
            Assert.Single(Refusal.Of(ToolRun.Of("plan", folder.Path))));
    }

    [Fact]
    public void A_byte_order_mark_is_passed_over()
    {
        using var folder = SmallInput.Folder();
        foreach (var (name, text) in SmallInput.Files)
        {
            File.WriteAllText(folder[name], text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        }

        ToolRun.Of("plan", folder.Path, "--json").Succeeded();
    }

    [Fact]
    public void UTF_16_is_refused()
    {
        using var folder = SmallInput.Folder();
        File.WriteAllText(folder["stock.json"], SmallInput.Stock, Encoding.Unicode);

        Assert.StartsWith("stock.json: is not JSON, at line 1, byte 1", Assert.Single(Refusal.Of(ToolRun.Of("plan", folder.Path))), StringComparison.Ordinal);
    }
}
