namespace Backorder.Messaging.Tests.Shared;

/// <summary>The names of one snapshot: the reviewed file and the one that awaits review.</summary>
internal sealed class SnapshotFile
{
    public SnapshotFile(string directory, string type, string method, string? parameter, string extension)
    {
        Name = parameter is null ? $"{type}.{method}" : $"{type}.{method}_{InAFileName(parameter)}";
        Verified = Path.Combine(directory, $"{Name}.verified.{extension}");
        Received = Path.Combine(directory, $"{Name}.received.{extension}");
    }

    public string Name { get; }

    public string Verified { get; }

    public string Received { get; }

    private static string InAFileName(string parameter) =>
        string.Concat(parameter.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' ? c : '-'));
}
