using System.Diagnostics;
using System.Globalization;

namespace Backorder.Messaging;

/// <summary>What one part of a message may cost; each has its own.</summary>
internal sealed class TemplateBudget(string file, TemplateLimits limits)
{
    private readonly long _start = Stopwatch.GetTimestamp();
    private int _steps;
    private int _characters;

    public void Step()
    {
        if (++_steps > limits.MostSteps)
        {
            throw Over(string.Create(CultureInfo.InvariantCulture, $"goes through more than {limits.MostSteps} entries of lists, the limit MostSteps"));
        }

        Watch();
    }

    public void Characters(int count)
    {
        // Counted before they are written, so that memory is bounded too.
        _characters = count > limits.MostCharacters - _characters
            ? throw Over(string.Create(CultureInfo.InvariantCulture, $"writes more than {limits.MostCharacters} characters, the limit MostCharacters"))
            : _characters + count;
        Watch();
    }

    private void Watch()
    {
        if (Stopwatch.GetElapsedTime(_start) > limits.LongestTime)
        {
            throw Over(string.Create(CultureInfo.InvariantCulture, $"takes longer than {limits.LongestTime.TotalSeconds} s, the limit LongestTime"));
        }
    }

    private MessageRenderingException Over(string problem) => new(file, problem);
}
