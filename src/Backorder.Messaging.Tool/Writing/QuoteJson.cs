namespace Backorder.Messaging.Tool;

/// <summary>A stock quote as JSON.</summary>
internal static class QuoteJson
{
    public static void Write(Stream stream, StockQuote quote) => JsonFields.WriteDocument(stream, json =>
    {
        json.WriteString("sku", quote.Sku);
        json.WriteNumber("quantity", quote.Quantity);
        json.WriteNumber("availableNow", quote.AvailableNow);
        json.Portions(quote.Portions);
        json.Eta(quote.Eta);
        json.WriteString("sentence", quote.Sentence);
    });
}
