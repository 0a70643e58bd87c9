namespace Backorder.Messaging;

/// <summary>Adds up lines.</summary>
internal sealed class ScoreTally
{
    private int _told;
    private int _shipped;
    private int _kept;
    private int _keptFirst;
    private int _overdue;
    private long _daysLate;
    private int _worst;

    public void Add(KeptLine line)
    {
        _told++;
        _overdue += line.IsOverdue ? 1 : 0;
        if (line.DaysAfterFirst is not { } days)
        {
            return;
        }

        _shipped++;
        _kept += line.Kept ? 1 : 0;
        _keptFirst += days <= 0 ? 1 : 0;
        _daysLate += Math.Max(0, days);
        _worst = Math.Max(_worst, days);
    }

    public PromiseScore ToScore() => new()
    {
        Told = _told,
        Shipped = _shipped,
        Kept = _kept,
        KeptFirst = _keptFirst,
        Overdue = _overdue,
        DaysLate = _daysLate,
        WorstDaysLate = _worst,
    };
}
