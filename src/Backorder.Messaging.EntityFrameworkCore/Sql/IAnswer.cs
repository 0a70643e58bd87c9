using System.Data.Common;

namespace Backorder.Messaging.EntityFrameworkCore;

/// <summary>A row of what a statement answers, read from the driver by its columns' places: Entity Framework's own reading costs more than the statement.</summary>
internal interface IAnswer<out TSelf>
    where TSelf : IAnswer<TSelf>
{
    static abstract TSelf Read(DbDataReader row);
}
