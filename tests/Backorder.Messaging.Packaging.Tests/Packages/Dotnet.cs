namespace Backorder.Messaging.Packaging.Tests;

/// <summary>The SDK, as a person at a prompt would run it.</summary>
internal static class Dotnet
{
    public static async Task<string> Run(string folder, string packages, params string[] arguments)
    {
        var run = await ChildProcess.Run("dotnet", arguments, folder, new Dictionary<string, string>
        {
            ["NUGET_PACKAGES"] = packages,
            ["DOTNET_CLI_UI_LANGUAGE"] = "en",
            ["DOTNET_NOLOGO"] = "1",

            // Servers that outlive the command would keep its output open.
            ["MSBUILDDISABLENODEREUSE"] = "1",
            ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0",
            ["UseSharedCompilation"] = "false",
        });
        return run.Succeeded().Output;
    }
}
