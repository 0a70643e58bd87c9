using System.Globalization;

namespace Backorder.Messaging.Tests.Shared;

/// <summary>Runs code as it would run on a machine set up elsewhere.</summary>
internal static class InCulture
{
    // German swaps the decimal signs, Turkish has two letters i, Arabic counts other years, Swedish has another minus.
    public static IReadOnlyList<string> All { get; } = ["", "en-US", "de-DE", "tr-TR", "ar-SA", "sv-SE"];

    public static void Every(Action action)
    {
        foreach (var name in All)
        {
            Run(name, action);
        }
    }

    public static async Task Every(Func<Task> action)
    {
        foreach (var name in All)
        {
            await Run(name, action);
        }
    }

    public static void Run(string name, Action action)
    {
        using var stay = new Stay(name);
        action();
    }

    public static async Task Run(string name, Func<Task> action)
    {
        using var stay = new Stay(name);
        await action();
    }

    private sealed class Stay : IDisposable
    {
        private readonly CultureInfo _culture = CultureInfo.CurrentCulture;
        private readonly CultureInfo _uiCulture = CultureInfo.CurrentUICulture;

        public Stay(string name)
        {
            // Shown with a failure: it tells where.
            TestContext.Current.TestOutputHelper?.WriteLine($"Under culture \"{name}\":");
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(name);
        }

        public void Dispose() => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (_culture, _uiCulture);
    }
}
