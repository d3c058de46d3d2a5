using System.Text.Json.Nodes;
using Alluxio.Config.Comparison;
using Alluxio.Config.Reports;

namespace Alluxio.Config.Tests.Comparison;

/// <summary>A reader copies commands from the top: the condition of a command comes first.</summary>
public sealed class StepConditionTests
{
    private const string Uncordon = "kubectl uncordon NODE";

    private const string WhenBack = "Only after the other 2 workers run again on their nodes:";

    // impact-cases.md B2: a patch before all pods are pending removes workers that Kubernetes chooses.
    [Theory]
    [InlineData(3, 2, "after the new pod is Pending")]
    [InlineData(4, 2, "after all 2 new pods are Pending")]
    public void FewerWorkers_ArePatchedWhenTheirPodsArePending_AndNodesReturnWhenTheOthersRun(int before, int after, string condition)
    {
        DeploymentComparison comparison = Compare(before, after).Deployments.Single();
        string? Of(string start) =>
            Assert.Single(comparison.Steps, step => step.Command.StartsWith(start, StringComparison.Ordinal)).Condition;

        Assert.Equal(condition, Of("kubectl patch alluxiocluster c"));
        Assert.Equal($"after the other {after} workers run again on their nodes", Of(Uncordon));
        Assert.Null(Of("kubectl cordon"));
        Assert.Contains(
            "cordon that node too",
            Assert.Single(comparison.Steps, static step => step.Command.StartsWith("kubectl delete pod", StringComparison.Ordinal)).Reason,
            StringComparison.Ordinal);
    }

    [Fact]
    public void ConditionsStandBeforeTheCommand_InEachForm()
    {
        StateComparison comparison = Compare(4, 2);

        Assert.Contains($". {WhenBack}\n       {Uncordon}\n       The node", comparison.ToString(), StringComparison.Ordinal);
        Assert.Contains($". {WhenBack} `{Uncordon}`: The node", comparison.ToMarkdown(), StringComparison.Ordinal);
        Assert.Contains(
            $"<p class=\"condition\">{WhenBack}</p><code>{Uncordon}</code>",
            AlluxioConfig.Resolve(AlluxioConfig.LoadText(Cluster(2))).ToHtml(new HtmlReportOptions { Comparison = comparison })
                .Replace("\n", "", StringComparison.Ordinal),
            StringComparison.Ordinal);
        string json = JsonNode.Parse(comparison.ToJson())!["deployments"]![0]!["steps"]!.AsArray()[^1]!.ToJsonString();
        Assert.True(json.IndexOf("\"condition\"", StringComparison.Ordinal) < json.IndexOf("\"command\"", StringComparison.Ordinal), json);
    }

    [Fact]
    public void StepsWithoutACondition_SayNoOnly() => Assert.DoesNotContain(
        "Only",
        AlluxioConfig.Compare(
            AlluxioConfig.LoadText(Cluster(2)),
            AlluxioConfig.LoadText(Cluster(2).Replace("count: 2", "count: 2, jvmOptions: [-Xmx1g]", StringComparison.Ordinal))).ToString(),
        StringComparison.Ordinal);

    private static StateComparison Compare(int before, int after) => AlluxioConfig.Compare(
        AlluxioConfig.LoadText(Cluster(before), "before.yaml"), AlluxioConfig.LoadText(Cluster(after), "after.yaml"));

    private static string Cluster(int workers) => "apiVersion: k8s-operator.alluxio.com/v1\nkind: AlluxioCluster\n"
        + $"metadata: {{name: c, namespace: alx}}\nspec:\n  worker: {{count: {workers}}}\n";
}
