using Alluxio.Config.Diagnostics;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;
using Alluxio.Config.Systems;
using Alluxio.Config.Systems.Operator.V1;
using Alluxio.Config.Systems.Operator.V1.Releases;

namespace Alluxio.Config.Tests.Releases;

/// <summary>A release of the operator's v1 is one file: whatever it says counts in settings, objects, findings and explanations.</summary>
public class MadeUpClusterReleaseTests
{
    private const string Cluster = """
        apiVersion: k8s-operator.alluxio.com/v1
        kind: AlluxioCluster
        metadata: {name: cache}
        spec:
          image: registry.example.com/alluxio
          imageTag: TAG
          coordinator:
            nodeSelector: {disk: ssd}
          dashboard: {enabled: true, image: registry.example.com/dashboard, imageTag: "1"}

        """;

    [Fact]
    public void MadeUpRelease_CountsEverywhere()
    {
        ResolvedPlan plan = Resolve("AI-0.1-1.0.0");
        Container prometheus = plan.Objects
            .OfType<Deployment>()
            .Single(static found => found.Metadata!.Name == "cache-prometheus").Spec!.Template!.Spec!.Containers![0];

        Assert.Equal("Alluxio operator v1 AI-0.1", plan.Release.ToString());
        Assert.Equal("documentation AI-0.1, operator 0.1.0", plan.Release.Source);
        Assert.Equal("Always", prometheus.ImagePullPolicy);
        Assert.Equal("prom/prometheus:v0.1.0", prometheus.Image);
        Assert.Contains(
            "(rule up to Alluxio operator v1 AI-0.1)",
            plan.Explain("prometheus.imageTag").ToString(),
            StringComparison.Ordinal);
        Diagnostic found = Assert.Single(plan.Diagnostics, static found => found.Code == "ALX3054");
        Assert.Equal(
            "'spec.coordinator.nodeSelector' is documented since AI-3.9, but not for Alluxio operator v1 AI-0.1. Label the nodes.",
            found.Message);
        Assert.Equal(8, found.Location!.Line);
        Assert.Equal(DiagnosticSeverity.Warning, found.Severity);
    }

    // Whether the operator drops undocumented fields is unknown: the field is used, and reported as assumed.
    [Fact]
    public void UndocumentedField_IsAssumed()
    {
        ResolvedPlan plan = Resolve("AI-0.1-1.0.0");

        Assert.Equal("ssd", plan["coordinator"].PodTemplate!.Spec!.NodeSelector!["disk"]);
        Assert.Contains(
            "wins (replace), assumed (field since Alluxio operator v1 AI-3.9)", plan.Explain("coordinator.nodeSelector").ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void NewestRelease_StaysAsItIs()
    {
        ResolvedPlan plan = Resolve("AI-3.9-16.0.0");

        Assert.Equal("AI-3.9", plan.Release.Name);
        Assert.Equal("IfNotPresent", plan["prometheus"].Settings["imagePullPolicy"].UntypedValue);
        Assert.Equal("spec.dashboard", Assert.Single(plan.Diagnostics, static found => found.Code == "ALX3054").Path!.ToString());
    }

    private static ResolvedPlan Resolve(string tag)
    {
        ManifestSet set = AlluxioConfig.LoadText(Cluster.Replace("TAG", tag, StringComparison.Ordinal));
        ClusterSystem system = new([.. ClusterReleases.All, MadeUpClusterRelease.Release]);
        return SetResolver.Resolve(set, set.Diagnostics, new ResolveOptions(), [system]).Single();
    }
}
