using Alluxio.Config.Comparison;
using Alluxio.Config.Manifests;

namespace Alluxio.Config.Tests.Comparison;

/// <summary>The steps of several deployments and objects that change together.</summary>
public sealed class CommonStepOrderTests
{
    private const string Account = "apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: default, namespace: ml}\n";

    private const string Pull = "imagePullSecrets: [{name: new}]\n";

    // Pods need the ServiceAccount's Secret, and the new pods of the runtime need both.
    [Fact]
    public void ObjectsThatPodsNeed_ComeBeforeTheRuntime()
    {
        StateComparison comparison = Compare(
            [("runtime.yaml", Runtime("a", "2.9.0")), ("account.yaml", Account)],
            [("runtime.yaml", Runtime("a", "2.9.4")), ("account.yaml", Account + Pull), ("secret.yaml", Secret("new"))]);
        string[] commands = [.. comparison.Steps.Select(static step => step.Command)];

        Assert.Equal(["kubectl apply -f secret.yaml -n ml", "kubectl apply -f account.yaml -n ml"], commands.Take(2));
        Assert.StartsWith("Stop the pods", commands[2], StringComparison.Ordinal);
        Assert.Equal(
            [
                "All steps in order",
                "  1. Secret ml/new step 1: kubectl apply -f secret.yaml -n ml",
                "  2. ServiceAccount ml/default step 1: kubectl apply -f account.yaml -n ml",
                "  3. ml/a: steps 1 to 7",
            ],
            comparison.ToString().Split('\n')[^4..]);
        Assert.Contains("\n### All steps in order\n\n1. Secret ml/new step 1", comparison.ToMarkdown(), StringComparison.Ordinal);
    }

    // lifecycle.md 5.7: a container waits for a Secret that is not there. The runtime names the Secret, so it belongs to it.
    [Fact]
    public void ASecretThatTheRuntimeNames_ComesBeforeTheAccountAndTheStoppedPods()
    {
        string before = Runtime("a", "2.9.0");
        string[] commands =
        [
            .. Compare(
                [("a.yaml", before), ("account.yaml", Account)],
                [
                    ("a.yaml", before.Replace("spec: {", "spec: {imagePullSecrets: [{name: new}], ", StringComparison.Ordinal)),
                    ("account.yaml", Account + Pull),
                    ("z.yaml", Secret("new")),
                ]).Steps.Select(static step => step.Command),
        ];

        Assert.Equal(["kubectl apply -f z.yaml -n ml", "kubectl apply -f account.yaml -n ml"], commands.Take(2));
        Assert.StartsWith("Stop the pods", commands[2], StringComparison.Ordinal);
    }

    // Both would be gone after the first deletion and the common file.
    [Fact]
    public void TwoOperationsOfOneFile_AreCreatedAgainWhenBothAreDeleted()
    {
        static string Load(string name, string path) => "apiVersion: data.fluid.io/v1alpha1\nkind: DataLoad\n"
            + $"metadata: {{name: {name}, namespace: ml}}\nspec: {{dataset: {{name: a, namespace: ml}}, target: [{{path: {path}}}]}}\n";
        string runtime = Runtime("a", "2.9.0") + "---\n";

        Assert.Equal(
            [
                "kubectl delete dataload one -n ml --wait", "kubectl delete dataload two -n ml --wait", "kubectl apply -f a.yaml -n ml",
            ],
            Compare(
                [("a.yaml", runtime + Load("one", "/a") + "---\n" + Load("two", "/a"))],
                [("a.yaml", runtime + Load("one", "/b") + "---\n" + Load("two", "/b"))]).Steps.Select(static step => step.Command));
    }

    // One command applies all objects of a file, so the steps before it come first, also those of the other runtime.
    [Fact]
    public void AFileOfTwoRuntimes_IsAppliedOnce_WhenBothAreDeleted()
    {
        StateComparison comparison = Compare(
            [("all.yaml", Runtime("a", "2.9.0") + "---\n" + Runtime("b", "2.9.0"))],
            [("all.yaml", Runtime("a", "2.9.4") + "---\n" + Runtime("b", "2.9.4"))]);
        string[] commands = [.. comparison.Steps.Select(static step => step.Command)];
        int applied = Array.IndexOf(commands, "kubectl apply -f all.yaml -n ml");

        Assert.Equal(applied, Array.LastIndexOf(commands, "kubectl apply -f all.yaml -n ml"));
        Assert.All<string>(
            ["kubectl delete alluxioruntime a -n ml --wait", "kubectl delete alluxioruntime b -n ml --wait"],
            deletion => Assert.InRange(Array.IndexOf(commands, deletion), 0, applied - 1));
        Assert.Contains("ml/a step 5, ml/b step 5: kubectl apply -f all.yaml", comparison.ToString(), StringComparison.Ordinal);
    }

    // No step is lost or told twice, and each deployment keeps its own order.
    [Fact]
    public void EachStep_KeepsItsPlaceInItsDeployment()
    {
        StateComparison comparison = Compare(
            [("one.yaml", Runtime("a", "2.9.0")), ("two.yaml", Runtime("b", "2.9.0") + "---\n" + Secret("old")), ("three.yaml", Account)],
            [("one.yaml", Runtime("a", "2.9.4")), ("two.yaml", Runtime("b", "2.9.4")), ("three.yaml", Account + Pull)]);
        ChangeStep[] steps = [.. comparison.Steps];

        Assert.All(comparison.Deployments, deployment => Assert.Equal(
            deployment.Steps, steps.Where(step => deployment.Steps.Any<ChangeStep>(own => ReferenceEquals(own, step)))));
        Assert.Equal("kubectl delete secret old -n ml", steps[^1].Command);
        Assert.Equal(comparison.Deployments.Sum(static deployment => deployment.Steps.Count), steps.Length);
    }

    [Fact]
    public void DeploymentsThatNeedNothingOfEachOther_HaveNoCommonOrder() => Assert.DoesNotContain(
        "All steps in order",
        Compare(
            [("one.yaml", Runtime("a", "2.9.0")), ("two.yaml", Runtime("b", "2.9.0"))],
            [("one.yaml", Runtime("a", "2.9.4")), ("two.yaml", Runtime("b", "2.9.4"))]).ToString(),
        StringComparison.Ordinal);

    private static string Runtime(string name, string tag) => $"apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\n"
        + $"metadata: {{name: {name}, namespace: ml}}\nspec: {{replicas: 2, alluxioVersion: {{imageTag: {tag}}}}}\n";

    private static string Secret(string name) => $"apiVersion: v1\nkind: Secret\nmetadata: {{name: {name}, namespace: ml}}\n"
        + "type: kubernetes.io/dockerconfigjson\nstringData: {.dockerconfigjson: '{\"auths\":{}}'}\n";

    private static StateComparison Compare((string File, string Text)[] before, (string File, string Text)[] after) =>
        AlluxioConfig.Compare(SetOf(before), SetOf(after));

    private static ManifestSet SetOf((string File, string Text)[] files) =>
        files.Select(static file => AlluxioConfig.LoadText(file.Text, file.File))
            .Aggregate(ManifestSet.Empty, static (all, one) => all.Concat(one));
}
