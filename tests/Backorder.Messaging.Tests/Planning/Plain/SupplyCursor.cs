namespace Backorder.Messaging.Plain;

/// <summary>How much of one item's queue has been served. Units are handed out in queue order and never given back.</summary>
internal sealed class SupplyCursor
{
    /// <summary>Units that come before the next one in the queue.</summary>
    public long Served { get; private set; }

    /// <summary>Serves units without asking when they are ready.</summary>
    public void Skip(long units) => Served += units;

    /// <summary>Serves the next units of the queue.</summary>
    public List<UnitRun> Take(SupplyLayers layers, int units)
    {
        var runs = new List<UnitRun>(1);
        var earliest = new Reach(layers.ByEarliest, Served);
        var latest = new Reach(layers.ByLatest, Served);
        var left = units;
        while (left > 0)
        {
            var quantity = (int)Math.Min(left, Math.Min(earliest.Left, latest.Left));
            runs.Add(new UnitRun(quantity, earliest.Layer, latest.Layer));
            earliest.Move(quantity);
            latest.Move(quantity);
            left -= quantity;
        }

        Served += units;
        return runs;
    }

    /// <summary>Walks one sum: the layer that reaches the next unit, and how many more units it reaches.</summary>
    private struct Reach
    {
        private readonly SupplyLayer[] _layers;
        private int _index;

        public Reach(SupplyLayer[] layers, long served)
        {
            _layers = layers;
            _index = 0;
            while (_index < layers.Length && served >= layers[_index].Quantity)
            {
                served -= layers[_index++].Quantity;
            }

            Left = _index < layers.Length ? layers[_index].Quantity - served : long.MaxValue;
        }

        /// <summary>Units that the layer still reaches; without end where no layer is left.</summary>
        public long Left { get; private set; }

        public readonly SupplyLayer? Layer => _index < _layers.Length ? _layers[_index] : null;

        public void Move(int units)
        {
            if (_index == _layers.Length)
            {
                return;
            }

            Left -= units;
            if (Left == 0)
            {
                _index++;
                Left = _index < _layers.Length ? _layers[_index].Quantity : long.MaxValue;
            }
        }
    }
}
