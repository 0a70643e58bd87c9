using NodaTime;

namespace Backorder.Messaging;

// The product page.
public abstract partial class Phrasebook
{
    /// <summary>When a quantity could ship if it were ordered now.</summary>
    /// <param name="quote">The answer; its sentence is still empty.</param>
    /// <param name="today">The shop's date.</param>
    /// <returns>A sentence.</returns>
    public abstract string Quote(StockQuote quote, LocalDate today);
}
