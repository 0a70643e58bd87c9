using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Backorder.Messaging.Smtp.Tests;

/// <summary>The registrations that docs/sending.md shows.</summary>
public sealed class DocsSamples
{
    [Fact]
    public void Both_ways_of_the_docs_to_name_a_server_are_valid()
    {
        var byOptions = Options(ByOptions("secret"));
        var byUrl = Options(ByUrl());

        Assert.Equal("mail.kettle.example", byOptions.Host);
        Assert.Equal(
            (byOptions.Host, byOptions.Port, byOptions.Security, byOptions.UserName, byOptions.Password),
            (byUrl.Host, byUrl.Port, byUrl.Security, byUrl.UserName, byUrl.Password));
    }

    private static ServiceCollection ByOptions(string password)
    {
        var services = new ServiceCollection();
        services.AddBackorderMessaging(shop => { shop.Name = "Kettle & Co"; shop.From = "orders@kettle.example"; shop.Contact = "help@kettle.example"; })
            .AddSmtpSender(mail =>
            {
                mail.Host = "mail.kettle.example";
                mail.UserName = "orders@kettle.example";
                mail.Password = password;
            });
        return services;
    }

    private static ServiceCollection ByUrl()
    {
        var services = new ServiceCollection();
        services.AddBackorderMessaging(shop => { shop.Name = "Kettle & Co"; shop.From = "orders@kettle.example"; shop.Contact = "help@kettle.example"; })
            .AddSmtpSender("smtp://orders%40kettle.example:secret@mail.kettle.example:587?tls=required");
        return services;
    }

    private static SmtpSenderOptions Options(ServiceCollection services)
    {
        using var app = services.BuildServiceProvider();
        return app.GetRequiredService<IOptions<SmtpSenderOptions>>().Value;
    }
}
