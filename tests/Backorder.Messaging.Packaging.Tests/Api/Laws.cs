using System.Reflection;
using System.Runtime.CompilerServices;

namespace Backorder.Messaging.Packaging.Tests;

/// <summary>What keeps the public API small and able to grow; each law names its violations.</summary>
internal static class Laws
{
    private const int MembersOfASeam = 3;
    private const int MembersOfAStore = 6;
    private const int PropertiesOfOptions = 8;

    /// <summary>What has a body may be left out by whoever implements the interface, so it does not count.</summary>
    public static IEnumerable<string> WideInterfaces(IEnumerable<Type> types) =>
        from type in types
        where type.IsInterface
        let count = type.GetInterfaces().Prepend(type).Sum(part => part.GetMembers().Count(member => member is not (MethodInfo { IsSpecialName: true } or PropertyInfo { GetMethod.IsAbstract: false })))
        where count > (IsStore(type) ? MembersOfAStore : MembersOfASeam)
        select $"{type.Name}: {count} members";

    /// <summary>A positional record cannot get another property without breaking who constructs or deconstructs it.</summary>
    public static IEnumerable<string> PositionalRecords(IEnumerable<Type> types) =>
        from type in types
        let deconstruct = type.GetMethod("Deconstruct", BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        where deconstruct?.IsDefined(typeof(CompilerGeneratedAttribute)) == true
        select type.Name;

    public static IEnumerable<string> SprawlingOptions(IEnumerable<Type> types) =>
        from type in types
        where type.Name.EndsWith("Options", StringComparison.Ordinal)
        let count = type.GetProperties().Length
        where count > PropertiesOfOptions
        select $"{type.Name}: {count} properties";

    /// <summary>Folders are a map for who reads the source; who uses a package needs one namespace.</summary>
    public static IEnumerable<string> StrayNamespaces(IEnumerable<Type> types, params IEnumerable<string> allowed) =>
        from type in types
        where !allowed.Contains(type.Namespace, StringComparer.Ordinal)
        select $"{type.Namespace}.{type.Name}";

    private static bool IsStore(Type type) =>
        type.Name.EndsWith("Ledger", StringComparison.Ordinal) || type.Name.EndsWith("Outbox", StringComparison.Ordinal);
}
