using System.Diagnostics;

namespace Backorder.Messaging.AspNetCore.Tests;

/// <summary>The sample shop as its reader starts it.</summary>
public sealed class SampleShopProgramTests
{
    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/choices.md")]
    public void The_docs_say_how_to_start_it_and_where_it_listens(string page)
    {
        const string Where = "http://127.0.0.1:5080";
        var text = File.ReadAllText(Repository.PathTo(page));

        Assert.Contains("```sh\ndotnet run --project docs/samples/Shop\n```", text, StringComparison.Ordinal);
        Assert.Contains(Where, text, StringComparison.Ordinal);
        Assert.Contains($"\"{Where}\"", File.ReadAllText(Repository.PathTo("docs/samples/Shop/Properties/launchSettings.json")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_opens_on_loopback_says_where_and_keeps_its_files_in_one_folder()
    {
        var folder = Directory.CreateTempSubdirectory("backorder-shop-");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Shop.dll"), "--urls", "http://127.0.0.1:0", "--folder", folder.FullName])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var program = Process.Start(start)!;
        try
        {
            string said = "", line = "";
            while (!line.Contains("Now listening on: ", StringComparison.Ordinal))
            {
                line = await program.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) ?? throw new InvalidOperationException($"It ended: {said}");
                said += line + "\n";
            }

            using var client = new HttpClient();
            var page = await client.GetStringAsync(new Uri(line[line.IndexOf("http", StringComparison.Ordinal)..].Trim()), TestContext.Current.CancellationToken);

            Assert.Contains("PO-1007", page, StringComparison.Ordinal);
            Assert.Contains($"lie in {folder.FullName}. Delete that folder to begin anew.", said, StringComparison.Ordinal);
            Assert.DoesNotContain("warn:", said, StringComparison.Ordinal);
            Assert.Contains("shop.db", folder.EnumerateFiles().Select(static file => file.Name));
        }
        finally
        {
            program.Kill(entireProcessTree: true);
            await program.WaitForExitAsync(CancellationToken.None);
            folder.Delete(recursive: true);
        }
    }
}
