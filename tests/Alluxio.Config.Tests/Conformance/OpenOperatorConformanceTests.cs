using Alluxio.Config.Diagnostics;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Conformance;

/// <summary>Every case of the real chart of the open operator, object by object and field by field, under the as-built profile.</summary>
public class OpenOperatorConformanceTests
{
    private static readonly string Folder = Path.Combine(TestFiles.Project, "Conformance", "Cases", "cluster-v1alpha1");

    public static TheoryData<string> Cases =>
    [
        .. Directory.EnumerateDirectories(Folder).Select(static path => Path.GetFileName(path)!).Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Resolve_AsBuilt_EqualsTheRealChart(string name)
    {
        ManifestSet manifests = AlluxioConfig.Load(Path.Combine(Folder, name, "input.yaml"));
        bool isResolved = AlluxioConfig.TryResolve(
            manifests,
            new ResolveOptions { Profile = Profile.AsBuilt },
            out ResolvedPlan? plan,
            out ValueList<Diagnostic> diagnostics);
        Assert.True(isResolved, string.Join('\n', diagnostics));
        ObjectTree.AssertEqual(
            File.ReadAllText(Path.Combine(Folder, name, "expected.yaml")),
            plan!.Objects.Where<Resource>(static found => !IsLeftOut(found)).Select(Normal).ToYaml());
    }

    // The records hold only the cluster's own ConfigMap, and not its files for metrics and logging.
    private static readonly string[] FilesLeftOut = ["metrics.properties"];

    private static bool IsLeftOut(Resource found) =>
        found is ConfigMap && found.Metadata!.Name!.EndsWith("-csi-fuse-config", StringComparison.Ordinal);

    // The records went through the types of the API: Services gained a target port of 0; of the property file only lines that count were
    // kept.
    private static Resource Normal(Resource found) => found switch
    {
        Service service => service with
        {
            Spec = service.Spec! with
            {
                Ports = [.. service.Spec.Ports!.Select<ServicePort, ServicePort>(static port => port with { TargetPort = 0 })],
            },
        },
        ConfigMap map => map with
        {
            Data = [.. map.Data!.Where(static file => !FilesLeftOut.Contains(file.Key)).Select(static file =>
                file.Key == "alluxio-site.properties" ? new(file.Key, WithoutComments(file.Value)) : file)],
        },
        _ => found,
    };

    private static string WithoutComments(string text) =>
        string.Concat(text.Split('\n').Where(static line => line.Length > 0 && !line.StartsWith('#')).Select(static line => line + "\n"));

    [Fact]
    public void Cases_AreAllHere() => Assert.Equal(36, Cases.Count);
}
