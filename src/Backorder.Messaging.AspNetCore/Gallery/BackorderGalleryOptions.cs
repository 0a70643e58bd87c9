namespace Backorder.Messaging.AspNetCore;

/// <summary>What the gallery shows, and where.</summary>
public sealed class BackorderGalleryOptions
{
    /// <summary>Whether it is there outside the environment <c>Development</c> too. It shows names and addresses; protect it, with <c>RequireAuthorization</c>.</summary>
    /// <value>Default false.</value>
    public bool OutsideDevelopment { get; set; }

    /// <summary>The plans to show, asked at each look, with the request's services: of a run that waits for approval, say. Null: a sample of every kind, through the app's own policies, in each language.</summary>
    /// <value>Default null.</value>
    public Func<IServiceProvider, CancellationToken, Task<IReadOnlyList<MessagePlan>>>? Plans { get; set; }
}
