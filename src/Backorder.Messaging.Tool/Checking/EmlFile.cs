using System.Text;

namespace Backorder.Messaging.Tool;

/// <summary>A mail file as its reader gets it: subject, sender, text and HTML. A small reader for what mail programs write (RFC 5322, 2045 to 2047), bounded in size and depth.</summary>
internal sealed class EmlFile
{
    private const long Largest = 32 * 1024 * 1024;
    private const int Deepest = 8;
    private const int MostParts = 100;

    private int _parts;

    private EmlFile(string mail)
    {
        var headers = new MimeHeaders(mail, out _);
        Subject = MimeText.Header(headers["Subject"]);
        From = MimeText.Header(headers["From"]);
        ReplyTo = MimeText.Header(headers["Reply-To"]);
        Take(mail, depth: 0);
    }

    public string Subject { get; }

    public string From { get; }

    public string ReplyTo { get; }

    public string Text { get; private set; } = "";

    public string Html { get; private set; } = "";

    /// <exception cref="BadInputException">It cannot be read, or is too large.</exception>
    public static EmlFile Read(string path)
    {
        try
        {
            return new FileInfo(path).Length > Largest
                ? throw new BadInputException(path, "", "has more than 32 MiB; expected a mail")
                : new EmlFile(Encoding.Latin1.GetString(File.ReadAllBytes(path)));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException(path, "", $"cannot be read ({fault.Message})");
        }
    }

    /// <summary>The address in a mailbox: of <c>"Kettle" &lt;help@kettle.example&gt;</c> the part in brackets.</summary>
    public static (string Name, string Address) Mailbox(string mailbox)
    {
        var open = mailbox.LastIndexOf('<');
        return open < 0 ? ("", mailbox.Trim()) : (mailbox[..open].Trim().Trim('"').Replace("\\", "", StringComparison.Ordinal), mailbox[(open + 1)..].TrimEnd('>', ' '));
    }

    private void Take(string part, int depth)
    {
        var headers = new MimeHeaders(part, out var start);
        var type = headers.Value("Content-Type");
        if (type.StartsWith("multipart/", StringComparison.Ordinal) && headers.Parameter("Content-Type", "boundary") is { Length: > 0 } boundary)
        {
            if (depth < Deepest)
            {
                Parts(part[start..], boundary, depth);
            }

            return;
        }

        var body = MimeText.Body(part[start..], headers.Value("Content-Transfer-Encoding"), headers.Parameter("Content-Type", "charset"));
        if (type == "text/html" && Html.Length == 0)
        {
            Html = body;
        }
        else if (type is "text/plain" or "" && Text.Length == 0)
        {
            Text = body;
        }
    }

    private void Parts(string body, string boundary, int depth)
    {
        var mark = $"--{boundary}";
        var pieces = $"\n{body}".Split($"\n{mark}");
        foreach (var piece in pieces.Skip(1))
        {
            if (piece.StartsWith("--", StringComparison.Ordinal) || ++_parts > MostParts)
            {
                return;
            }

            // The line end before a boundary belongs to the boundary.
            var line = piece.IndexOf('\n', StringComparison.Ordinal);
            Take(line < 0 ? "" : piece[(line + 1)..].TrimEnd('\r'), depth + 1);
        }
    }
}
