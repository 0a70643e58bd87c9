using System.Text;

namespace Backorder.Messaging.Smtp;

/// <summary>A body that breaks its seal when it is read for the first time. It is read once, from begin to end.</summary>
internal sealed class SealedBody : Stream
{
    private readonly MemoryStream _bytes;
    private readonly ContentSeal _seal;

    public SealedBody(string text, ContentSeal seal)
    {
        // The canonical line break of text in mail.
        _bytes = new MemoryStream(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n")), writable: false);
        _seal = seal;
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        _seal.Break();
        return _bytes.Read(buffer, offset, count);
    }

    public override int Read(Span<byte> buffer)
    {
        _seal.Break();
        return _bytes.Read(buffer);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        _seal.Break();
        return _bytes.ReadAsync(buffer, offset, count, cancellationToken);
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        _seal.Break();
        return _bytes.ReadAsync(buffer, cancellationToken);
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
