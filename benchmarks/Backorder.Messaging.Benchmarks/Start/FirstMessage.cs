using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Backorder.Messaging.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Backorder.Messaging.Benchmarks;

/// <summary>What a process does that was started to write one message, the way an app does it: register, plan, render.</summary>
internal static class FirstMessage
{
    /// <summary>Does nothing at all, so that the start of the runtime can be told from the rest; or writes the message, and says so.</summary>
    public static int Run(string what) => what switch
    {
        "nothing" => 0,
        "message" => Write(TextWriter.Null),
        "steps" => Write(Console.Out),
        _ => 2,
    };

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Write(TextWriter steps)
    {
        var begun = Stopwatch.GetTimestamp();
        void Say(string step) => steps.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Stopwatch.GetElapsedTime(begun).TotalMilliseconds,7:F1} ms {step}"));
        var services = new ServiceCollection();
        services.AddBackorderMessaging(Some.ShopOptions).AddPickupFolderSender("out");
        using var app = services.BuildServiceProvider();
        using var scope = app.CreateScope();
        Say("registered");
        var messenger = scope.ServiceProvider.GetRequiredService<BackorderMessenger>();
        Say("messenger made");
        var plan = messenger.PlanAsync(Some.Facts() with { Now = Some.Now }).GetAwaiter().GetResult().Plans.Single();
        Say("planned");
        var message = scope.ServiceProvider.GetRequiredService<IMessageRenderer>().Render(plan, Some.Shop());
        Say("rendered");
        return message.Html.Contains("Green kettle", StringComparison.Ordinal) ? 0 : 3;
    }
}
