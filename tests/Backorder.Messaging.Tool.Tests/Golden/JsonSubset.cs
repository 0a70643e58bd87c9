using System.Text.Json.Nodes;

namespace Backorder.Messaging.Tool.Tests;

/// <summary>Whether a JSON value says all that another says. Lists must match item by item; names that begin with $ are remarks.</summary>
internal static class JsonSubset
{
    public static IEnumerable<string> Differences(JsonNode? expected, JsonNode? actual, string path = "")
    {
        switch (expected, actual)
        {
            case (JsonObject all, JsonObject some):
                return all.Where(field => !field.Key.StartsWith('$')).SelectMany(field => some.ContainsKey(field.Key)
                    ? Differences(field.Value, some[field.Key], $"{path}.{field.Key}")
                    : [$"{path}.{field.Key} is missing"]);
            case (JsonArray all, JsonArray some) when all.Count == some.Count:
                return all.SelectMany((item, i) => Differences(item, some[i], $"{path}[{i}]"));
            default:
                return JsonNode.DeepEquals(expected, actual) ? [] : [$"{path} is {Text(actual)}; expected {Text(expected)}"];
        }
    }

    private static string Text(JsonNode? node) => node?.ToJsonString() ?? "null";
}
