using Microsoft.AspNetCore.Mvc.Filters;

namespace KettleCo;

/// <summary>What each page of the shop says beside itself: no script, nothing from elsewhere, no frame around it.</summary>
public sealed class PageHeaders : ResultFilterAttribute
{
    public override void OnResultExecuting(ResultExecutingContext context)
    {
        var headers = context.HttpContext.Response.Headers;
        headers.ContentSecurityPolicy = "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-store";
    }
}
