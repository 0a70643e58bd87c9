using NodaTime;

namespace Backorder.Messaging;

/// <summary>Sees of most orders without more ado that they have nothing to hear: the promise holds, or the customer knows these dates.</summary>
/// <remarks>It says the same as <see cref="Decider"/> or nothing; what it cannot hold is looked at whole.</remarks>
internal sealed class Glance(RunFacts facts)
{
    private const int FewLines = 16;

    private readonly OrderRows _rows = facts.Rows;
    private readonly Instant _now = facts.Now;
    private Instant? _planAgainAt;

    /// <summary>The order as it is held; null: it has to be looked at whole.</summary>
    public HeldOrder? At(in OrderRow order)
    {
        _planAgainAt = null;
        if (!order.IsPlain)
        {
            return null;
        }

        var lines = _rows.LinesOf(order);
        if (!HasOpenUnits(lines))
        {
            return order.Told < 0 && order.Shop.Updates.AfterCareDays is null ? Held(order, HoldReason.NothingOpen, KindTable.NothingLeft) : null;
        }

        LastMessage message = default;
        if ((order.Told >= 0 && (lines.Length > FewLines || HasShipped(lines) || !LastMessage.TryRead(facts.ToldOf(order), order.Day.Today, out message))) || !MovesForward(order, lines))
        {
            return null;
        }

        var together = order.Order.Shipping == Shipping.Together;
        var whole = together ? _rows.LastDay(order) : null;
        var (known, allOnHand) = (false, true);
        var ordered = order.Day.DateOf(DelayLines.CompleteAt(order.Order, _now));
        foreach (ref readonly var line in lines)
        {
            if (line.Open == 0)
            {
                continue;
            }

            var runs = _rows.RunsOf(line);
            var onHand = UnitRun.OnHandOf(runs);
            var last = together ? whole : _rows.LastDay(line);
            allOnHand &= onHand == line.Open;
            ToldLine? told = null;
            if ((order.Told >= 0 && !message.TryFind(line.Line, out told))
                || !(told is null ? Keeps(order, line, last, onHand) : Matches(line, runs, told, together, whole))
                || !IsQuietInLaw(order, line, ordered, told, last))
            {
                return null;
            }

            known |= told is not null;
            if (onHand < line.Open && line.Supply.Layers.NextOverdueAt is { } overdue)
            {
                TurnsAt(overdue);
            }
        }

        // Whoever was told to wait hears that it is ready, also where it was told of a line that has gone since.
        return order.Told >= 0 && allOnHand ? null
            : known ? Held(order, HoldReason.AlreadyTold, KindTable.Known)
            : Held(order, HoldReason.OnTime, allOnHand ? KindTable.OnHand : KindTable.Holds);
    }

    private static bool HasOpenUnits(ReadOnlySpan<LineRow> lines)
    {
        foreach (ref readonly var line in lines)
        {
            if (line.Open > 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasShipped(ReadOnlySpan<LineRow> lines)
    {
        foreach (ref readonly var line in lines)
        {
            if (line.Line.Shipments.Count > 0)
            {
                return true;
            }
        }

        return false;
    }

    // By the facts alone no day is later than as it can be kept from now on, so that the latter is enough to look at.
    private bool MovesForward(in OrderRow order, ReadOnlySpan<LineRow> lines)
    {
        if (_now - order.Order.PlacedAt >= ShipSchedule.LongAgo)
        {
            return true;
        }

        foreach (ref readonly var line in lines)
        {
            if (line.Supply.Layers.Calendar.ShipDate(order.Order.PlacedAt) > line.Supply.Layers.ShipsFromNow)
            {
                return false;
            }
        }

        return true;
    }

    // Without a promise the customer was told nothing, and waits unknowing unless all of it lies there.
    private static bool Keeps(in OrderRow order, in LineRow line, LocalDate? last, int onHand)
    {
        var (shipBy, deliverBy) = (line.Line.PromisedShipBy, line.Line.PromisedDeliverBy);
        return shipBy is null && deliverBy is null ? onHand == line.Open
            : last is { } day
                && (shipBy is not { } ship || day <= ship)
                && (deliverBy is not { } deliver || (order.Order.TransitDays is { } transit
                    ? line.Supply.Layers.Calendar.AddWorkingDays(day, transit.Max) <= deliver
                    : day <= deliver.PlusDays(-DeliveryOnly.NoticeDays)));
    }

    // Unit by unit the day that was told.
    private static bool Matches(in LineRow line, ReadOnlySpan<UnitRun> runs, ToldLine told, bool together, LocalDate? whole)
    {
        var portions = told.Portions;
        var from = line.Supply.Layers.ShipsFromNow;
        var (portion, used) = (0, 0);
        foreach (ref readonly var run in runs)
        {
            var day = together ? whole : run.Latest is { } layer ? LocalDate.Max(from, layer.Ready) : (LocalDate?)null;
            for (var left = run.Quantity; left > 0;)
            {
                // Units beyond what was told share its last word.
                var beyond = portion >= portions.Count - 1;
                if ((portions.Count == 0 ? null : portions[beyond ? portions.Count - 1 : portion].Latest) != day)
                {
                    return false;
                }

                var units = beyond ? left : Math.Min(left, portions[portion].Quantity - used);
                left -= units;
                used += units;
                if (!beyond && used == portions[portion].Quantity)
                {
                    (portion, used) = (portion + 1, 0);
                }
            }
        }

        return true;
    }

    // No notice presses, no yes is asked for, nothing has ended.
    private bool IsQuietInLaw(in OrderRow order, in LineRow line, LocalDate ordered, ToldLine? told, LocalDate? last)
    {
        var clock = new LineClock(order.Rules, DelayLines.PromisesOf(order.Order, line.Line, ordered));
        if (told is not null && DelayLines.NoticeOf(told, _now) is { } notice && notice.At >= DelayLines.CompleteAt(order.Order, _now))
        {
            clock.Notice(order.Day.DateOf(notice.At), notice.Until);
        }

        clock.PassTo(order.Day.Today);
        if (clock.IsCancelled || clock.YesBy <= order.Day.Today.PlusDays(ConsentReminder.DaysBefore))
        {
            return false;
        }

        if (LineLaw.PressingFromOf(clock.MustNotifyBy) is not { } pressing)
        {
            return true;
        }

        if (pressing <= order.Day.Today)
        {
            if (clock.IsDelayNotice(last))
            {
                return false;
            }

            TurnsAt(order.Day.StartOf(order.Day.Today.PlusDays(1)));
            foreach (ref readonly var other in _rows.LinesOf(order))
            {
                TurnsAt(other.Supply.Layers.NextTurn);
            }
        }

        TurnsAt(order.Day.StartOf(pressing));
        return true;
    }

    private void TurnsAt(Instant turn)
    {
        if (turn > _now && !(turn >= _planAgainAt))
        {
            _planAgainAt = turn;
        }
    }

    private HeldOrder Held(in OrderRow order, HoldReason reason, string detail) =>
        new() { Shop = order.Shop.Id, Order = order.Order.Id, Reason = reason, Detail = detail, PlanAgainAt = _planAgainAt };

    /// <summary>The only message of an order, where it told of waiting and nothing came of it yet.</summary>
    private readonly struct LastMessage
    {
        private readonly ToldChain _lines;

        private LastMessage(ToldChain lines) => _lines = lines;

        public static bool TryRead(ToldChain lines, LocalDate today, out LastMessage message)
        {
            message = new LastMessage(lines);
            ToldLine? first = null;
            foreach (var line in lines)
            {
                first ??= line;
                if (line.SentAt != first.SentAt || line.Kind != first.Kind || line.Line is null || line.BouncedAt is not null
                    || line.NextUpdate <= today || !MessageKinds.SpeaksOfWaiting(line.Kind) || line.Kind is MessageKind.ConsentReminder or MessageKind.PartShipped)
                {
                    return false;
                }
            }

            return true;
        }

        /// <summary>What was told of a line; null: nothing.</summary>
        /// <returns>False where that is not clear.</returns>
        public bool TryFind(OpenOrderLine line, out ToldLine? told)
        {
            told = null;
            foreach (var one in _lines)
            {
                if (string.Equals(one.Line, line.Id, StringComparison.Ordinal))
                {
                    if (told is not null || (one.Portions.Count == 0 && one.Kind is not MessageKind.NoDateYet))
                    {
                        return false;
                    }

                    told = one;
                }
            }

            return true;
        }
    }
}
