using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Spectre.Console;

namespace Backorder.Messaging.Tool;

/// <summary>Plans a folder and sends what is planned into another, by the library's own messenger, with memory that ends with the run.</summary>
internal sealed class MessageRun : IAsyncDisposable
{
    // Below this a bar would only flicker.
    private const int LongWork = 200;

    private static readonly Duration Step = Duration.FromHours(1);

    private readonly PlanInput _input;
    private readonly ShopDirectory _shops;
    private readonly RunClock _clock;
    private readonly ServiceProvider _services;
    private readonly AsyncServiceScope _scope;
    private Action _counted = () => { };

    public MessageRun(PlanInput input, string messages)
    {
        _input = input;
        _shops = input.Shops();
        _clock = new RunClock(input.Facts.Now!.Value);
        var services = new ServiceCollection().AddSingleton<TimeProvider>(_clock).AddSingleton(_shops);
        var builder = services.AddBackorderMessaging()
            .AddSender(new CountedSender<PickupFolderSender>(new PickupFolderSender(messages, _clock), () => _counted()))
            .AddSender(new CountedSender<PickupFolderSmsSender>(new PickupFolderSmsSender(messages), () => _counted()));
        foreach (var shop in input.ShopIds)
        {
            builder.AddShop(shop);
        }

        _services = services.BuildServiceProvider();
        _scope = _services.CreateAsyncScope();
    }

    private BackorderMessenger Messenger => _scope.ServiceProvider.GetRequiredService<BackorderMessenger>();

    /// <summary>Decides who hears what.</summary>
    /// <exception cref="BadInputException">The facts are broken.</exception>
    public Task<BackorderRun> PlanAsync(CancellationToken cancellationToken) =>
        BadFacts.CheckedAsync(() => Messenger.PlanAsync(_input.Facts, cancellationToken));

    /// <summary>Writes every message. What cannot be put into words is held instead.</summary>
    /// <returns>The run as it was carried out.</returns>
    public async Task<BackorderRun> SendAsync(BackorderRun run, IAnsiConsole? screen, CancellationToken cancellationToken)
    {
        var commit = await Messenger.CommitAsync(run, cancellationToken);
        if (screen is null || commit.Queued.Count < LongWork)
        {
            await DispatchAsync(cancellationToken);
        }
        else
        {
            await screen.Progress().StartAsync(async progress =>
            {
                var bar = progress.AddTask("Writing messages", maxValue: commit.Queued.Count);
                _counted = () => bar.Increment(1);
                await DispatchAsync(cancellationToken);
            });
        }

        var unsaid = commit.Unsendable.Select(held => (held.Shop, held.Order)).ToHashSet();
        return unsaid.Count == 0 ? run : run with
        {
            Plans = [.. run.Plans.Where(plan => !unsaid.Contains((plan.Shop, plan.Order)))],
            Held = [.. run.Held, .. commit.Unsendable],
        };
    }

    /// <summary>The words of a plan, as they were sent.</summary>
    public GalleryMessage Show(MessagePlan plan)
    {
        _shops.TryFind(plan.Shop, out var shop);
        return new GalleryMessage(plan, _services.GetRequiredService<IMessageRenderer>().Render(plan, shop!));
    }

    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        await _services.DisposeAsync();
    }

    // A text message waits for the morning; a folder of what will be sent need not.
    private async Task DispatchAsync(CancellationToken cancellationToken)
    {
        DispatchResult result;
        do
        {
            result = await Messenger.DispatchAsync(cancellationToken);
            if (result is not { Retrying: 0, Failed: 0, Ambiguous: 0, NeedsReview: 0, Quarantined: 0, WithoutSender: 0, Lost: 0 })
            {
                throw new IOException("Not every message could be written; is the disk full?");
            }

            _clock.Now += Step;
        }
        while (result.Quiet > 0 || _clock.Now < _input.Facts.Now!.Value + Duration.FromDays(1));
    }
}
