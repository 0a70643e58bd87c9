using Backorder.Messaging.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace KettleCo;

/// <summary>The shop's database. The library's tables lie in it too, so an order and what its customer was told change together.</summary>
public sealed class ShopDb(DbContextOptions<ShopDb> options) : DbContext(options)
{
    public DbSet<ShopOrder> Orders => Set<ShopOrder>();

    public DbSet<Product> Products => Set<Product>();

    public DbSet<PurchaseOrder> PurchaseOrders => Set<PurchaseOrder>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Product>().HasKey(product => product.Sku);
        modelBuilder.AddBackorderMessaging();
    }
}
