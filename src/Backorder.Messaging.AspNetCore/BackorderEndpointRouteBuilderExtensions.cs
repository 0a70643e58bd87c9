using System.Diagnostics.CodeAnalysis;
using Backorder.Messaging;
using Backorder.Messaging.AspNetCore;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps the pages of Backorder.Messaging.</summary>
public static class BackorderEndpointRouteBuilderExtensions
{
    private const string Unmade = "so no message could ever have a choice link. Set shop.Links.Choices to the address at which customers reach this page, such as https://shop.example/backorder.";

    /// <summary>
    /// Maps the customer's choice page. GET and HEAD show the order, what changed, every choice that can be made now, and what silence does, and
    /// change nothing; a pressed button commits, once, checked against the app's present facts.
    /// </summary>
    /// <param name="endpoints">The app.</param>
    /// <param name="pattern">Where: the path of <see cref="BackorderLinkOptions.Choices"/>, such as <c>/backorder</c>.</param>
    /// <param name="configure">Sets the options; null: the defaults.</param>
    /// <returns>The page's endpoints, for conventions such as <c>RequireHost</c>. They must stay open to everybody: the link is the key.</returns>
    /// <exception cref="InvalidOperationException">Something is missing; the message has the remedy.</exception>
    public static IEndpointConventionBuilder MapBackorderChoices(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern, Action<BackorderChoicePageOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentException.ThrowIfNullOrEmpty(pattern);
        var options = new BackorderChoicePageOptions();
        configure?.Invoke(options);
        Demand(endpoints.ServiceProvider, options);
        var page = new ChoicePageEndpoint(endpoints.ServiceProvider, options);
        var group = endpoints.MapGroup(pattern);
        group.MapMethods("/{reference}", [HttpMethods.Get, HttpMethods.Head], page.ShowAsync);
        group.MapMethods("/{reference}", [HttpMethods.Post], page.ChooseAsync);
        group.MapMethods("/{reference}", [HttpMethods.Options], ChoicePageEndpoint.TellMethodsAsync);
        return group;
    }

    /// <summary>Maps a gallery of messages for those who write and judge them: each kind in each language, at the width of a phone or a desk, light or dark, with the fact behind every statement. In the environment <c>Development</c> only, unless the options say otherwise; elsewhere there is nothing.</summary>
    /// <param name="endpoints">The app.</param>
    /// <param name="pattern">Where, such as <c>/backorder-gallery</c>.</param>
    /// <param name="configure">Sets the options; null: the defaults.</param>
    /// <returns>Its endpoints, for conventions such as <c>RequireAuthorization</c>; there are none where it is not shown.</returns>
    public static IEndpointConventionBuilder MapBackorderGallery(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern, Action<BackorderGalleryOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentException.ThrowIfNullOrEmpty(pattern);
        var options = new BackorderGalleryOptions();
        configure?.Invoke(options);
        var group = endpoints.MapGroup(pattern);
        if (options.OutsideDevelopment || endpoints.ServiceProvider.GetRequiredService<IHostEnvironment>().IsDevelopment())
        {
            group.MapMethods("", [HttpMethods.Get], new GalleryEndpoint(options).ShowAsync);
        }

        return group;
    }

    private static void Demand(IServiceProvider services, BackorderChoicePageOptions options)
    {
        if (services.GetService<ShopDirectory>() is not { } shops)
        {
            throw new InvalidOperationException("Backorder.Messaging is not registered. Call services.AddBackorderMessaging(…) before the app is built.");
        }

        if (services.GetService<IServiceProviderIsService>()?.IsService(typeof(IBackorderSource)) == false)
        {
            throw new InvalidOperationException(
                "No IBackorderSource is registered, so a choice could not be checked against present facts. Register yours with AddBackorderMessaging(…).UseSource<YourSource>().");
        }

        if (options.Shop is { } id && !shops.TryFind(id, out _))
        {
            throw new InvalidOperationException($"MapBackorderChoices has Shop {id}, which is not registered. Name one that AddShop has added, or leave it out for all.");
        }

        if (!shops.All.Any(shop => shop.Links.Choices is not null && (options.Shop is null || shop.Id == options.Shop)))
        {
            throw new InvalidOperationException($"No shop that MapBackorderChoices serves has Links.Choices, {Unmade}");
        }

        if (options.RequestsPerMinutePerLink < 1 || options.RequestsPerMinutePerAddress < 1)
        {
            throw new InvalidOperationException("MapBackorderChoices has a limit of requests a minute below 1, so nobody could choose. Set 1 or more, or leave it out.");
        }
    }
}
