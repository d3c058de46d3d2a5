using Alluxio.Config.Fluid;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Conformance;

/// <summary>The thirteen ways to give pull secrets that were run through the real controller, under both profiles.</summary>
public class PullSecretTests
{
    private static readonly string Folder = Path.Combine(TestFiles.Project, "Conformance", "Cases", "fluid");

    // E controller, G global, M master, W worker, F fuse: "-" absent, "" empty list, names by comma, "?" an entry without name.
    // Then what master, worker and fuse use as built, and where documented differs: "-" leaves it to the ServiceAccount.
    public static TheoryData<int, string, string, string, string, string, string, string?> Table => new()
    {
        { 1, "-", "-", "-", "-", "-", "-/-/-", null },
        { 2, "-", "G", "-", "-", "-", "G/G/G", null },
        { 3, "-", "G", "M", "W", "-", "M/W/G", null },
        { 4, "-", "G", "-", "-", "F", "G/G/F", null },
        { 5, "E", "-", "-", "-", "-", "E/E/E", null },
        { 6, "E", "G", "-", "-", "-", "G/G/E", "G/G/G" },
        { 7, "E", "G", "M", "-", "F", "M/G/F", null },
        { 8, "E", "-", "M", "-", "-", "M/E/E", null },
        { 9, "-", "G", "", "-", "-", "G/G/G", null },
        { 10, "E", "", "-", "-", "-", "E/E/E", null },
        { 11, "-", "G", "?", "-", "-", "?/G/G", null },
        { 12, "a, b", "-", "-", "-", "-", "a, b/a, b/a, b", "a,b/a,b/a,b" },
        { 13, "-", "G", "-", "-", "-", "G/G/G", null },
    };

    public static TheoryData<string> Cases => [.. Enumerable.Range(1, 13).Select(static number => $"ps{number:00}")];

    [Theory]
    [MemberData(nameof(Table))]
    public void Resolve_EveryRowOfTheTable_UsesTheList(
        int row, string controller, string global, string master, string worker, string fuse, string asBuilt, string? documented)
    {
        AlluxioRuntime runtime = new()
        {
            Metadata = new ObjectMeta { Name = "hbase" },
            Spec = new AlluxioRuntimeSpec
            {
                ImagePullSecrets = List(global),
                Master = new AlluxioCompTemplateSpec { ImagePullSecrets = List(master) },
                Worker = new AlluxioCompTemplateSpec { ImagePullSecrets = List(worker) },
                Fuse = new AlluxioFuseSpec { ImagePullSecrets = List(fuse) },
                JobMaster = row == 13 ? new AlluxioCompTemplateSpec { ImagePullSecrets = List("J") } : null,
            },
        };
        Dataset dataset = new() { Metadata = runtime.Metadata };
        FluidController settings = FluidController.FromEnvironment(
            controller == "-" ? [] : new Dictionary<string, string> { ["IMAGE_PULL_SECRETS"] = controller });
        foreach (Profile profile in Enum.GetValues<Profile>())
        {
            ResolvedPlan plan = AlluxioConfig.Resolve(runtime, dataset, new ResolveOptions { Controller = settings, Profile = profile });
            Assert.Equal(
                profile == Profile.AsBuilt ? asBuilt : documented ?? asBuilt,
                string.Join(
                    '/',
                    new[] { plan.Master, plan.Worker, plan.Fuse }.Select(static component => Text(component.ImagePullSecrets))));
            Assert.All(
                new[] { plan.Master, plan.JobMaster, plan.Worker, plan.JobWorker, plan.Fuse },
                static component => Assert.Equal(component.ImagePullSecrets, component.PodTemplate!.Spec!.ImagePullSecrets));
            Assert.Equal(documented is not null, plan.Diagnostics.Any(static diagnostic => diagnostic.Code == "ALX3004"));
            Assert.Equal(
                row == 11 || (row == 12 && profile == Profile.AsBuilt),
                plan.Diagnostics.Any(static diagnostic => diagnostic.Code == "ALX3027"));
            Assert.Equal(row == 13, plan.Diagnostics.Any(static diagnostic => diagnostic.Code == "ALX3005"));
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Resolve_Documented_DiffersFromTheRealControllerOnlyWhereItSaysSo(string name)
    {
        string folder = Path.Combine(Folder, name);
        ManifestSet manifests = AlluxioConfig.Load(Path.Combine(folder, "input.yaml"));
        ResolvedPlan plan = AlluxioConfig.Resolve(
            manifests,
            new ResolveOptions { Release = "master", Controller = FluidConformanceTests.Environment(folder) });
        SortedDictionary<string, string[]> expected = ObjectTree.Read(File.ReadAllText(Path.Combine(folder, "expected.yaml")));
        SortedDictionary<string, string[]> actual = ObjectTree.Read(plan.Objects.ToYaml());
        string[] differences =
        [
            .. expected.SelectMany(entry => entry.Value.Except(actual[entry.Key]).Select(line => $"- {entry.Key} {line}")),
            .. actual.SelectMany(entry => entry.Value.Except(expected[entry.Key]).Select(line => $"+ {entry.Key} {line}")),
        ];
        string[] messages =
        [
            .. plan.Diagnostics.Where(static diagnostic => diagnostic.Code == "ALX3004").Select(static diagnostic => diagnostic.Message),
        ];
        const string Secrets = "/spec/template/spec/imagePullSecrets";
        switch (name)
        {
            case "ps06":
                Assert.Equal(
                    [
                        $"- DaemonSet hbase-fuse {Secrets}[0]/name = \"env-secret\"",
                        $"+ DaemonSet hbase-fuse {Secrets}[0]/name = \"global-secret\"",
                    ],
                    differences);
                Assert.StartsWith(
                    "fuse.imagePullSecrets is [global-secret] as documented and [env-secret] as built;",
                    Assert.Single(messages),
                    StringComparison.Ordinal);
                break;
            case "ps12":
                string[] workloads = ["DaemonSet hbase-fuse", "StatefulSet hbase-master", "StatefulSet hbase-worker"];
                Assert.Equal(
                    [
                        .. workloads.Select(static workload => $"- {workload} {Secrets}[1]/name = \" b\""),
                        .. workloads.Select(static workload => $"+ {workload} {Secrets}[1]/name = \"b\""),
                    ],
                    differences);
                Assert.All(
                    (string[])["master", "worker", "fuse"],
                    component => Assert.Contains(
                        messages,
                        message => message.Contains($"{component}.imagePullSecrets", StringComparison.Ordinal)
                            && message.Contains(" is [a, b] as documented and [a, \" b\"] as built;", StringComparison.Ordinal)));
                break;
            default:
                Assert.Empty(differences);
                Assert.Empty(messages);
                break;
        }
    }

    private static ValueList<LocalObjectReference>? List(string names) => names switch
    {
        "-" => null,
        "" => [],
        "?" => [new LocalObjectReference()],
        _ => [.. names.Split(',').Select(static name => new LocalObjectReference { Name = name })],
    };

    private static string Text(ValueList<LocalObjectReference>? list) =>
        list is null ? "-" : string.Join(',', list.Select(static reference => reference.Name ?? "?"));
}
