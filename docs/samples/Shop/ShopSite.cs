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

        // The keys of the desk's forms lie beside its database, unencrypted like that.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        var folder = Directory.CreateDirectory(FolderOf(builder.Configuration)).FullName;
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
        builder.Services.AddDataProtection().PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(folder, "keys")));
        change?.Invoke(builder);

        var app = builder.Build();
        app.MapRazorPages();
        app.MapGet("/shop.css", static () => Results.Text(ShopStyle.Sheet, "text/css"));
        app.MapGet("/mail/{order}/{key}", Mailbox.OpenAsync);
        app.MapBackorderChoices("/backorder");
        app.MapBackorderGallery("/backorder-gallery");
        return app;
    }

    /// <summary>Where the database and the mails lie.</summary>
    /// <param name="configuration">The site's configuration.</param>
    /// <returns>A folder.</returns>
    public static string FolderOf(IConfiguration configuration) => configuration["folder"] ?? Path.Combine(AppContext.BaseDirectory, "out");

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
