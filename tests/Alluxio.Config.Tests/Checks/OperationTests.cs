using Alluxio.Config.Diagnostics;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Checks;

/// <summary>An operation on a Dataset is no part of a deployment: what is wrong in it, only a check tells.</summary>
public sealed class OperationTests
{
    private const string Runtime = "apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata: {name: hbase}\nspec: {replicas: "
        + "1}\n---\n"
        + "apiVersion: data.fluid.io/v1alpha1\nkind: Dataset\nmetadata: {name: hbase}\nspec: {mounts: [{mountPoint: 's3://b', name: b}]}\n"
        + "---\n";

    [Theory]
    [InlineData("DataLoad", "dataset: {name: hbase, namespace: default}\n  loadMetadata: perhaps", "spec.loadMetadata")]
    [InlineData("DataBackup", "dataset: hbase\n  ttlSecondsAfterFinished: soon", "spec.ttlSecondsAfterFinished")]
    public void ErrorInAnOperation_IsReportedByCheckAlone(string kind, string spec, string path)
    {
        string text = $"{Runtime}apiVersion: data.fluid.io/v1alpha1\nkind: {kind}\nmetadata: {{name: warm}}\nspec:\n  {spec}\n";

        Assert.True(AlluxioConfig.TryResolve(AlluxioConfig.LoadText(text), out ResolvedPlan? plan, out ValueList<Diagnostic> told));
        Assert.NotEmpty(plan.Objects);
        Assert.DoesNotContain(told, finding => finding.Path?.ToString() == path);
        Assert.Equal(DiagnosticSeverity.Error, Assert.Single(RuleRun.Text(text), finding => finding.Path?.ToString() == path).Severity);
    }

    [Fact]
    public void ErrorInTheRuntime_FailsAsBefore()
    {
        string text = Runtime.Replace("replicas: 1", "replicas: many", StringComparison.Ordinal);

        Assert.False(AlluxioConfig.TryResolve(AlluxioConfig.LoadText(text), out _, out _));
    }
}
