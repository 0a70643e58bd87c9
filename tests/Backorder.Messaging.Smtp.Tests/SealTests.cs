namespace Backorder.Messaging.Smtp.Tests;

public sealed class SealTests
{
    private readonly ContentSeal _seal = new();

    [Fact]
    public async Task What_was_given_up_before_it_was_asked_for_is_never_given_out()
    {
        await using var body = new SealedBody("We are sorry.", _seal);

        Assert.True(_seal.TryClose());

        Assert.Throws<IOException>(() => body.ReadByte());
        Assert.Throws<IOException>(() => body.Read(new byte[10], 0, 10));
        Assert.Throws<IOException>(() => body.Read(new byte[10].AsSpan()));
        await Assert.ThrowsAsync<IOException>(() => body.CopyToAsync(Stream.Null, TestContext.Current.CancellationToken));
        Assert.True(_seal.TryClose());
    }

    [Fact]
    public async Task What_was_asked_for_once_cannot_be_said_to_have_stayed()
    {
        await using var first = new SealedBody("a", _seal);
        await using var second = new SealedBody("b", _seal);
        Assert.Equal('a', first.ReadByte());

        Assert.False(_seal.TryClose());

        Assert.Equal('b', second.ReadByte());
        Assert.False(_seal.TryClose());
    }

    [Fact]
    public void Of_a_reader_and_one_who_gives_up_at_the_same_time_exactly_one_succeeds()
    {
        for (var i = 0; i < 2000; i++)
        {
            var seal = new ContentSeal();
            var (given, stayed) = (false, false);
            Parallel.Invoke(
                () => given = Record.Exception(seal.Break) is null,
                () => stayed = seal.TryClose());
            Assert.NotEqual(given, stayed);
        }
    }
}
