namespace Backorder.Messaging.Benchmarks;

/// <summary>What one way of working costs, for a line.</summary>
/// <param name="Ratio">Its time beside the anchor's.</param>
/// <param name="Bytes">What it allocates.</param>
internal sealed record GateFigure(double Ratio, double Bytes);
