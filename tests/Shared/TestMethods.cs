using System.Reflection;
using Xunit.v3;

namespace Backorder.Messaging.Tests.Shared;

internal static class TestMethods
{
    public static IEnumerable<MethodInfo> Of(IEnumerable<Type> types) =>
        from type in types
        where type is { IsClass: true, IsAbstract: false }
        from method in type.GetMethods()
        where method.GetCustomAttributes().Any(attribute => attribute is IFactAttribute)
        select method;

    public static IEnumerable<string> NotSentences(IEnumerable<string> names) =>
        names.Where(name => !name.Contains('_', StringComparison.Ordinal));
}
