namespace Backorder.Messaging.Tests.Shared;

/// <summary>Finds snapshots that no test compares any more.</summary>
internal static class Orphans
{
    private const string Mark = ".verified.";

    public static IReadOnlyList<string> In(string directory, IEnumerable<Type> types)
    {
        var tests = TestMethods.Of(types).Select(method => $"{method.ReflectedType!.Name}.{method.Name}").ToHashSet();
        return
        [
            .. Directory.EnumerateFiles(directory, $"*{Mark}*", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(directory, path))
                .Where(path => !IsBuildOutput(path) && !HasOwner(Path.GetFileName(path), tests))
                .Order(StringComparer.Ordinal),
        ];
    }

    // What follows the test's name after an underscore is a parameter.
    private static bool HasOwner(string file, HashSet<string> tests)
    {
        var name = file[..file.IndexOf(Mark, StringComparison.Ordinal)];
        return Enumerable.Range(0, name.Length + 1)
            .Any(end => (end == name.Length || name[end] == '_') && tests.Contains(name[..end]));
    }

    private static bool IsBuildOutput(string path) => path.Split(Path.DirectorySeparatorChar)[0] is "bin" or "obj";
}
