namespace Backorder.Messaging.Packaging.Tests;

public sealed class LawTests
{
    private static readonly Type[] Public = [.. Libraries.Assemblies.SelectMany(assembly => assembly.GetExportedTypes())];
    private static readonly Type[] Bad = typeof(Planted).GetNestedTypes();

    [Fact]
    public void An_interface_has_three_members_at_most_and_a_store_six() => Assert.Empty(Laws.WideInterfaces(Public));

    [Fact]
    public void A_wide_interface_breaks_the_law() =>
        Assert.Equal(["ITalkative`1: 4 members", "IOverloadedLedger: 7 members"], Laws.WideInterfaces(Bad));

    [Fact]
    public void No_record_is_positional() => Assert.Empty(Laws.PositionalRecords(Public));

    [Fact]
    public void A_positional_record_breaks_the_law() =>
        Assert.Equal(["Positional", "PositionalValue"], Laws.PositionalRecords(Bad));

    [Fact]
    public void Options_have_eight_properties_at_most() => Assert.Empty(Laws.SprawlingOptions(Public));

    [Fact]
    public void Sprawling_options_break_the_law() =>
        Assert.Equal(["SprawlingOptions: 9 properties"], Laws.SprawlingOptions(Bad));

    [Fact]
    public void A_package_has_one_namespace_and_registers_where_apps_look() =>
        Assert.Empty(Libraries.Assemblies.SelectMany(assembly =>
            Laws.StrayNamespaces(assembly.GetExportedTypes(), assembly.GetName().Name!, "Microsoft.Extensions.DependencyInjection", "Microsoft.AspNetCore.Builder")));

    [Fact]
    public void A_namespace_after_a_folder_breaks_the_law() =>
        Assert.Equal(
            ["Backorder.Messaging.Packaging.Tests.Planted"],
            Laws.StrayNamespaces([typeof(Planted)], "Backorder.Messaging"));
}
