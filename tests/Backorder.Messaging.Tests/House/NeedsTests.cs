using Xunit.Sdk;

namespace Backorder.Messaging.Tests;

public sealed class NeedsTests
{
    [Fact]
    public void What_is_missing_skips_the_test_with_the_reason_and_the_remedy()
    {
        var skip = Assert.IsType<SkipException>(Needs.Missing("Chromium is not installed.", required: false));

        Assert.EndsWith("Chromium is not installed. .ci/run installs it.", skip.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_everything_is_required_what_is_missing_fails_the_test()
    {
        var failure = Assert.IsType<FailException>(Needs.Missing("Chromium is not installed.", required: true));

        Assert.Equal("Chromium is not installed. Every test must run here (BACKORDER_REQUIRE_ALL=1).", failure.Message);
    }
}
