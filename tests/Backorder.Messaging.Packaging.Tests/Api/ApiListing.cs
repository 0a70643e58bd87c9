using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace Backorder.Messaging.Packaging.Tests;

/// <summary>All that an app can see of an assembly, as text whose every change is a change of the API.</summary>
internal static class ApiListing
{
    public static string Of(IEnumerable<Type> types)
    {
        var listing = new StringBuilder();
        foreach (var type in types.Where(IsSpeakable).OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            listing.Append(Declaration.Of(type)).Append('\n');
            foreach (var member in Members(type).Order(StringComparer.Ordinal))
            {
                listing.Append("    ").Append(member).Append('\n');
            }

            listing.Append('\n');
        }

        return listing.ToString();
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (typeof(Delegate).IsAssignableFrom(type))
        {
            return [];
        }

        if (type.IsEnum)
        {
            return type.GetEnumValues().Cast<object>().Select(value => $"{value} = {Convert.ToInt64(value)}");
        }

        return type
            .GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(member => IsSpeakable(member) && !IsFromObject(member))
            .Select(Declaration.Of)
            .OfType<string>();
    }

    // Records and closures get members that no source names.
    private static bool IsSpeakable(MemberInfo member) =>
        !member.Name.Contains('<', StringComparison.Ordinal)
        && (member is PropertyInfo || member.GetCustomAttribute<CompilerGeneratedAttribute>() is null);

    private static bool IsFromObject(MemberInfo member) =>
        member is MethodInfo { IsVirtual: true } method && method.GetBaseDefinition().DeclaringType == typeof(object);
}
