using System.Reflection;
using System.Text.RegularExpressions;

namespace Backorder.Messaging.Packaging.Tests;

/// <summary>The shipped projects, as the solution lists them.</summary>
internal static partial class Libraries
{
    /// <summary>Every project under <c>src</c> that the solution builds.</summary>
    public static IReadOnlyList<string> Projects { get; } =
    [
        .. ProjectInSolution().Matches(File.ReadAllText(Repository.PathTo("Backorder.Messaging.sln")))
            .Select(match => match.Groups["name"].Value)
            .Order(StringComparer.Ordinal),
    ];

    public static IEnumerable<string> Tools => Projects.Where(IsTool);

    /// <summary>The assemblies an app compiles against.</summary>
    public static IEnumerable<Assembly> Assemblies => Names.Select(Assembly.Load);

    public static IEnumerable<string> Names => Projects.Where(name => !IsTool(name));

    public static string PathTo(string project) => Repository.PathTo("src", project, $"{project}.csproj");

    private static bool IsTool(string project) =>
        File.ReadAllText(PathTo(project)).Contains("<PackAsTool>true", StringComparison.Ordinal);

    [GeneratedRegex(@"""src\\(?<name>[^\\]+)\\\k<name>\.csproj""", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ProjectInSolution();
}
