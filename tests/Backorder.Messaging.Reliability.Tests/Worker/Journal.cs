using System.Globalization;
using System.Text;

namespace Backorder.Messaging.Reliability.Tests;

/// <summary>What a worker was about to do, in a file: each line is in the system's hands before the next step, so it outlives a kill.</summary>
internal sealed class Journal : IDisposable
{
    private readonly FileStream _file;
    private readonly Lock _lock = new();

    public Journal(string path) => _file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read, bufferSize: 0);

    public void Write(string line)
    {
        lock (_lock)
        {
            _file.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Moment} {line}\n")));
        }
    }

    public void Dispose() => _file.Dispose();

    /// <summary>The machine's time, the same for all its processes.</summary>
    public static long Moment => TimeProvider.System.GetTimestamp();
}
