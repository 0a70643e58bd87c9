using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;

namespace Backorder.Messaging;

/// <summary>The policies that fill message plans, in the order in which they run. It begins with <see cref="BackorderPlanner.DefaultPolicies"/>.</summary>
/// <remarks>A type is there once: adding it again changes nothing, or, where an instance is given, puts that in its place. Policies given by type are made once, by the container.</remarks>
public sealed class MessagePolicyList
{
    private readonly List<Entry> _entries = [.. BackorderPlanner.DefaultPolicies.Select(EntryOf)];

    /// <summary>The types, in their order.</summary>
    public IReadOnlyList<Type> Types => [.. _entries.Select(static entry => entry.Type)];

    /// <summary>Puts a policy at the end.</summary>
    /// <param name="policy">The policy.</param>
    /// <returns>This list.</returns>
    public MessagePolicyList Add(IMessagePolicy policy) => Put(EntryOf(policy), _entries.Count);

    /// <summary>Puts a policy at the end.</summary>
    /// <typeparam name="TPolicy">The policy.</typeparam>
    /// <returns>This list.</returns>
    public MessagePolicyList Add<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TPolicy>()
        where TPolicy : class, IMessagePolicy => Contains(typeof(TPolicy)) ? this : Put(EntryOf<TPolicy>(), _entries.Count);

    /// <summary>Puts a policy before another.</summary>
    /// <typeparam name="TOther">The other.</typeparam>
    /// <param name="policy">The policy.</param>
    /// <returns>This list.</returns>
    /// <exception cref="InvalidOperationException">The other is not in the list.</exception>
    public MessagePolicyList InsertBefore<TOther>(IMessagePolicy policy)
        where TOther : IMessagePolicy => Insert(EntryOf(policy), typeof(TOther), after: 0);

    /// <summary>Puts a policy before another.</summary>
    /// <typeparam name="TOther">The other.</typeparam>
    /// <typeparam name="TPolicy">The policy.</typeparam>
    /// <returns>This list.</returns>
    /// <exception cref="InvalidOperationException">The other is not in the list.</exception>
    public MessagePolicyList InsertBefore<TOther, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TPolicy>()
        where TOther : IMessagePolicy
        where TPolicy : class, IMessagePolicy => Insert(EntryOf<TPolicy>(), typeof(TOther), after: 0);

    /// <summary>Puts a policy after another.</summary>
    /// <typeparam name="TOther">The other.</typeparam>
    /// <param name="policy">The policy.</param>
    /// <returns>This list.</returns>
    /// <exception cref="InvalidOperationException">The other is not in the list.</exception>
    public MessagePolicyList InsertAfter<TOther>(IMessagePolicy policy)
        where TOther : IMessagePolicy => Insert(EntryOf(policy), typeof(TOther), after: 1);

    /// <summary>Puts a policy after another.</summary>
    /// <typeparam name="TOther">The other.</typeparam>
    /// <typeparam name="TPolicy">The policy.</typeparam>
    /// <returns>This list.</returns>
    /// <exception cref="InvalidOperationException">The other is not in the list.</exception>
    public MessagePolicyList InsertAfter<TOther, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TPolicy>()
        where TOther : IMessagePolicy
        where TPolicy : class, IMessagePolicy => Insert(EntryOf<TPolicy>(), typeof(TOther), after: 1);

    /// <summary>Puts a policy in the place of another.</summary>
    /// <typeparam name="TOther">The other.</typeparam>
    /// <param name="policy">The policy.</param>
    /// <returns>This list.</returns>
    /// <exception cref="InvalidOperationException">The other is not in the list.</exception>
    public MessagePolicyList Replace<TOther>(IMessagePolicy policy)
        where TOther : IMessagePolicy => Replace(EntryOf(policy), typeof(TOther));

    /// <summary>Puts a policy in the place of another.</summary>
    /// <typeparam name="TOther">The other.</typeparam>
    /// <typeparam name="TPolicy">The policy.</typeparam>
    /// <returns>This list.</returns>
    /// <exception cref="InvalidOperationException">The other is not in the list.</exception>
    public MessagePolicyList Replace<TOther, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TPolicy>()
        where TOther : IMessagePolicy
        where TPolicy : class, IMessagePolicy => Replace(EntryOf<TPolicy>(), typeof(TOther));

    /// <summary>Takes a policy out.</summary>
    /// <typeparam name="TPolicy">The policy.</typeparam>
    /// <returns>This list.</returns>
    /// <exception cref="InvalidOperationException">It is not in the list.</exception>
    public MessagePolicyList Remove<TPolicy>()
        where TPolicy : IMessagePolicy
    {
        _entries.RemoveAt(IndexOf(typeof(TPolicy)));
        return this;
    }

    internal IReadOnlyList<IMessagePolicy> Make(IServiceProvider services) => [.. _entries.Select(entry => entry.Make(services))];

    private static Entry EntryOf(IMessagePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return new Entry(policy.GetType(), _ => policy);
    }

    private static Entry EntryOf<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TPolicy>()
        where TPolicy : class, IMessagePolicy => new(typeof(TPolicy), static services => ActivatorUtilities.CreateInstance<TPolicy>(services));

    private bool Contains(Type type) => _entries.Exists(entry => entry.Type == type);

    private int IndexOf(Type type)
    {
        var index = _entries.FindIndex(entry => entry.Type == type);
        return index >= 0 ? index : throw new InvalidOperationException(
            $"{type.Name} is not among the policies. There are, in this order: {string.Join(", ", _entries.Select(static entry => entry.Type.Name))}.");
    }

    private MessagePolicyList Put(Entry entry, int index)
    {
        var known = _entries.FindIndex(other => other.Type == entry.Type);
        if (known >= 0)
        {
            _entries[known] = entry;
        }
        else
        {
            _entries.Insert(index, entry);
        }

        return this;
    }

    private MessagePolicyList Insert(Entry entry, Type other, int after)
    {
        IndexOf(other);
        _entries.RemoveAll(known => known.Type == entry.Type && known.Type != other);
        return Put(entry, IndexOf(other) + after);
    }

    private MessagePolicyList Replace(Entry entry, Type other)
    {
        IndexOf(other);
        _entries.RemoveAll(known => known.Type == entry.Type && known.Type != other);
        _entries[IndexOf(other)] = entry;
        return this;
    }

    private sealed record Entry(Type Type, Func<IServiceProvider, IMessagePolicy> Make);
}
