using System.Net;
using System.Net.Http.Headers;

namespace Backorder.Messaging;

/// <summary>A request's body that breaks its seal when it is written for the first time: before that, the other side cannot have it.</summary>
internal sealed class WebhookContent : HttpContent
{
    private readonly byte[] _body;
    private readonly ContentSeal _seal;

    public WebhookContent(byte[] body, ContentSeal seal)
    {
        _body = body;
        _seal = seal;
        Headers.ContentType = new MediaTypeHeaderValue("application/json");
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        _seal.Break();
        await stream.WriteAsync(_body, cancellationToken).ConfigureAwait(false);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _body.Length;
        return true;
    }
}
