using System.Reflection;
using System.Runtime.CompilerServices;

namespace Alluxio.Config.Tests.Conventions;

public sealed class ImmutabilityTests
{
    private static readonly Type[] Mutable =
    [
        typeof(List<>), typeof(IList<>), typeof(Dictionary<,>), typeof(IDictionary<,>), typeof(HashSet<>), typeof(ISet<>),
    ];

    // Give out a fresh array without other references, or copy their input.
    private static readonly string[] Copies =
    [
        "Alluxio.Config.Values.Base64Value.TryDecode", "Alluxio.Config.Values.ValueList`1.op_Implicit",
        "Alluxio.Config.Values.ValueMap`1.op_Implicit",
    ];

    // Options are filled in steps; everything else is made once.
    private static readonly Type[] Options = [typeof(Alluxio.Config.Hosting.AlluxioConfigOptions)];

    [Fact]
    public void Properties_OfPublicTypes_CannotBeSetLater() => Convention.Holds(
        from type in PublicApi.Types
        from property in PublicApi.Properties(type)
        where !Options.Contains(type) && PublicApi.IsVisible(property.SetMethod) && !IsInit(property.SetMethod!)
        select $"{type.FullName}.{property.Name}");

    [Fact]
    public void Fields_OfPublicTypes_AreConstants() => Convention.Holds(
        from type in PublicApi.Types
        where !type.IsEnum
        from field in PublicApi.Fields(type)
        where !field.IsLiteral && !(field.IsStatic && field.IsInitOnly)
        select $"{type.FullName}.{field.Name}");

    [Fact]
    public void Signatures_OfPublicTypes_NameNoMutableCollections() => Convention.Holds(
        from type in PublicApi.Types
        from signature in PublicApi.Signatures(type)
        where !Copies.Contains(signature.Member) && IsMutable(signature.Mentioned)
        select $"{signature.Member}: {signature.Mentioned}");

    private static bool IsMutable(Type type) =>
        type.IsArray
        || (type.HasElementType && IsMutable(type.GetElementType()!))
        || (type.IsGenericType && (Mutable.Contains(type.GetGenericTypeDefinition()) || type.GetGenericArguments().Any(IsMutable)));

    private static bool IsInit(MethodInfo setter) =>
        setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
}
