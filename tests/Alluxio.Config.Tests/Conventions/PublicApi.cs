using System.Reflection;
using System.Runtime.CompilerServices;

namespace Alluxio.Config.Tests.Conventions;

/// <summary>The public surface of the library, by reflection.</summary>
internal static class PublicApi
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IReadOnlyList<Type> Types { get; } = typeof(AlluxioConfig).Assembly.GetExportedTypes();

    public static IEnumerable<FieldInfo> Fields(Type type) =>
        type.GetFields(Declared).Where(static field => field.IsPublic || field.IsFamily);

    public static IEnumerable<PropertyInfo> Properties(Type type) =>
        type.GetProperties(Declared).Where(static property => property.GetAccessors(nonPublic: true).Any(IsVisible));

    public static bool IsVisible(MethodBase? method) =>
        method is not null && (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly);

    /// <summary>Every type that a visible member of a type gives or takes, with the member's name.</summary>
    public static IEnumerable<(string Member, Type Mentioned)> Signatures(Type type)
    {
        foreach (FieldInfo field in Fields(type))
        {
            yield return (Name(type, field), field.FieldType);
        }

        foreach (MethodBase method in type.GetMethods(Declared).Concat<MethodBase>(type.GetConstructors(Declared)).Where(IsVisible))
        {
            // Members that the compiler adds to records (<Clone>$) are in no source.
            if (method.IsDefined(typeof(CompilerGeneratedAttribute)) && !method.IsSpecialName)
            {
                continue;
            }

            foreach (ParameterInfo parameter in method.GetParameters())
            {
                yield return (Name(type, method), parameter.ParameterType);
            }

            if (method is MethodInfo { ReturnType: { } result })
            {
                yield return (Name(type, method), result);
            }
        }
    }

    /// <summary>The parts of a type: element types and generic arguments.</summary>
    public static IEnumerable<Type> Parts(Type type) => type switch
    {
        { HasElementType: true } => Parts(type.GetElementType()!),
        { IsGenericParameter: true } => [],
        { IsGenericType: true } => type.GetGenericArguments().SelectMany(Parts).Prepend(type.GetGenericTypeDefinition()),
        _ => [type],
    };

    private static string Name(Type type, MemberInfo member) => $"{type.FullName}.{member.Name}";
}
