using System.Reflection;

namespace Backorder.Messaging.Packaging.Tests;

/// <summary>Names types about as C# does, with the question marks of nullable references.</summary>
internal static class TypeName
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void", [typeof(object)] = "object", [typeof(string)] = "string", [typeof(bool)] = "bool",
        [typeof(char)] = "char", [typeof(byte)] = "byte", [typeof(int)] = "int", [typeof(long)] = "long",
        [typeof(double)] = "double", [typeof(decimal)] = "decimal",
    };

    public static string Full(Type type) =>
        $"{type.Namespace}.{(type.DeclaringType is { } outer ? $"{Of(outer)}." : "")}{Of(type)}{Constraints(type.GetGenericArguments())}";

    public static string Of(Type type) =>
        Nullable.GetUnderlyingType(type) is { } value ? $"{Of(value)}?"
        : type.IsByRef ? Of(type.GetElementType()!)
        : type.IsArray ? $"{Of(type.GetElementType()!)}[]"
        : Of(type, [.. type.GetGenericArguments().Select(Of)]);

    public static string Of(PropertyInfo property) => Of(new NullabilityInfoContext().Create(property));

    public static string Of(FieldInfo field) => Of(new NullabilityInfoContext().Create(field));

    public static string Of(EventInfo @event) => Of(new NullabilityInfoContext().Create(@event));

    public static string Of(ParameterInfo parameter) => Of(new NullabilityInfoContext().Create(parameter));

    public static string Constraints(MethodInfo method) => method.IsGenericMethod ? Constraints(method.GetGenericArguments()) : "";

    private static string Of(NullabilityInfo info)
    {
        var type = info.Type.IsByRef ? info.Type.GetElementType()! : info.Type;
        if (type.IsValueType && !type.IsGenericType)
        {
            return Of(type);
        }

        var name = info.ElementType is { } element ? $"{Of(element)}[]"
            : Nullable.GetUnderlyingType(type) is not null || info.GenericTypeArguments.Length != type.GetGenericArguments().Length ? Of(type)
            : Of(type, [.. info.GenericTypeArguments.Select(Of)]);
        return !type.IsValueType && info.ReadState == NullabilityState.Nullable ? $"{name}?" : name;
    }

    private static string Of(Type type, IReadOnlyList<string> arguments)
    {
        var name = Keywords.GetValueOrDefault(type) ?? type.Name;
        var tick = name.IndexOf('`', StringComparison.Ordinal);
        return arguments.Count == 0 || tick < 0 ? name : $"{name[..tick]}<{string.Join(", ", arguments)}>";
    }

    private static string Constraints(IEnumerable<Type> parameters) =>
        string.Concat(parameters.Where(type => type.IsGenericParameter).Select(Constraint));

    private static string Constraint(Type parameter)
    {
        var special = parameter.GenericParameterAttributes;
        var isStruct = special.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint);
        string[] all =
        [
            .. isStruct ? ["struct"] : Array.Empty<string>(),
            .. special.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint) ? ["class"] : Array.Empty<string>(),
            .. parameter.GetGenericParameterConstraints().Where(type => type != typeof(ValueType)).Select(Of),
            .. special.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint) && !isStruct ? ["new()"] : Array.Empty<string>(),
        ];
        return all.Length == 0 ? "" : $" where {parameter.Name} : {string.Join(", ", all)}";
    }
}
