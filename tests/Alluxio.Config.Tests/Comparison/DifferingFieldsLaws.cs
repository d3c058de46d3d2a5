using Alluxio.Config.Comparison;
using Alluxio.Config.Comparison.Objects;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Tests.Images.Relocation;

namespace Alluxio.Config.Tests.Comparison;

/// <summary>
/// Objects are compared without what is equal in both. What is found, and what is refused, is what the whole objects give.
/// </summary>
public sealed class DifferingFieldsLaws
{
    private const string Pod =
        "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: d}\nspec:\n  selector: {matchLabels: {app: d}}\n  template:\n"
            + "    metadata: {labels: {app: d}}\n    spec: POD\n";

    public static TheoryData<string> Inputs => [.. RelocationInputs.Names];

    // Neighbours among the inputs are edits of each other, once their objects have one name.
    [Theory]
    [MemberData(nameof(Inputs))]
    public void Differences_AreThoseOfTheWholeObjects(string name)
    {
        string[] names = [.. RelocationInputs.Names];
        string next = names[(Array.IndexOf(names, name) + 1) % names.Length];
        foreach (Resource before in Objects(name))
        {
            foreach (Resource after in Objects(next).Where(other => other.Kind == before.Kind))
            {
                AssertSame(before, after with { Metadata = before.Metadata });
            }
        }
    }

    // Fields that decide about the rest remain: the network of the node about ports, the order of the variables, duplicate names.
    [Theory]
    [InlineData(
        "{hostNetwork: true, containers: [{name: c, ports: [{containerPort: 1, hostPort: 1}]}]}",
        "{hostNetwork: false, containers: [{name: c, ports: [{containerPort: 1, hostPort: 1}]}]}")]
    [InlineData(
        "{containers: [{name: c, env: [{name: A, value: a}, {name: B, value: b}, {name: C, value: $(A)}]}]}",
        "{containers: [{name: c, env: [{name: B, value: b}, {name: A, value: a}, {name: C, value: $(A)}]}]}")]
    [InlineData(
        "{containers: [{name: c, env: [{name: A, value: a}, {name: A, value: b}]}]}",
        "{containers: [{name: c, env: [{name: A, value: a}, {name: A, value: c}]}]}")]
    [InlineData("{containers: [{name: c, image: 'i:1'}, {name: d}]}", "{containers: [{name: d}, {name: c, image: 'i:2'}]}")]
    [InlineData("{containers: [{name: c}], volumes: [{name: v}]}", "{containers: [{name: c}], volumes: [{name: v, hostPath: {path: /a}}]}")]
    [InlineData("{containers: [{name: c}], tolerations: [{key: a}]}", "{containers: [{name: c}], tolerations: [{key: a}, {key: b}]}")]
    [InlineData("{containers: [{name: c}, {name: d, args: [x]}]}", "{containers: [{name: c}, {name: d, args: [y]}]}")]
    [InlineData("{containers: [{name: c}]}", "{containers: [{name: c}], initContainers: [{name: i}]}")]
    public void DecidingFields_Remain(string before, string after) =>
        AssertSame(
            Resource(Pod.Replace("POD", before, StringComparison.Ordinal)),
            Resource(Pod.Replace("POD", after, StringComparison.Ordinal)));

    [Theory]
    [InlineData("{a: x}", "{a: x, b: y}")]
    [InlineData("{a: x, b: y}", "{a: x}")]
    [InlineData("{a: x, b: y}", "{a: z, b: y}")]
    [InlineData("{a: x, b: y}", "{b: y, c: x}")]
    public void KeysOfAConfigMap_AreTheSameOnes(string before, string after)
    {
        static Resource Map(string data) =>
            Resource($"apiVersion: v1\nkind: ConfigMap\nmetadata: {{name: m}}\nimmutable: true\ndata: {data}\n");
        AssertSame(Map(before), Map(after));
    }

    private static void AssertSame(Resource before, Resource after)
    {
        NormalMap old = NormalForm.Of(before);
        NormalMap now = NormalForm.Of(after);
        List<ObjectDifference> expected = NormalComparison.Compare(old, now);
        ObjectChange change = ObjectComparer.Compare([before], [after])[0];

        Assert.Equal(expected.Select(difference => difference.ToChange(before.Kind == "Secret")), change.Fields);
        Assert.Equal(
            expected.Count == 0 ? [] : UpdateRules.Of(before.Kind!, old, now, expected, new StorageClasses([after])),
            change.Refusals);
    }

    private static IEnumerable<Resource> Objects(string name) =>
        AlluxioConfig.ResolveAll(AlluxioConfig.LoadText(RelocationInputs.Text(name), "f"), RelocationInputs.Options(name))
            .SelectMany(static plan => plan.Objects);

    private static Resource Resource(string text) => AlluxioConfig.LoadText(text).Manifests[0].Resource;
}
