using System.Text.Json.Nodes;

namespace Backorder.Messaging.Tool.Tests;

/// <summary>What <c>backorder deadlines</c> says of the worked cases.</summary>
public sealed class Deadlines
{
    [Theory]
    [InlineData("S7", "us-ftc-435", "none", "2026-03-20", "2026-03-20", "2026-03-20", null, false)]
    [InlineData("S7-reminded", "us-ftc-435", "expressOrAutoCancel", null, "2026-04-19", "2026-04-19", null, false)]
    [InlineData("S7-accepted", "us-ftc-435", "none", "2026-05-04", "2026-05-04", "2026-05-04", null, false)]
    [InlineData("S7-silence", "us-ftc-435", "mustCancel", null, "2026-04-19", "2026-04-19", "2026-04-28", true)]
    [InlineData("S9-a-week-on", "us-ftc-435", "expressOrAutoCancelIndefinite", null, "2026-04-19", "2026-04-19", null, false)]
    [InlineData("UK-late", "uk-cra", "noSilenceEffect", "2026-03-26", null, null, null, false)]
    public void Each_waiting_line_has_its_rule_its_mode_and_its_days(
        string name, string rule, string mode, string? mustNotifyBy, string? decisionDeadline, string? mustCancelAt, string? refundBy, bool shipmentBlocked)
    {
        var expected = new JsonObject
        {
            ["obligations"] = new JsonArray(new JsonObject
            {
                ["order"] = "T1",
                ["shop"] = "main",
                ["line"] = "1",
                ["rule"] = rule,
                ["mode"] = mode,
                ["mustNotifyBy"] = mustNotifyBy,
                ["decisionDeadline"] = decisionDeadline,
                ["mustCancelAt"] = mustCancelAt,
                ["refundBy"] = refundBy,
                ["shipmentBlocked"] = shipmentBlocked,
            }),
        };

        Assert.Equal(expected.ToJsonString(), ToolRun.Of("deadlines", Case(name), "--json").Succeeded().Json.ToJsonString());
    }

    [Fact]
    public void For_a_person_they_stand_in_a_table() => Snapshot.Match(ToolRun.Of("deadlines", Case("S7-silence")).Succeeded().Output);

    private static string Case(string name) => Path.Combine(Repository.TestProject, "Golden", name);
}
