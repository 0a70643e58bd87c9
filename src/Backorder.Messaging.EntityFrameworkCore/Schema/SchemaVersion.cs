namespace Backorder.Messaging.EntityFrameworkCore;

/// <summary>The forms that the tables have had.</summary>
internal static class SchemaVersion
{
    /// <summary>1: the first.</summary>
    public const int Present = 1;
}
