namespace Backorder.Messaging.Tests;

public sealed class SnapshotTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_snapshot_nobody_owns_fails_the_build()
    {
        Plant("SnapshotTests.A_snapshot_nobody_owns_fails_the_build.verified.html");
        Plant("SnapshotTests.A_snapshot_nobody_owns_fails_the_build_S11.verified.eml");
        Plant("SnapshotTests.A_test_renamed_since.verified.json");
        Plant("deeper/Nobody.Knows_it.verified.txt");

        Assert.Equal(
            [Path.Combine("deeper", "Nobody.Knows_it.verified.txt"), "SnapshotTests.A_test_renamed_since.verified.json"],
            Orphans.In(_folder.FullName, [typeof(SnapshotTests)]).Order(StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public void A_text_like_its_snapshot_passes_and_clears_what_was_received_before()
    {
        var file = NewSnapshot();
        File.WriteAllText(file.Verified, "Dear Ana,\r\n");
        File.WriteAllText(file.Received, "Dear Bob,\r\n");

        Snapshot.Match("Dear Ana,\r\n", file);

        Assert.False(File.Exists(file.Received));
    }

    [Fact]
    public void A_text_without_a_snapshot_fails_and_waits_for_review()
    {
        var file = NewSnapshot();

        var failure = Assert.ThrowsAny<Exception>(() => Snapshot.Match("Dear Ana,\n", file));

        Assert.Contains("has no snapshot yet", failure.Message, StringComparison.Ordinal);
        Assert.Equal("Dear Ana,\n", File.ReadAllText(file.Received));
        Assert.False(File.Exists(file.Verified));
    }

    [Fact]
    public void A_text_unlike_its_snapshot_fails_at_the_first_difference_and_leaves_the_snapshot_alone()
    {
        var file = NewSnapshot();
        File.WriteAllText(file.Verified, "Dear Ana,\nit ships on 12 June.\n");

        var failure = Assert.ThrowsAny<Exception>(() => Snapshot.Match("Dear Ana,\nit ships on 13\u00a0June.\r\n", file));

        Assert.Contains(
            """
            at line 2, column 14:
              verified: Dear Ana,\nit ships on 12 June.\n⟨end⟩
              received: Dear Ana,\nit ships on 13\u00A0June.\r\n⟨end⟩
            """,
            failure.Message,
            StringComparison.Ordinal);
        Assert.Equal("Dear Ana,\nit ships on 12 June.\n", File.ReadAllText(file.Verified));
    }

    [Theory]
    [InlineData("", "a", "line 1, column 1:")]
    [InlineData("a", "", "line 1, column 1:")]
    [InlineData("a\n", "a", "line 1, column 2:")]
    [InlineData("a\n", "a\nb", "line 2, column 1:")]
    [InlineData("a\r\n", "a\n", "line 1, column 2:")]
    public void The_first_difference_is_counted_from_one(string verified, string received, string place) =>
        Assert.Contains(place, FirstDifference.Between(verified, received), StringComparison.Ordinal);

    private SnapshotFile NewSnapshot() => new(_folder.FullName, "Letter", "Greets", "Ana / 1", "txt");

    private void Plant(string name)
    {
        var path = Path.Combine(_folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "");
    }
}
