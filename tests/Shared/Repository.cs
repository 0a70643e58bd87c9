using System.Reflection;
using System.Runtime.CompilerServices;

namespace Backorder.Messaging.Tests.Shared;

/// <summary>Where things lie in the working tree that the running tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", ".."));

    /// <summary>The folder of the test project that is running.</summary>
    public static string TestProject { get; } = Path.Combine(Root, "tests", Assembly.GetExecutingAssembly().GetName().Name!);

    public static string PathTo(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
