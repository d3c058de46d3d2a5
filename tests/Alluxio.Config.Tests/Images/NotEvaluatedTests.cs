using Alluxio.Config.Diagnostics;
using Alluxio.Config.Images;
using Alluxio.Config.Images.Coverage;
using Alluxio.Config.Manifests;

namespace Alluxio.Config.Tests.Images;

/// <summary>A plan with errors has no images, and an empty list must not pass for a clean one.</summary>
public class NotEvaluatedTests
{
    private const string Damaged =
        "---\napiVersion: v1\nkind: Secret\nmetadata: {name: other, namespace: elsewhere}\ndata: {password: 'not base64!'}\n";

    [Theory]
    [InlineData("image: registry.example.com/team/alluxio\n  imageTag: 1.0")]
    [InlineData("image: docker.io/evil/alluxio\n  imageTag: \"1\"\n  imagge: x\n  coordinator: {count: many}")]
    public void Check_PlanWithErrors_ProvesNothing(string spec)
    {
        ManifestSet manifests = AlluxioConfig.LoadText(
            $"apiVersion: k8s-operator.alluxio.com/v1\nkind: AlluxioCluster\nmetadata: {{name: prod}}\nspec:\n  {spec}\n",
            "f");
        ResolvedPlan plan = Assert.Single(AlluxioConfig.ResolveAll(manifests));
        ImageReport images = plan.CheckImages(manifests, Plans.Allowing("registry.example.com"));
        CoverageReport coverage = plan.CheckCoverage(manifests);

        Assert.True(plan.HasErrors);
        Assert.False(images.IsEvaluated);
        Assert.False(coverage.IsEvaluated);
        Assert.True(images.HasEscapes);
        Assert.True(coverage.HasUncovered);
        Diagnostic found = Assert.Single(images.Diagnostics);
        Assert.Equal(("ALX5060", DiagnosticSeverity.Error), (found.Code, found.Severity));
        Assert.NotNull(found.Location);
        Assert.Equal(found, Assert.Single(coverage.Diagnostics));
        Assert.All(
            (string[])[images.ToString(), images.ToMarkdown(), coverage.ToString(), coverage.ToMarkdown()],
            static text => Assert.Contains("were not checked", text, StringComparison.Ordinal));
        Assert.All(
            (string[])[images.ToJson(), coverage.ToJson()],
            static text => Assert.Contains("\"notEvaluated\": true", text, StringComparison.Ordinal));
    }

    [Fact]
    public void Check_PlanWithoutErrors_IsEvaluated()
    {
        ResolvedPlan plan = Plans.RuntimePlan();

        Assert.True(plan.CheckImages().IsEvaluated);
        Assert.True(plan.CheckCoverage().IsEvaluated);
        Assert.DoesNotContain("notEvaluated", plan.CheckImages().ToJson() + plan.CheckCoverage().ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void Resolve_DamagedSecretThatThePlanDoesNotRead_Warns()
    {
        ManifestSet manifests = AlluxioConfig.LoadText(Plans.Installation + Damaged, "f");

        Assert.True(AlluxioConfig.TryResolve(manifests, out ResolvedPlan? plan, out _));
        Assert.Equal(DiagnosticSeverity.Error, Assert.Single(manifests.Diagnostics, static found => found.Code == "ALX2012").Severity);
        Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(plan!.Diagnostics, static found => found.Code == "ALX2012").Severity);
        Assert.True(plan.CheckImages(manifests, Plans.Allowing("registry.example.com")).HasEscapes);
        Assert.NotEmpty(plan.Images());
    }

    // The kubelet finds it when it pulls; the deployment itself is as it should be.
    [Fact]
    public void Check_DamagedPullSecret_IsAnErrorOfCoverage()
    {
        ManifestSet manifests = Plans.Runtime(
            "  imagePullSecrets: [{name: S}]", "---\napiVersion: v1\nkind: Secret\nmetadata: {name: S}\ntype: "
                + "kubernetes.io/dockerconfigjson\ndata: {.dockerconfigjson: '##'}\n");
        CoverageReport report = AlluxioConfig.Resolve(manifests).CheckCoverage(manifests);

        Assert.Contains(report.Diagnostics, static found => found is { Code: "ALX5054", Severity: DiagnosticSeverity.Error });
        Assert.True(report.HasUncovered);
    }

    // A value of a mount is part of what Alluxio starts with.
    [Fact]
    public void Resolve_DamagedSecretThatAMountReads_StaysAnError()
    {
        string text = Plans.Runtime().Manifests[0].Resource.ToYaml() + """
            ---
            apiVersion: data.fluid.io/v1alpha1
            kind: Dataset
            metadata:
              name: hbase
            spec:
              mounts:
                - mountPoint: s3://bucket/
                  name: s3
                  path: /
                  encryptOptions:
                    - name: aws.accessKeyId
                      valueFrom: {secretKeyRef: {name: keys, key: id}}
            ---
            apiVersion: v1
            kind: Secret
            metadata: {name: keys}
            data: {id: 'not base64!', other: 'not base64!'}

            """;

        Assert.False(AlluxioConfig.TryResolve(
            AlluxioConfig.LoadText(text, "f"), Plans.Options(Profile.Documented, ("ALLUXIO_MOUNT_CONFIG_STORAGE", "")),
            out ResolvedPlan? plan, out _));
        Assert.Equal(
            [("data.id", DiagnosticSeverity.Error), ("data.other", DiagnosticSeverity.Warning)],
            plan!.Diagnostics
                .Where(static found => found.Code == "ALX2012")
                .Select(static found => ($"{found.Path}", found.Severity))
                .Order());
        Assert.DoesNotContain("not base64!", string.Join('\n', plan.Diagnostics), StringComparison.Ordinal);
    }
}
