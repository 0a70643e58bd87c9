namespace Backorder.Messaging.Tests;

/// <summary>
/// A scheduler on one thread: code that comes to a step waits there until its turn. What goes on after a step runs inside
/// <see cref="TakeOne"/>, because nothing here asks for another thread.
/// </summary>
internal sealed class Steps
{
    private readonly List<(Node Node, string Name, TaskCompletionSource<bool> Turn)> _waiting = [];

    public bool Any => _waiting.Count > 0;

    /// <summary>Waits for its turn. The dead wait for ever.</summary>
    /// <returns>Whether to go on; else to throw.</returns>
    public Task<bool> Reach(Node node, string name)
    {
        var turn = new TaskCompletionSource<bool>();
        if (!node.IsDead)
        {
            _waiting.Add((node, name, turn));
        }

        return turn.Task;
    }

    /// <summary>Gives one of those who wait its turn.</summary>
    /// <param name="dice">Chooses which.</param>
    /// <param name="decide">Whether it goes on, throws, or its process dies there.</param>
    public void TakeOne(Dice dice, Func<Node, string, Verdict> decide)
    {
        var next = dice.Below(_waiting.Count);
        var (node, name, turn) = _waiting[next];
        _waiting.RemoveAt(next);
        switch (decide(node, name))
        {
            case Verdict.Die:
                node.IsDead = true;
                _waiting.RemoveAll(one => one.Node == node);
                break;
            case Verdict.Throw:
                turn.SetResult(false);
                break;
            default:
                turn.SetResult(true);
                break;
        }
    }
}

internal enum Verdict
{
    GoOn,
    Throw,
    Die,
}
