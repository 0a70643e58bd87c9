using Microsoft.Extensions.Options;

namespace Backorder.Messaging;

/// <summary>Finds what is wrong with the options. Every problem names the setting, its value and the remedy, and none the secret.</summary>
internal sealed class WebhookSenderOptionsCheck : IValidateOptions<WebhookSenderOptions>
{
    private static readonly TimeSpan MaxKeyWindow = TimeSpan.FromDays(90);

    public ValidateOptionsResult Validate(string? name, WebhookSenderOptions options)
    {
        var problems = Problems(options).Select(problem => $"WebhookSenderOptions.{problem} The sender is that of the channel {name}.").ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Problems(WebhookSenderOptions options)
    {
        if (options.Url is not { IsAbsoluteUri: true } url)
        {
            yield return "Url is missing or not absolute; expected https://host/path.";
        }
        else if (url.Scheme != Uri.UriSchemeHttps && !(url.Scheme == Uri.UriSchemeHttp && url.IsLoopback))
        {
            yield return $"Url begins with {url.Scheme}://{url.Host}; expected https, because messages are personal. http is taken to this machine only.";
        }
        else if (url.UserInfo.Length > 0)
        {
            yield return "Url holds a user; expected none, because requests are signed with Secret.";
        }

        if (!WebhookSecret.TryRead(options.Secret, out _))
        {
            yield return "Secret is not a secret of Standard Webhooks; expected whsec_ and 24 to 64 bytes in base64.";
        }

        if (options.KeyWindow is { } window && (window <= TimeSpan.Zero || window > MaxKeyWindow))
        {
            yield return $"KeyWindow is {window.ToString("c", System.Globalization.CultureInfo.InvariantCulture)}; expected more than zero and at most 90 days, or null where keys are not honoured.";
        }
    }
}
