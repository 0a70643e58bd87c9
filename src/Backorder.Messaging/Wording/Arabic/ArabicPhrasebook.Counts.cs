namespace Backorder.Messaging;

public partial class ArabicPhrasebook
{
    // The six plural categories of Arabic: a dual, 3 to 10 with a plural, 11 to 99 with an accusative singular, and hundreds with a genitive one.
    private string Count(long number, string zero, string one, string two, string few, string many, string other) => number switch
    {
        0 => zero,
        1 => one,
        2 => two,
        _ => (number % 100) switch
        {
            >= 3 and <= 10 => $"{Number(number)} {few}",
            >= 11 => $"{Number(number)} {many}",
            _ => $"{Number(number)} {other}",
        },
    };

    private string Pieces(long number) => Count(number, "لا قطع", "قطعة واحدة", "قطعتان", "قطع", "قطعة", "قطعة");

    private string PiecesGenitive(long number) => Count(number, "لا قطع", "قطعة واحدة", "قطعتين", "قطع", "قطعة", "قطعة");

    private string Products(long number) => Count(number, "لا منتجات", "منتج واحد", "منتجان", "منتجات", "منتجًا", "منتج");
}
