namespace Backorder.Messaging;

/// <summary>Names of shops.</summary>
public static class ShopName
{
    /// <summary>The shop of an order that names none, and of options that were given no name.</summary>
    public const string Main = "main";
}
