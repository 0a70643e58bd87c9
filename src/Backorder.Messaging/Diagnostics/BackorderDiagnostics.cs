namespace Backorder.Messaging;

/// <summary>What to listen to. Activities and metrics have one source and one meter, both named <see cref="Name"/>; nothing personal is in any of them.</summary>
public static class BackorderDiagnostics
{
    /// <summary>The name of the activity source and of the meter, and the category of the logs.</summary>
    public const string Name = "Backorder.Messaging";
}
