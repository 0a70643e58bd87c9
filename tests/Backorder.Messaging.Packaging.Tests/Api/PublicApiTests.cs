using System.Reflection;

namespace Backorder.Messaging.Packaging.Tests;

public sealed class PublicApiTests
{
    public static TheoryData<string> EachLibrary => [.. Libraries.Names];

    [Theory]
    [MemberData(nameof(EachLibrary))]
    public void Every_change_of_the_public_api_is_seen(string library) =>
        Snapshot.Match(ApiListing.Of(Assembly.Load(library).GetExportedTypes()), parameter: library);

    [Fact]
    public void The_listing_shows_all_that_an_app_can_reach_and_nothing_else() =>
        Snapshot.Match(ApiListing.Of(typeof(Planted).GetNestedTypes().Prepend(typeof(Planted))));
}
