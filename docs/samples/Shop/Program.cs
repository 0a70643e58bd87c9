using KettleCo;

var app = ShopSite.Build(args);
await ShopSite.OpenAsync(app.Services);
await app.RunAsync();
