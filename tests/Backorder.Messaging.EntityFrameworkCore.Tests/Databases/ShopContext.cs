using Microsoft.EntityFrameworkCore;

namespace Backorder.Messaging.EntityFrameworkCore.Tests;

/// <summary>An app's own context.</summary>
public sealed class ShopContext(DbContextOptions<ShopContext> options) : DbContext(options)
{
    public DbSet<ShopOrder> Orders => Set<ShopOrder>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.AddBackorderMessaging();
}

/// <summary>An order as the app keeps it.</summary>
public sealed class ShopOrder
{
    public required string Id { get; init; }

    public required string State { get; set; }
}
