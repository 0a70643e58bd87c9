namespace Backorder.Messaging;

/// <summary>A folder of messages. A file appears whole or not at all, and once for each message.</summary>
internal sealed class PickupFolder
{
    private const int MaxOrder = 40;

    // 80 bits of the key keep the names of different messages apart, whatever becomes of the order's id.
    private const int KeyPrefix = 16;

    private readonly string _path;

    public PickupFolder(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        _path = Path.GetFullPath(path);
    }

    /// <summary>A name of lower-case letters, digits and hyphens: no path, no reserved name, no two that differ in case alone.</summary>
    public static string NameOf(OutgoingMessage message, string extension) =>
        $"{Slug(message.Order)}-{Slug(message.Kind.ToString())}-{message.Key.ToString()[..KeyPrefix]}{extension}";

    public async Task<SendOutcome> WriteAsync(string name, byte[] content, CancellationToken cancellationToken)
    {
        var final = Path.Combine(_path, name);
        var temporary = Path.Combine(_path, $".{name}.{Guid.NewGuid():N}.tmp");
        try
        {
            if (!File.Exists(final))
            {
                Directory.CreateDirectory(_path);
                await WriteDurablyAsync(temporary, content, cancellationToken).ConfigureAwait(false);
                File.Move(temporary, final, overwrite: false);
            }

            return new SendOutcome.Accepted { ProviderId = name };
        }
        catch (IOException) when (File.Exists(final))
        {
            return new SendOutcome.Accepted { ProviderId = name };
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or OperationCanceledException)
        {
            return new SendOutcome.Retry { Reason = $"The file could not be written to the pickup folder ({problem.GetType().Name})." };
        }
        finally
        {
            Discard(temporary);
        }
    }

    private static async Task WriteDurablyAsync(string path, byte[] content, CancellationToken cancellationToken)
    {
        var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        await using (file.ConfigureAwait(false))
        {
            await file.WriteAsync(content, cancellationToken).ConfigureAwait(false);
            file.Flush(flushToDisk: true);
        }
    }

    // Leaving a temporary file behind is untidy, not wrong: no agent picks it up.
    private static void Discard(string temporary)
    {
        try
        {
            File.Delete(temporary);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
        }
    }

    private static string Slug(string text)
    {
        var slug = new char[Math.Min(text.Length, MaxOrder)];
        for (var i = 0; i < slug.Length; i++)
        {
            slug[i] = char.IsAsciiLetterOrDigit(text[i]) ? char.ToLowerInvariant(text[i]) : '-';
        }

        var trimmed = new string(slug).Trim('-');
        return trimmed.Length == 0 ? "order" : trimmed;
    }
}
