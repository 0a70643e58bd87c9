namespace Backorder.Messaging.Tool;

/// <summary>What the tool tells its caller.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Something went wrong that is not the input's fault.</summary>
    public const int Failed = 1;

    /// <summary>The input or the command line is bad; nothing was written.</summary>
    public const int BadInput = 2;
}
