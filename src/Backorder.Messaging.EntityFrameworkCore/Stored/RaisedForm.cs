using NodaTime.Text;

namespace Backorder.Messaging.EntityFrameworkCore;

/// <summary>By what an obligation or a breach is known again.</summary>
internal static class RaisedForm
{
    public static RaisedRow Of(Obligation obligation) => new()
    {
        Shop = obligation.Shop,
        OrderId = obligation.Order,
        Subject = $"{obligation.Kind} {obligation.About}",
    };

    public static RaisedRow Of(Breach breach) => new()
    {
        Shop = breach.Shop,
        OrderId = breach.Order,
        Subject = $"{breach.Kind} {LocalDatePattern.Iso.Format(breach.Due)} {breach.Line}",
    };
}
