namespace Backorder.Messaging.Tool;

/// <summary>One thing that is wrong with a file, and where.</summary>
internal sealed record FileFault(string File, string Path, string Problem)
{
    /// <summary>The line that a person reads: <c>orders.json: orders[0].lines[1].quantity: is -3; expected …</c>.</summary>
    public override string ToString() => Printable.Line(Path.Length == 0 ? $"{File}: {Problem}" : $"{File}: {Path}: {Problem}");
}

/// <summary>The input is bad. Nothing was planned or written.</summary>
internal sealed class BadInputException(IReadOnlyList<FileFault> faults) : Exception(string.Join('\n', faults))
{
    public BadInputException(string file, string path, string problem)
        : this([new FileFault(file, path, problem)])
    {
    }

    public IReadOnlyList<FileFault> Faults { get; } = faults;
}
