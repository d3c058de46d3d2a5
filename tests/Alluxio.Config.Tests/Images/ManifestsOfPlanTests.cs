using Alluxio.Config.Manifests;

namespace Alluxio.Config.Tests.Images;

/// <summary>A plan knows its manifests, so a caller passes them once.</summary>
public class ManifestsOfPlanTests
{
    private const string Set = """
        apiVersion: data.fluid.io/v1alpha1
        kind: AlluxioRuntime
        metadata: {name: hbase}
        spec: {imagePullSecrets: [{name: g}]}
        ---
        apiVersion: v1
        kind: Secret
        metadata: {name: g, namespace: default}
        type: kubernetes.io/dockerconfigjson
        stringData: {.dockerconfigjson: '{"auths":{"registry.example.com":{"username":"u","password":"p"}}}'}
        ---
        apiVersion: v1
        kind: ServiceAccount
        metadata: {name: default, namespace: default}
        imagePullSecrets: [{name: of-account}]
        """;

    [Fact]
    public void CheckCoverage_WithoutManifests_KnowsTheSecretsOfThePlan()
    {
        ManifestSet manifests = AlluxioConfig.LoadText(Set);
        ResolvedPlan plan = AlluxioConfig.Resolve(manifests);

        Assert.Equal(plan.CheckCoverage(manifests).ToJson(), plan.CheckCoverage().ToJson());
        Assert.Contains("registry.example.com", plan.CheckCoverage().ToJson(), StringComparison.Ordinal);
        Assert.NotEqual(plan.CheckCoverage(ManifestSet.Empty).ToJson(), plan.CheckCoverage().ToJson());
    }

    [Fact]
    public void CheckImages_WithoutManifests_KnowsTheAccountsOfThePlan()
    {
        ManifestSet manifests = AlluxioConfig.LoadText(Set);
        ResolvedPlan plan = AlluxioConfig.Resolve(manifests);

        Assert.Equal(plan.CheckImages(manifests).ToJson(), plan.CheckImages().ToJson());
        Assert.NotEqual(plan.CheckImages(ManifestSet.Empty).ToJson(), plan.CheckImages().ToJson());
    }
}
