// A shop's worker. Start it on as many machines as you like, all on one database: they share the work, and go on where a dead one stopped.
//
//     dotnet run --project docs/samples/Worker -- --ConnectionStrings:Shop "Host=localhost;Database=kettle;Username=postgres"
using Backorder.Messaging;
using Backorder.Messaging.EntityFrameworkCore;
using KettleShop;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Args = args, ContentRootPath = AppContext.BaseDirectory });
var settings = builder.Configuration;
var database = settings.GetConnectionString("Shop") ?? throw new InvalidOperationException("The setting ConnectionStrings:Shop is missing.");

builder.Services.AddDbContext<ShopContext>(options => options.UseNpgsql(database));
var backorder = builder.Services
    .AddBackorderMessaging(shop => settings.GetSection("Backorder").Bind(shop))
    .UseEntityFrameworkStore<ShopContext>()
    .UseSource<ShopSource>()
    .ConfigureDispatch(dispatch => settings.GetSection("Dispatch").Bind(dispatch))
    .AddQuartzDispatch(database, quartz => settings.GetSection("Quartz").Bind(quartz));

// With a section "Provider" messages go to a provider by HTTP; without one they lie in a folder, to look at.
_ = settings.GetSection("Provider").Exists()
    ? backorder.AddWebhookSender(Channel.Email, provider => settings.GetSection("Provider").Bind(provider))
    : backorder.AddPickupFolderSender("out/mail");

var host = builder.Build();
await using (var scope = host.Services.CreateAsyncScope())
{
    // A real shop's migrations make its tables; here they are made if they are not there.
    var shop = scope.ServiceProvider.GetRequiredService<ShopContext>();
    await shop.Database.EnsureCreatedAsync();
    await BackorderSchema.CreateAsync(shop);
}

await host.RunAsync();
