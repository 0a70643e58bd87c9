using Backorder.Messaging.Testing;

namespace Backorder.Messaging.Tests;

public abstract class PickupFolderConformance : SenderConformance, IDisposable
{
    private readonly DirectoryInfo _parent = Directory.CreateTempSubdirectory();

    protected string Folder => Path.Combine(_parent.FullName, "out", "mail");

    public void Dispose()
    {
        _parent.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    protected override Task<int> ArrivalsOfAsync(OutgoingMessage message) =>
        Task.FromResult(Directory.Exists(Folder) ? Directory.EnumerateFiles(Folder).Count(path => Path.GetFileName(path).Contains(message.Key.ToString()[..16], StringComparison.Ordinal)) : 0);

    protected override Task<bool> BreakAsync()
    {
        // A file where the folder should be.
        File.WriteAllText(Path.Combine(_parent.FullName, "out"), "");
        return Task.FromResult(true);
    }
}

public sealed class PickupFolderSenderConformance : PickupFolderConformance
{
    protected override IMessageSender Sender => field ??= new PickupFolderSender(Folder, new FakeClock());
}

public sealed class PickupFolderSmsSenderConformance : PickupFolderConformance
{
    protected override IMessageSender Sender => field ??= new PickupFolderSmsSender(Folder);
}

public sealed class PickupFolderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();
    private readonly FakeClock _clock = new();

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task The_same_message_again_leaves_the_file_as_it_is()
    {
        var sender = new PickupFolderSender(_folder.FullName, _clock);
        await sender.SendAsync(SomeMessages.Email(), CancellationToken.None);
        var before = await File.ReadAllBytesAsync(TheFile(), TestContext.Current.CancellationToken);
        _clock.Advance(NodaTime.Duration.FromHours(1));

        var again = await sender.SendAsync(SomeMessages.Email(), CancellationToken.None);

        Assert.IsType<SendOutcome.Accepted>(again);
        Assert.Equal(before, await File.ReadAllBytesAsync(TheFile(), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_text_message_is_a_file_of_its_own()
    {
        await new PickupFolderSmsSender(_folder.FullName).SendAsync(SomeMessages.Sms(), CancellationToken.None);

        Assert.Equal("To: +12125550123\n\nOrder 1001 ships on June 23.\n", await File.ReadAllTextAsync(TheFile(), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("K4", "k4-firstdelay-")]
    [InlineData("../../etc/passwd", "etc-passwd-firstdelay-")]
    [InlineData("..", "order-firstdelay-")]
    [InlineData("C:\\Windows\\x", "c--windows-x-firstdelay-")]
    [InlineData("CON", "con-firstdelay-")]
    [InlineData("a/b\0c\nd", "a-b-c-d-firstdelay-")]
    [InlineData("Größe", "gr--e-firstdelay-")]
    [InlineData("", "order-firstdelay-")]
    public void A_file_name_holds_nothing_that_a_file_system_could_read_otherwise(string order, string start)
    {
        var name = PickupFolderSender.FileName(SomeMessages.Email(SomeMessages.Plan(order)));

        Assert.StartsWith(start, name, StringComparison.Ordinal);
        Assert.Matches("^[a-z0-9][a-z0-9-]{0,80}[.]eml$", name);
    }

    [Fact]
    public void Orders_that_differ_only_where_a_file_system_is_blind_have_different_files()
    {
        string[] orders = ["ab", "AB", "a/b", "a\\b", "a b", "a-b", new string('x', 300), new string('x', 301)];

        var names = orders.Select(order => PickupFolderSender.FileName(SomeMessages.Email(SomeMessages.Plan(order)))).ToList();

        Assert.Equal(orders.Length, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public async Task Nothing_but_whole_messages_is_ever_seen_in_the_folder()
    {
        var sender = new PickupFolderSender(_folder.FullName, _clock);
        using var stop = new CancellationTokenSource();
        var watching = Task.Run(() => Watch(stop.Token), TestContext.Current.CancellationToken);
        var big = SomeMessages.Email() with { Text = new string('x', 200_000) };
        await Task.WhenAll(Enumerable.Range(0, 40).Select(order => Task.Run(() =>
            sender.SendAsync(big with { Key = SomeMessages.Email(SomeMessages.Plan($"{order}")).Key, Order = $"{order}" }, CancellationToken.None))));
        await stop.CancelAsync();

        Assert.Empty(await watching);
        Assert.Equal(40, _folder.GetFiles("*.eml").Length);
        Assert.Equal(40, _folder.GetFiles().Length);
    }

    private List<string> Watch(CancellationToken stop)
    {
        var broken = new List<string>();
        while (!stop.IsCancellationRequested)
        {
            broken.AddRange(_folder.GetFiles("*.eml").Where(file => !File.ReadAllText(file.FullName).EndsWith("--\r\n", StringComparison.Ordinal)).Select(file => file.Name));
        }

        return broken;
    }

    private string TheFile() => Assert.Single(_folder.GetFiles()).FullName;
}
