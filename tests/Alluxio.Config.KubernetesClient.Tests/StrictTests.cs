using System.Reflection;
using System.Text.Json;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;
using k8s;
using k8s.Models;

namespace Alluxio.Config.KubernetesClient.Tests;

/// <summary>KubernetesClient reads in strict mode what is emitted for all recorded inputs, and it comes back equal.</summary>
public class StrictTests
{
    [Fact]
    public void Client_IsOfTheVersionThatTheProjectNames()
    {
        AssemblyMetadataAttribute named = typeof(StrictTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(static found => found.Key == "KubernetesClientVersion");
        Assembly client = typeof(IKubernetes).Assembly;
        string real = client.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
        Assert.StartsWith(named.Value!, real, StringComparison.Ordinal);
    }

    // One after the other: one object is emitted for many inputs, and read once.
    [Fact]
    public void Objects_OfAllRecordedInputs_LoadStrictlyAndComeBackEqual()
    {
        Dictionary<Resource, string> objects = [];
        int plans = 0;
        foreach ((string name, ResolvedPlan plan) in RecordedPlans.All)
        {
            plans++;
            foreach (Resource resource in plan.Objects)
            {
                objects.TryAdd(resource, name);
            }
        }

        List<string> problems = [];
        foreach ((Resource resource, string name) in objects)
        {
            problems.AddRange(ProblemsOf(resource).Select(problem => $"{name}: {resource.Kind} {resource.Metadata?.Name}: {problem}"));
        }

        Assert.True(problems.Count == 0, string.Join('\n', problems.Take(20)));
        Assert.True(plans > 1_500 && objects.Count > 2_600, $"{plans} plans, {objects.Count} different objects");
    }

    [Fact]
    public void Yaml_OfWholePlans_LoadsStrictlyObjectByObject()
    {
        foreach (ResolvedPlan plan in LiveCases.Names.Select(LiveCases.Plan))
        {
            List<object> read = StrictClient.FromYaml(plan.Objects.ToYaml());
            Assert.Equal(
                plan.ToKubernetesObjects().Select(static found => KubernetesJson.Serialize(found)),
                read.Select(static found => KubernetesJson.Serialize(found)));
        }
    }

    [Fact]
    public void StrictReading_RefusesWhatIsUnknown_AtAnyDepth()
    {
        const string Known = """
            {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "a"}, "spec": {"containers": [{"name": "a", "tty": true}]}}
            """;
        string unknown = Known.Replace("tty", "yyt", StringComparison.Ordinal);
        Assert.Throws<JsonException>(() => StrictClient.FromJson<V1Pod>(unknown));
        Assert.ThrowsAny<Exception>(() => StrictClient.FromYaml(unknown));
        Assert.True(StrictClient.FromJson<V1Pod>(Known).Spec.Containers[0].Tty);
        Assert.Single(StrictClient.FromYaml(Known));
    }

    private static IEnumerable<string> ProblemsOf(Resource resource)
    {
        IKubernetesObject<V1ObjectMeta> converted = resource.ToKubernetesObject();
        if (converted is GenericKubernetesObject)
        {
            return ["KubernetesClient has no such kind"];
        }

        try
        {
            object fromJson = StrictClient.FromJson(resource.ToJson(), converted.GetType());
            object fromYaml = Assert.Single(StrictClient.FromYaml(resource.ToYaml()));
            string json = KubernetesJson.Serialize(fromJson);
            return [.. Differences("conversion", KubernetesJson.Serialize(converted), json),
                .. Differences("YAML", KubernetesJson.Serialize(fromYaml), json),
                .. BackFrom("JSON", fromJson, resource), .. BackFrom("YAML", fromYaml, resource)];
        }
        catch (Exception problem) when (problem is JsonException or YamlDotNet.Core.YamlException or FormatException)
        {
            return [problem.Message];
        }
    }

    private static string[] Differences(string what, string actual, string expected) =>
        actual == expected ? [] : [$"{what} gives {actual}, not {expected}"];

    private static string[] BackFrom(string what, object read, Resource resource)
    {
        ManifestSet back = AlluxioConfig.LoadObjects(read);
        return back is { Diagnostics.Count: 0, Manifests.Count: 1 } && back.Manifests[0].Resource == resource
            ? []
            : [$"{what} comes back as {KubernetesJson.Serialize(read)}, not {resource.ToJson()} {string.Join(' ', back.Diagnostics)}"];
    }
}
