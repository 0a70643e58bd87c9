using System.Text.Json;

namespace Backorder.Messaging.Benchmarks;

/// <summary>How the recorded figures are written.</summary>
internal static class GateFigures
{
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web) { WriteIndented = true };
}
