using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using NodaTime;

namespace Backorder.Messaging.Tests;

/// <summary>Compiles the clock and what probes it once for each planted fault, every copy in a namespace of its own and all in one assembly.</summary>
/// <remarks>It runs the compiler of the SDK that runs the tests, so that the language is the one the sources are written in.</remarks>
internal static class FaultCompiler
{
    /// <summary>What a fault in the clock needs a copy of; the plain records around it are those of the real assembly.</summary>
    private static readonly HashSet<string> Clock = new(StringComparer.Ordinal)
    {
        "DeadlineTerms.cs", "DelayLineCheck.cs", "LineHistory.cs", "LinePromises.cs", "NextUpdateRule.cs", "NoticeClock.cs", "NoticeStance.cs", "NoticeStateWriter.cs",
        "NoticeTable.cs", "QuietHours.cs", "RuleParagraphs.cs", "FaultProbe.cs", "ModelComparison.cs", "VectorCheck.cs",
    };

    private static readonly string[] Probes =
        ["DayByDay.cs", "FaultProbe.cs", "HandKeptHolidays.cs", "ModelComparison.cs", "RandomHistories.cs", "RuleSetText.cs", "VectorCheck.cs", "VectorFile.cs", "VectorReader.cs"];

    public static Assembly Compile(string repository, IReadOnlyList<PlantedFault?> variants)
    {
        var core = Path.Combine(repository, "src", "Backorder.Messaging");
        var sources = Directory.GetFiles(Path.Combine(core, "DelayRules"), "*.cs")
            .Append(Path.Combine(core, "Planning", "Silence.cs"))
            .Concat(Probes.Select(probe => Path.Combine(repository, "tests", "Backorder.Messaging.Tests", "DelayRules", probe)))
            .Order(StringComparer.Ordinal)
            .ToDictionary(path => Path.GetFileName(path), File.ReadAllText, StringComparer.Ordinal);
        var folder = Directory.CreateTempSubdirectory("planted-faults-");
        try
        {
            var files = new List<string> { Write("Usings.cs", "global using System; global using System.Collections.Generic; global using System.Linq;") };
            files.AddRange(Probes.Where(probe => !Clock.Contains(probe)).Select(probe => Write(probe, InNamespace("Backorder.Messaging", sources[probe]))));
            for (var i = 0; i < variants.Count; i++)
            {
                // A fault in a record needs copies of all that speaks of it.
                var copyAll = variants[i] is { } fault && !Clock.Contains(fault.File);
                foreach (var (name, text) in sources.Where(source => copyAll || Clock.Contains(source.Key)))
                {
                    files.Add(Write(
                        string.Create(CultureInfo.InvariantCulture, $"{i}-{name}"),
                        InNamespace(NamespaceOf(i), variants[i]?.File == name ? Plant(variants[i]!, text) : text)));
                }
            }

            return Assembly.Load(Run(folder.FullName, files));
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        string Write(string name, string text)
        {
            var path = Path.Combine(folder.FullName, name);
            File.WriteAllText(path, text);
            return path;
        }
    }

    public static string? Probe(Assembly assembly, int variant, string method, object argument) =>
        (string?)assembly.GetType($"{NamespaceOf(variant)}.{nameof(FaultProbe)}", throwOnError: true)!
            .GetMethod(method)!
            .Invoke(null, [argument]);

    private static string NamespaceOf(int variant) => string.Create(CultureInfo.InvariantCulture, $"Backorder.Messaging.Variant{variant}");

    private static string Plant(PlantedFault fault, string text)
    {
        var parts = text.Split(fault.Find);
        Assert.True(parts.Length == 2, $"\"{fault.Name}\": its place in {fault.File} is there {parts.Length - 1} times instead of once; the fault has to follow the sources.");
        return string.Join(fault.Replace, parts);
    }

    private static string InNamespace(string name, string text) => text
        .Replace("namespace Backorder.Messaging.Tests;", $"namespace {name};", StringComparison.Ordinal)
        .Replace("namespace Backorder.Messaging;", $"namespace {name};", StringComparison.Ordinal);

    private static byte[] Run(string folder, IEnumerable<string> files)
    {
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var dotnet = Path.GetFullPath(Path.Combine(runtime, "..", "..", ".."));
        var compiler = Directory.GetDirectories(Path.Combine(dotnet, "sdk"), $"{Environment.Version.Major}.*")
            .Select(sdk => Path.Combine(sdk, "Roslyn", "bincore", "csc.dll"))
            .Where(File.Exists)
            .Order(StringComparer.Ordinal)
            .LastOrDefault() ?? throw new InvalidOperationException($"No SDK in {dotnet} has a compiler.");
        var output = Path.Combine(folder, "variants.dll");
        var references = Directory.GetFiles(runtime, "System*.dll")
            .Append(Path.Combine(runtime, "netstandard.dll"))
            .Append(typeof(Instant).Assembly.Location)
            .Append(typeof(NoticeClock).Assembly.Location)
            .Where(path => !path.Contains(".Native", StringComparison.Ordinal));
        var arguments = Path.Combine(folder, "arguments.rsp");
        File.WriteAllLines(
            arguments,
            ["-nostdlib", "-target:library", "-langversion:latest", "-nullable:enable", "-warn:0", $"-out:\"{output}\"", .. references.Select(path => $"-r:\"{path}\""), .. files.Select(path => $"\"{path}\"")]);
        using var process = Process.Start(new ProcessStartInfo(Path.Combine(dotnet, "dotnet"), ["exec", compiler, "-noconfig", $"@{arguments}"]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, said);
        return File.ReadAllBytes(output);
    }
}
