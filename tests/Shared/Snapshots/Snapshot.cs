using System.Runtime.CompilerServices;
using System.Text;

namespace Backorder.Messaging.Tests.Shared;

/// <summary>
/// Compares what a test made with the reviewed file beside it, <c>Type.Method_param.verified.ext</c>.
/// What differs is written to <c>….received.ext</c> and fails; a person accepts it by renaming it.
/// The files are named as Verify names them.
/// </summary>
internal static class Snapshot
{
    /// <param name="actual">What the test made, compared to the byte.</param>
    /// <param name="extension">What it is: <c>txt</c>, <c>html</c>, <c>json</c>, <c>eml</c>.</param>
    /// <param name="parameter">Tells several snapshots of one test apart.</param>
    /// <param name="folder">Where the snapshot lies, if not right beside the test.</param>
    public static void Match(
        string actual,
        string extension = "txt",
        string? parameter = null,
        string folder = "",
        [CallerFilePath] string testFile = "")
    {
        var context = TestContext.Current;
        var type = context.TestClass?.TestClassSimpleName ?? throw new InvalidOperationException("A snapshot is compared inside a test.");
        var directory = Path.Combine(Path.GetDirectoryName(testFile)!, folder);
        Match(actual, new SnapshotFile(directory, type, context.TestMethod!.MethodName, parameter, extension));
    }

    internal static void Match(string actual, SnapshotFile file)
    {
        var verified = File.Exists(file.Verified) ? File.ReadAllText(file.Verified, Strict) : null;
        if (string.Equals(actual, verified, StringComparison.Ordinal))
        {
            File.Delete(file.Received);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(file.Received)!);
        File.WriteAllText(file.Received, actual, Strict);
        Assert.Fail(verified is null
            ? $"{file.Name} has no snapshot yet.\nRead {file.Received}\nand, if it is right, rename it to {Path.GetFileName(file.Verified)}."
            : $"{file.Name} {FirstDifference.Between(verified, actual)}\n" +
              $"Compare {file.Received}\nwith its neighbour {Path.GetFileName(file.Verified)}; if the new text is right, rename it over the old.");
    }

    // No byte order mark, and no quiet replacement of what is not UTF-8.
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
}
