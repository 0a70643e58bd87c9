using Backorder.Messaging.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace KettleShop;

/// <summary>The shop's own database, with the tables of Backorder.Messaging beside its own.</summary>
public sealed class ShopContext(DbContextOptions<ShopContext> options) : DbContext(options)
{
    public DbSet<ShopOrder> Orders => Set<ShopOrder>();

    public DbSet<ShopItem> Items => Set<ShopItem>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<ShopItem>().HasKey(item => item.Sku);
        modelBuilder.AddBackorderMessaging();
    }
}

/// <summary>An order of one item, as this shop keeps it.</summary>
public sealed class ShopOrder
{
    public required string Id { get; init; }

    public required DateTimeOffset PlacedAt { get; init; }

    public required string Customer { get; init; }

    public required string Email { get; init; }

    public required string Country { get; init; }

    public required string Sku { get; init; }

    public required int Quantity { get; init; }

    public required DateOnly ShipBy { get; init; }
}

/// <summary>An item, and when more of it comes.</summary>
public sealed class ShopItem
{
    public required string Sku { get; init; }

    public required string Name { get; init; }

    public required int OnHand { get; set; }

    public int Inbound { get; set; }

    public DateOnly? ArrivesOn { get; set; }
}
