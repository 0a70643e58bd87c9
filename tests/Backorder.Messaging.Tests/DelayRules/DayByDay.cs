using NodaTime;

namespace Backorder.Messaging.Tests;

/// <summary>16 CFR Part 435 lived through one day after the other, by plain lists. Shares no code with the clock it checks; slow and meant to be read.</summary>
internal sealed class DayByDay
{
    private readonly DelayLine _line;
    private readonly List<DelayEvent> _events;
    private readonly HashSet<DelayEvent> _cameBack;
    private readonly LocalDate _today;
    private readonly List<LocalDate?> _delayNotices = [];
    private readonly List<LocalDate> _agreedDates = [];
    private LocalDate? _lastTold;
    private bool _answered;
    private bool _agreedWithoutDate;
    private bool _underReview;
    private LocalDate? _reviewDay;
    private bool _shipped;
    private LocalDate? _cancelled;
    private int _paragraph;

    private DayByDay(DelayLine line, Instant now, HashSet<DelayEvent> cameBack)
    {
        _line = line;
        _cameBack = cameBack;
        _today = DayOf(now);
        _events = [];
        foreach (var e in line.Events)
        {
            var saidBeforeTheOrder = e.At < line.OrderComplete && e is not (DelayEvent.Cancel or DelayEvent.SellerCancels);
            if (e is not DelayEvent.LabelCreated && !saidBeforeTheOrder && !_events.Contains(e))
            {
                _events.Add(e);
            }
        }

        _events.Sort((a, b) => a.At.CompareTo(b.At));
    }

    public static DayByDay Live(DelayLine line, Instant now)
    {
        // Whenever a notice turns out to have come back, live again without it.
        var cameBack = new HashSet<DelayEvent>(ReferenceEqualityComparer.Instance);
        while (true)
        {
            var life = new DayByDay(line, now, cameBack);
            if (life.LiveUntilSomethingComesBack() is not { } notice)
            {
                return life;
            }

            cameBack.Add(notice);
        }
    }

    public LocalDate T
    {
        get
        {
            var ordered = DayOf(_line.OrderComplete);
            var stated = new List<LocalDate>();
            if (_line.ShipBy is { } shipBy)
            {
                stated.Add(shipBy);
            }

            if (_line.ShipWithinBusinessDays is { } n)
            {
                stated.Add(HandKeptHolidays.Count(ordered, n));
            }

            if (stated.Count > 0)
            {
                return stated.Min();
            }

            if (_line.DeliverBy is { } deliverBy)
            {
                var ships = _line.TransitDaysAtMost is { } way ? HandKeptHolidays.LatestStart(deliverBy, way) : deliverBy;
                return ships < ordered ? ordered : ships;
            }

            return ordered.PlusDays(_line.SellerCredit ? 50 : 30);
        }
    }

    public LocalDate FirstNoticeBy
    {
        get
        {
            var onlyDelivery = _line.ShipBy is null && _line.ShipWithinBusinessDays is null && _line.DeliverBy is not null && _line.TransitDaysAtMost is null;
            var by = onlyDelivery ? T.PlusDays(-5) : T;
            return by < DayOf(_line.OrderComplete) ? DayOf(_line.OrderComplete) : by;
        }
    }

    public bool IsOpen => !_shipped && _cancelled is null && !_underReview;

    public string Standing => _underReview ? "NeedsReview" : _cancelled is not null ? "Cancelled" : _shipped ? "Shipped" : "Open";

    public string Mode =>
        _cancelled is not null ? _paragraph == 4 ? "SellerCancel" : "MustCancel"
        : _shipped ? "None"
        : WaitingMode;

    /// <summary>D: the last day on which the order can stay as it is.</summary>
    public LocalDate? LastDay
    {
        get
        {
            if (_agreedWithoutDate)
            {
                return null;
            }

            var day =
                _delayNotices.Count == 0 ? T
                : FirstNoticeMayBeSilent ? _delayNotices[0]!.Value
                : T.PlusDays(30);
            foreach (var agreed in _agreedDates)
            {
                day = agreed > day ? agreed : day;
            }

            return day;
        }
    }

    public LocalDate? RevisedDate => _delayNotices.Count > 0 && (FirstNoticeMayBeSilent || _agreedDates.Count > 0) ? LastDay : null;

    public LocalDate? NotifyBy =>
        _cancelled is not null || _shipped || _agreedWithoutDate ? null
        : _delayNotices.Count == 0 ? FirstNoticeBy
        : _answered || WaitingMode == "SilenceIsConsent" ? LastDay
        : null;

    public LocalDate? Cancelled => _cancelled;

    public string? Paragraph => _cancelled is null ? null : $"16 CFR 435.2(c)({_paragraph})";

    public LocalDate? RefundBy => _cancelled is { } day ? HandKeptHolidays.Count(day, 7) : null;

    public LocalDate? RefundByLiteral => _cancelled is { } day ? HandKeptHolidays.Count(_paragraph is 1 or 4 ? day : day.PlusDays(1), 7) : null;

    public LocalDate? BlockedFrom =>
        _cancelled is { } day ? _paragraph is 1 or 4 ? day : day.PlusDays(1)
        : _reviewDay;

    /// <summary>What a message sent today with this date would be, and its D.</summary>
    public (string Mode, LocalDate? LastDay) Ask(LocalDate? until)
    {
        if (!IsOpen)
        {
            return (Mode, null);
        }

        var notices = _delayNotices.Count;
        Hear(until);
        return (_agreedWithoutDate ? "OpenContinuingCancel" : _delayNotices.Count > notices ? WaitingMode : "None", LastDay);
    }

    private bool FirstNoticeMayBeSilent => _delayNotices.Count > 0 && _delayNotices[0] is { } first && first <= T.PlusDays(30);

    private string WaitingMode =>
        _agreedWithoutDate ? "OpenContinuingCancel"
        : _delayNotices.Count == 0 || _answered ? "None"
        : _delayNotices.Count > 1 ? _delayNotices[^1] is null ? "RenewedExpressIndefinite" : "RenewedExpress"
        : _delayNotices[0] is null ? "ExpressOrAutoCancelIndefinite"
        : FirstNoticeMayBeSilent ? "SilenceIsConsent"
        : "ExpressOrAutoCancel";

    private LocalDate DayOf(Instant instant) => instant.InZone(_line.Zone).Date;

    private DelayEvent? LiveUntilSomethingComesBack()
    {
        var day = _events.Count > 0 && _events[0].At < _line.OrderComplete ? DayOf(_events[0].At) : DayOf(_line.OrderComplete);
        var next = 0;
        for (; day <= _today; day = day.PlusDays(1))
        {
            while (next < _events.Count && DayOf(_events[next].At) <= day)
            {
                var together = _events.FindAll(e => e.At == _events[next].At);
                if (IsOpen && together.Count > 1 && together.Exists(e => e is not (DelayEvent.Cancel or DelayEvent.SellerCancels)))
                {
                    _underReview = true;
                    _reviewDay = day;
                    return null;
                }

                foreach (var e in together)
                {
                    if (IsOpen && Happens(e, day, together) is { } notice)
                    {
                        return notice;
                    }
                }

                next += together.Count;
            }

            if (IsOpen && day < _today && LastDay is { } last && day >= last)
            {
                _cancelled = last;
                _paragraph = _delayNotices.Count == 0 ? 5 : RevisedDate is null ? 2 : 3;
            }
        }

        return null;
    }

    private DelayEvent? Happens(DelayEvent e, LocalDate day, List<DelayEvent> together)
    {
        switch (e)
        {
            case DelayEvent.Shipped:
                _shipped = true;
                break;
            case DelayEvent.Cancel:
                _cancelled = day;
                _paragraph = 1;
                break;
            case DelayEvent.SellerCancels:
                _cancelled = day;
                _paragraph = together.Count > 1 ? 1 : 4;
                break;
            case DelayEvent.NoticeSent notice when notice.Complete && !_cameBack.Contains(notice):
                Hear(notice.Until);
                break;
            case DelayEvent.Consent yes when _delayNotices.Count > 0:
                Agree(yes.Until is null || (_lastTold is not null && _lastTold < yes.Until) ? _lastTold : yes.Until);
                break;
            case DelayEvent.PreConsent yes when _delayNotices.Count > 0:
                Agree(yes.Until);
                break;
            case DelayEvent.Bounced:
                return WhatCameBack(e);
        }

        return null;
    }

    private void Hear(LocalDate? until)
    {
        var withinWhatStands = _agreedWithoutDate || (until is not null && until <= LastDay);
        var stillWaiting = !_answered && WaitingMode.Contains("Express", StringComparison.Ordinal);
        var noWorse = until is null ? _lastTold is null : _lastTold is not null && until <= _lastTold;
        _lastTold = until;
        if (!withinWhatStands && !(stillWaiting && noWorse))
        {
            _delayNotices.Add(until);
            _answered = false;
        }
    }

    private void Agree(LocalDate? until)
    {
        if (_agreedWithoutDate)
        {
            return;
        }

        _answered = true;
        if (until is { } date)
        {
            _agreedDates.Add(date);
        }
        else
        {
            _agreedWithoutDate = true;
        }
    }

    private DelayEvent? WhatCameBack(DelayEvent bounce)
    {
        var before = _events.FindAll(e => e.At < bounce.At);
        var notice = before.FindLastIndex(e => e is DelayEvent.NoticeSent);
        var answer = before.FindLastIndex(e => e is DelayEvent.Consent or DelayEvent.PreConsent);
        return notice < 0 || answer > notice || _cameBack.Contains(before[notice]) ? null : before[notice];
    }
}
