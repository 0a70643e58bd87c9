using KettleCo;

var app = ShopSite.Build(args);
await ShopSite.OpenAsync(app.Services);
Console.WriteLine($"The shop's database and mails lie in {ShopSite.FolderOf(app.Configuration)}. Delete that folder to begin anew.");
await app.RunAsync();
