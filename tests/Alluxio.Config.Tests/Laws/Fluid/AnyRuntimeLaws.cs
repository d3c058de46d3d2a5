using Alluxio.Config.Fluid;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;
using FsCheck;
using FsCheck.Fluent;

namespace Alluxio.Config.Tests.Laws.Fluid;

/// <summary>Resolving, emitting and explaining end with a plan for all values of the fields of an AlluxioRuntime and its Dataset.</summary>
public sealed class AnyRuntimeLaws
{
    private const int Runs = 1000;

    private static readonly Gen<ManifestSet> Sets =
        from runtime in ModelGen.Of(typeof(AlluxioRuntime))
        from dataset in ModelGen.Of(typeof(Dataset))
        from name in Gen.Elements("hbase", "x-1", "")
        select ManifestSet.Of(
            (AlluxioRuntime)runtime with { Metadata = new ObjectMeta { Name = name } },
            (Dataset)dataset with { Metadata = new ObjectMeta { Name = name } });

    [Fact]
    public void Resolve_OfAnyRuntime_NeverThrows() => Law.Hold(
        Sets,
        static set => Enum.GetValues<Profile>().All(profile =>
        {
            AlluxioConfig.TryResolve(set, new ResolveOptions { Profile = profile }, out ResolvedPlan? plan, out _);
            return plan is not null && plan.Explain().ToString().Length > 0 && (plan.HasErrors || plan.Objects.ToYaml().Length > 0);
        }),
        Runs);
}
