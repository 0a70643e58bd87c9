using System.Text;

namespace Backorder.Messaging.Tool.Tests;

/// <summary>Files that cannot be read, or not to their end.</summary>
public sealed class UnreadableFiles
{
    [Theory]
    [InlineData("orders.json")]
    [InlineData("stock.json")]
    public void A_file_that_must_be_there_and_is_not_is_named(string name)
    {
        using var folder = SmallInput.Folder();
        File.Delete(folder[name]);

        Assert.Equal([$"{name}: does not exist; expected it in the folder"], Refusal.Of(ToolRun.Of("plan", folder.Path)));
    }

    [Theory]
    [InlineData("shop.json")]
    [InlineData("history.json")]
    public void A_file_that_may_be_missing_may_be_missing(string name)
    {
        using var folder = SmallInput.Folder();
        File.Delete(folder[name]);

        ToolRun.Of("plan", folder.Path, "--json").Succeeded();
    }

    [Theory]
    [InlineData("orders.json")]
    [InlineData("history.json")]
    public void A_directory_is_no_file(string name)
    {
        using var folder = SmallInput.Folder();
        File.Delete(folder[name]);
        Directory.CreateDirectory(folder[name]);

        Assert.Equal([$"{name}: is a directory; expected a file"], Refusal.Of(ToolRun.Of("plan", folder.Path)));
    }

    [Fact]
    public void A_file_that_somebody_else_holds_is_named()
    {
        using var folder = SmallInput.Folder();
        using var held = new FileStream(folder["stock.json"], FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        Assert.StartsWith("stock.json: cannot be read (", Assert.Single(Refusal.Of(ToolRun.Of("plan", folder.Path))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_none_is_named() =>
        Assert.Equal(["\"no/such\\u001b\": is no folder; expected one with orders.json and stock.json"], Refusal.Of(ToolRun.Of("plan", "no/such\u001b")));

    [Fact]
    public void Gigabytes_of_nothing_are_refused_at_their_first_byte()
    {
        using var folder = SmallInput.Folder();
        using (var sparse = File.Create(folder["orders.json"]))
        {
            sparse.SetLength(5L << 30);
        }

        Assert.StartsWith("orders.json: is not JSON, at line 1, byte 1;", Assert.Single(Refusal.Of(ToolRun.Of("plan", folder.Path))), StringComparison.Ordinal);
    }

    [Fact]
    public void Reading_ends_at_its_limit_and_holds_no_more_than_it_keeps()
    {
        using var endless = new EndlessOrders();
        using var cursor = new JsonCursor(endless, maxLength: 64 << 20);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var fault = Assert.Throws<JsonSyntaxException>(() =>
        {
            while (cursor.Read())
            {
            }
        });

        Assert.Equal("is longer than 67108864 bytes; expected fewer orders in one folder", fault.Message);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }

    /// <summary><c>{"orders":[{"id":1},{"id":1},…</c></summary>
    private sealed class EndlessOrders : MemoryStream
    {
        private static readonly byte[] Order = Encoding.ASCII.GetBytes("{\"id\":1},");
        private long _place = -Start.Length;

        private static byte[] Start => "{\"orders\":["u8.ToArray();

        public override int Read(byte[] buffer, int offset, int count)
        {
            for (var i = 0; i < count; i++, _place++)
            {
                buffer[offset + i] = _place < 0 ? Start[(int)(_place + Start.Length)] : Order[_place % Order.Length];
            }

            return count;
        }
    }
}
