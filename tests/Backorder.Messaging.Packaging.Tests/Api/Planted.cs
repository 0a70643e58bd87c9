#pragma warning disable // Bad on purpose: one of each that the listing must show or a law must catch.

namespace Backorder.Messaging.Packaging.Tests;

public static class Planted
{
    public interface ITalkative<in T> where T : class
    {
        void One();

        void Two(T? value);

        Task<string?> ThreeAsync(int times = 3, CancellationToken token = default);

        int Four(params ReadOnlySpan<string> names);
    }

    public interface IOverloadedLedger
    {
        void A();

        void B();

        void C();

        void D();

        void E();

        void F();

        void G();
    }

    public sealed record Positional(string Name, int? Count);

    public readonly record struct PositionalValue(int Value);

    public sealed record Growing
    {
        public required string Name { get; init; }

        public IReadOnlyDictionary<string, string?[]>? Parts { get; private set; }

        internal int Hidden { get; set; }
    }

    public sealed class SprawlingOptions
    {
        public int A { get; set; }

        public int B { get; set; }

        public int C { get; set; }

        public int D { get; set; }

        public int E { get; set; }

        public int F { get; set; }

        public int G { get; set; }

        public int H { get; set; }

        public int I { get; set; }
    }

    public abstract class Open : IDisposable
    {
        public const string Word = "word";

        public static readonly TimeSpan Long = TimeSpan.FromDays(1);

        public event EventHandler? Changed;

        protected Open(string? name) => _ = Changed;

        private protected Open(int secret)
        {
        }

        protected abstract bool TryGet(string key, out string? value);

        public virtual T Make<T>(T seed, DayOfWeek day = DayOfWeek.Monday) where T : struct, IComparable<T> => seed;

        public void Dispose()
        {
        }

        public override string ToString() => "";

        public static bool operator ==(Open left, Open right) => true;

        public static bool operator !=(Open left, Open right) => false;

        [Obsolete]
        public string this[int index] => "";

        private void Hidden()
        {
        }
    }

    public enum Shade
    {
        Dark = 1,
        Light = 2,
    }

    public delegate string? Namer(in int number);

    public static string Shorten(this string text) => text;
}
