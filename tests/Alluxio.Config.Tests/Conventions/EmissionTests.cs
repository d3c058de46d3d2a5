using Alluxio.Config.Fluid;

namespace Alluxio.Config.Tests.Conventions;

/// <summary>Emission takes settings: the compiled code of it knows no type of a custom resource.</summary>
public sealed class EmissionTests
{
    private static readonly string[] CustomResources =
    [
        typeof(AlluxioRuntime).Namespace!,
        typeof(Config.Operator.V1.AlluxioCluster).Namespace!,
        typeof(Config.Operator.V1Alpha1.AlluxioCluster).Namespace!,
    ];

    private static bool IsEmission(Type type) => type.Namespace is { } name
        && name.Contains(".Systems.", StringComparison.Ordinal)
        && name.EndsWith(".Emission", StringComparison.Ordinal);

    [Fact]
    public void Emission_KnowsNoTypeOfACustomResource() => Convention.Holds(
        from pair in CompiledReferences.All
        where IsEmission(pair.User) && CustomResources.Contains(pair.Used.Namespace)
        select $"{pair.User.FullName} uses {pair.Used.FullName}");

    [Fact]
    public void Scan_FindsWhatIsThere() => Assert.Contains(CompiledReferences.All, static pair =>
        IsEmission(pair.User) && pair.Used.Namespace == typeof(Kubernetes.Container).Namespace);
}
