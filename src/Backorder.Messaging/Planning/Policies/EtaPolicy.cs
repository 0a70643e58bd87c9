using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Backorder.Messaging;

/// <summary>States when the last open unit ships and, where transit days are known, arrives; traces each line's dates to the supply behind them, and what has left.</summary>
public sealed class EtaPolicy : IMessagePolicy
{
    /// <inheritdoc/>
    public void Apply(PlanDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        LocalDate? earliest = LocalDate.MinIsoValue;
        LocalDate? latest = LocalDate.MinIsoValue;
        var open = false;
        foreach (var change in draft.View.Open)
        {
            foreach (var run in change.Line.Ships)
            {
                open = true;
                earliest = Last(earliest, run.Earliest);
                latest = Last(latest, run.Latest);
            }

            draft.Trace($"line {change.Line.Line.Id}: {Dates(change.Line)}", Supply(change.Line), this);
            if (change.Before is { Source: PriorDateSource.PromisedDeliverBy } && draft.Order.TransitDays is null)
            {
                draft.Trace(
                    $"line {change.Line.Line.Id}: compared with its promised delivery",
                    string.Create(CultureInfo.InvariantCulture, $"warning: no transit days, so it should ship {DeliveryOnly.NoticeDays} days before the promised day"),
                    this);
            }
        }

        foreach (var line in draft.Lines.Where(line => line.ShippedSince.Count > 0))
        {
            var units = line.ShippedSince.Sum(shipment => (long)shipment.Quantity);
            draft.Trace(string.Create(CultureInfo.InvariantCulture, $"shipped of line {line.Line}: {units}"), "its recorded shipments", this);
        }

        if (!open)
        {
            return;
        }

        draft.Eta = new EtaRange { Earliest = earliest, Latest = latest };
        draft.Trace($"eta: {Range(draft.Eta)}", "the last open unit of all lines", this);
        if (draft.Order.TransitDays is { } transit && latest is not null)
        {
            draft.Delivery = Delivery(draft);
            draft.Trace($"delivery: {Range(draft.Delivery.Value)}", string.Create(CultureInfo.InvariantCulture, $"{transit.Min} to {transit.Max} business days after it ships"), this);
        }
    }

    private static EtaRange Delivery(PlanDraft draft)
    {
        var transit = draft.Order.TransitDays!;
        LocalDate? earliest = null;
        LocalDate? latest = null;
        foreach (var change in draft.View.Open)
        {
            var calendar = change.Line.Supply.Calendar;
            foreach (var run in change.Line.Ships)
            {
                earliest = Max(earliest, calendar.AddWorkingDays(run.Earliest!.Value, transit.Min));
                latest = Max(latest, calendar.AddWorkingDays(run.Latest!.Value, transit.Max));
            }
        }

        return new EtaRange { Earliest = earliest, Latest = latest };
    }

    private static LocalDate Max(LocalDate? a, LocalDate b) => a is { } day ? LocalDate.Max(day, b) : b;

    private static LocalDate? Last(LocalDate? a, LocalDate? b) => a is null || b is null ? null : LocalDate.Max(a.Value, b.Value);

    private static string Dates(WaitingLine line) => string.Join(", ", line.Portions().Select(portion => string.Create(
        CultureInfo.InvariantCulture,
        $"{portion.Quantity} × {Iso(portion.Earliest)}..{Iso(portion.Latest)}")));

    private static string Supply(WaitingLine line)
    {
        var sources = new List<string>();
        foreach (var run in line.Units)
        {
            var source = Source(run);
            if (!sources.Contains(source, StringComparer.Ordinal))
            {
                sources.Add(source);
            }
        }

        return $"{line.Sku}: {string.Join("; ", sources)}";
    }

    private static string Source(UnitRun run)
    {
        if (run.OnHand)
        {
            return "on hand";
        }

        if ((run.Latest ?? run.Earliest)?.Inbound is not { } inbound)
        {
            return "no supply is known";
        }

        var state = run.Latest is not null ? "" : inbound.Confirmed ? ", overdue" : ", not confirmed";
        return $"{inbound.Id} arrives {Iso(inbound.Arrives.Earliest)}..{Iso(inbound.Arrives.Latest)}{state}";
    }

    private static string Range(EtaRange range) => $"{Iso(range.Earliest)}..{Iso(range.Latest)}";

    private static string Iso(LocalDate? date) => date is { } day ? LocalDatePattern.Iso.Format(day) : "no date";
}
