namespace Backorder.Messaging;

/// <summary>Names of warehouses.</summary>
public static class WarehouseName
{
    /// <summary>The warehouse of an item that names none; its calendar is also the shop's own.</summary>
    public const string Main = "main";
}
