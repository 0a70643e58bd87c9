namespace Backorder.Messaging.EntityFrameworkCore;

/// <summary>The forms that the tables have had.</summary>
internal static class SchemaVersion
{
    /// <summary>1: the first. 2: the table <c>backorder_grants</c>, for choice links.</summary>
    public const int Present = 2;
}
