namespace Backorder.Messaging.EntityFrameworkCore;

/// <summary>Carries the fault of an app's handler past the execution strategy, which would take a time-out there for one of the database's and repeat it.</summary>
internal sealed class HandlerException : Exception
{
    public HandlerException(Exception problem)
        : base("A handler of IBackorderEvents has failed.", problem)
    {
    }
}
