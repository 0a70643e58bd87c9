using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Backorder.Messaging.Packaging.Tests;

/// <summary>Writes types and members about as C# declares them; null for what no app can reach.</summary>
internal static class Declaration
{
    public static string Of(Type type)
    {
        var bases = type.IsEnum || type.IsValueType || type.BaseType is null || type.BaseType == typeof(object) ? [] : new[] { type.BaseType };
        var interfaces = type.GetInterfaces().Except(type.BaseType?.GetInterfaces() ?? []).OrderBy(TypeName.Of, StringComparer.Ordinal);
        var parents = type.IsEnum || IsDelegate(type) ? "" : string.Join(", ", bases.Concat(interfaces).Select(TypeName.Of));
        var name = $"{Warnings(type)}{Kind(type)} {TypeName.Full(type)}";
        return IsDelegate(type) ? $"{name}: {Method(type.GetMethod("Invoke")!)}" : parents.Length == 0 ? name : $"{name} : {parents}";
    }

    public static string? Of(MemberInfo member)
    {
        var text = member switch
        {
            ConstructorInfo constructor when IsVisible(constructor) => $"{Access(constructor)}new({Parameters(constructor)})",
            MethodInfo method when IsVisible(method) && !IsAccessor(method) => $"{Access(method)}{Modifiers(method)}{Method(method)}",
            PropertyInfo property => Property(property),
            EventInfo { AddMethod: { } add } @event when IsVisible(add) => $"{Access(add)}event {TypeName.Of(@event)} {@event.Name}",
            FieldInfo { IsLiteral: true, IsPublic: true } field =>
                $"const {TypeName.Of(field)} {field.Name} = {Value(field.GetRawConstantValue(), field.FieldType)}",
            FieldInfo field when field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly =>
                $"{(field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}{TypeName.Of(field)} {field.Name}",
            _ => null,
        };
        return text is null ? null : Warnings(member) + text;
    }

    private static string? Property(PropertyInfo property)
    {
        var accessors = new[] { property.GetMethod, property.SetMethod }.OfType<MethodInfo>().Where(IsVisible).ToArray();
        if (accessors.Length == 0)
        {
            return null;
        }

        var required = property.GetCustomAttribute<RequiredMemberAttribute>() is null ? "" : "required ";
        var index = property.GetIndexParameters() is { Length: > 0 } parameters ? $"[{string.Join(", ", parameters.Select(Parameter))}]" : "";
        var set = property.SetMethod is { } setter && IsVisible(setter) ? IsInit(setter) ? "init; " : $"{Access(setter)}set; " : "";
        var get = property.GetMethod is { } getter && IsVisible(getter) ? "get; " : "";
        var name = index.Length == 0 ? property.Name : $"this{index}";
        return $"{Access(accessors[0])}{Modifiers(accessors[0])}{required}{TypeName.Of(property)} {name} {{ {get}{set}}}";
    }

    private static string Method(MethodInfo method)
    {
        var generic = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(TypeName.Of))}>" : "";
        return $"{TypeName.Of(method.ReturnParameter)} {method.Name}{generic}({Parameters(method)}){TypeName.Constraints(method)}";
    }

    private static string Parameters(MethodBase method) =>
        (method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "") + string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        var way = parameter.IsDefined(typeof(ParamArrayAttribute)) || parameter.IsDefined(typeof(ParamCollectionAttribute)) ? "params "
            : !parameter.ParameterType.IsByRef ? ""
            : parameter.IsOut ? "out "
            : parameter.IsIn ? "in "
            : "ref ";
        var fallback = parameter.HasDefaultValue ? $" = {Value(parameter.RawDefaultValue, parameter.ParameterType)}" : "";
        return $"{way}{TypeName.Of(parameter)} {parameter.Name}{fallback}";
    }

    private static string Value(object? value, Type type) => value switch
    {
        null => type.IsValueType && Nullable.GetUnderlyingType(type) is null ? "default" : "null",
        string text => $"\"{text.ReplaceLineEndings("\\n")}\"",
        bool truth => truth ? "true" : "false",
        _ when type.IsEnum => $"{type.Name}.{Enum.ToObject(type, value)}",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Kind(Type type)
    {
        var record = type.GetMethod("PrintMembers", BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly) is not null ? "record " : "";
        return type switch
        {
            _ when IsDelegate(type) => "delegate",
            { IsEnum: true } => "enum",
            { IsInterface: true } => "interface",
            { IsValueType: true } => $"{(type.IsDefined(typeof(IsReadOnlyAttribute)) ? "readonly " : "")}{(type.IsByRefLike ? "ref " : "")}{record}struct",
            { IsAbstract: true, IsSealed: true } => "static class",
            _ => $"{(type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "")}{(record.Length > 0 ? "record" : "class")}",
        };
    }

    // The compiler itself marks the constructors of types with required members.
    private static string Warnings(MemberInfo member) =>
        member is not ConstructorInfo && member.IsDefined(typeof(ObsoleteAttribute)) ? "[Obsolete] " : "";

    private static string Access(MethodBase method) => method.IsPublic ? "" : "protected ";

    private static string Modifiers(MethodInfo method) =>
        method.DeclaringType!.IsInterface ? method.IsStatic ? "static " : method.IsAbstract ? "" : "virtual "
        : method.IsStatic ? "static "
        : method.IsAbstract ? "abstract "
        : !method.IsVirtual || (method.IsFinal && method.GetBaseDefinition() == method) ? ""
        : method.GetBaseDefinition() != method ? "override "
        : "virtual ";

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsAccessor(MethodInfo method) => method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal);

    private static bool IsInit(MethodInfo setter) =>
        setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static bool IsDelegate(Type type) => typeof(Delegate).IsAssignableFrom(type);
}
