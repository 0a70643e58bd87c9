namespace Backorder.Messaging;

/// <summary>Serves one item's queue from its supply, as one shop's calendars see it. Units are handed out in queue order and never given back.</summary>
internal sealed class SupplyCursor
{
    private Reach _earliest;
    private Reach _latest;
    private long _at;

    public SupplyCursor(ItemQueue queue, SupplyLayers layers)
    {
        (Queue, Layers) = (queue, layers);
        (_earliest, _latest) = (new Reach(layers.ByEarliest), new Reach(layers.ByLatest));
    }

    public ItemQueue Queue { get; }

    public SupplyLayers Layers { get; }

    /// <summary>Serves the next units of the queue, and writes down where they come from.</summary>
    public void Take(int units, List<UnitRun> runs)
    {
        // Other shops and offers have moved the queue on.
        Move(Queue.Served - _at);
        for (var left = units; left > 0;)
        {
            var quantity = (int)Math.Min(left, Math.Min(_earliest.Left, _latest.Left));
            runs.Add(new UnitRun(quantity, _earliest.Layer, _latest.Layer));
            Move(quantity);
            left -= quantity;
        }

        Queue.Serve(units);
    }

    private void Move(long units)
    {
        _earliest.Move(units);
        _latest.Move(units);
        _at += units;
    }

    /// <summary>Walks one sum: the layer that reaches the next unit, and how many more units it reaches.</summary>
    private struct Reach
    {
        private readonly SupplyLayer[] _layers;
        private int _index;

        public Reach(SupplyLayer[] layers)
        {
            _layers = layers;
            Left = layers.Length > 0 ? layers[0].Quantity : long.MaxValue;
        }

        /// <summary>Units that the layer still reaches; without end where no layer is left.</summary>
        public long Left { get; private set; }

        public readonly SupplyLayer? Layer => _index < _layers.Length ? _layers[_index] : null;

        public void Move(long units)
        {
            while (units > 0 && _index < _layers.Length)
            {
                var step = Math.Min(units, Left);
                units -= step;
                Left -= step;
                if (Left == 0)
                {
                    _index++;
                    Left = _index < _layers.Length ? _layers[_index].Quantity : long.MaxValue;
                }
            }
        }
    }
}
