using Backorder.Messaging;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace KettleCo;

/// <summary>A small shop with late kettles: its own orders in its own database, and Backorder.Messaging beside them.</summary>
public static class ShopSite
{
    /// <summary>Builds the site. <c>--folder</c> says where its database and its mails lie; by default beside the program.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="change">What a test replaces.</param>
    /// <returns>The site, which <see cref="OpenAsync"/> opens.</returns>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? change = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ApplicationName = typeof(ShopSite).Assembly.GetName().Name });
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning).AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        var folder = Directory.CreateDirectory(builder.Configuration["folder"] ?? Path.Combine(AppContext.BaseDirectory, "out")).FullName;
        var connection = new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "shop.db") }.ToString();

        builder.Services.AddDbContext<ShopDb>(options => options.UseSqlite(connection));
        builder.Services.AddBackorderMessaging(shop =>
            {
                shop.Name = "Kettle & Co";
                shop.From = "orders@kettle.example";
                shop.Contact = "help@kettle.example";
                shop.Links.Choices = Mailbox.ChoicePage;
                shop.Calendars["main"] = new BackorderCalendarOptions { TimeZone = FirstDay.TimeZone, DockDays = 1 };
            })
            .AddPickupFolderSender(Path.Combine(folder, "mail"))
            .UseEntityFrameworkStore<ShopDb>()  // the ledger lies beside the orders
            .UseSource<ShopSource>()            // this shop's orders, in the library's terms
            .AddEvents<CustomerDecisions>();    // a choice changes the order, in the ledger's transaction

        builder.Services.AddScoped<Mailbox>();
        builder.Services.AddRazorPages().AddMvcOptions(static options => options.Filters.Add<PageHeaders>());
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        change?.Invoke(builder);

        var app = builder.Build();
        app.MapRazorPages();
        app.MapGet("/shop.css", static () => Results.Text(ShopStyle.Sheet, "text/css"));
        app.MapGet("/mail/{order}/{key}", Mailbox.OpenAsync);
        app.MapBackorderChoices("/backorder");
        app.MapBackorderGallery("/backorder-gallery");
        return app;
    }

    /// <summary>Makes the database and the first day's orders, if they are not there.</summary>
    /// <param name="services">The site's services.</param>
    /// <returns>A task.</returns>
    public static async Task OpenAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var shop = scope.ServiceProvider.GetRequiredService<ShopDb>();
        if (await shop.Database.EnsureCreatedAsync())
        {
            FirstDay.Fill(shop, scope.ServiceProvider.GetRequiredService<TimeProvider>());
            await shop.SaveChangesAsync();
        }
    }
}
