namespace Backorder.Messaging.Packaging.Tests;

public sealed class ReadmeTests
{
    [Fact]
    public void A_readme_without_its_sample_says_so()
    {
        var failure = Assert.ThrowsAny<Exception>(() => Readme.Block("lost sample"));

        Assert.Equal("README.md has no block marked <!-- lost sample -->.", failure.Message);
    }

    [Fact]
    public void The_readme_tells_to_add_this_package() => Assert.Contains(("Backorder.Messaging", null), Readme.Packages);
}
