using Alluxio.Config.Diagnostics;
using Alluxio.Config.Layering;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Resolution.Operator;

/// <summary>Several documents that belong to one cluster, or pretend to: licenses, values of the operator, clusters of one name.</summary>
public sealed class ClusterSetTests
{
    private const string One =
        "apiVersion: k8s-operator.alluxio.com/v1\nkind: AlluxioCluster\nmetadata: {name: alluxio-cluster}\nspec: {image: a}\n";

    private const string Two = "apiVersion: k8s-operator.alluxio.com/v1\nkind: AlluxioCluster\nmetadata: {name: other}\nspec: {image: a}\n";

    private const string Nameless = "apiVersion: k8s-operator.alluxio.com/v1\nkind: AlluxioCluster\nspec: {image: a}\n";

    private const string Snippet = "spec:\n  worker:\n    pagestore:\n      size: 100Gi\n";

    private const string Values = "global: {image: operator, imageTag: '1'}\n";

    [Theory]
    [InlineData("spec: {clusters: [{name: alluxio-cluster}]}")]
    [InlineData("spec: {clusters: [{name: alluxio-cluster}], licenseString: ''}")]
    [InlineData("spec: {clusters: [{name: alluxio-cluster}], licenseString: null}")]
    [InlineData("spec: {clusters: [{name: alluxio-cluster}], licenseString: '  '}")]
    public void License_WithoutItsText_LicensesNothing(string spec)
    {
        ResolvedPlan plan = Plans(One, License("l", spec))[0];
        Assert.Equal(LicenseState.None, plan.License);
        Diagnostic found = Assert.Single(plan.Diagnostics.AsEnumerable(), static found => found.Code == "ALX4576");
        Assert.Equal(DiagnosticSeverity.Error, found.Severity);
        Assert.True(found.Location!.Line > 5);
        Assert.Contains(plan.Diagnostics.AsEnumerable(), static found => found.Code == "ALX4554");
    }

    [Fact]
    public void LicensesOfOneCluster_TheLastCounts_TheFirstIsShownAsHidden()
    {
        ResolvedPlan plan = Plans(
            One,
            License("first", "spec: {clusters: [{name: alluxio-cluster}], licenseString: AAA}"),
            License("second", "spec: {clusters: [{name: alluxio-cluster}], licenseString: BBB}"))[0];
        Setting setting = plan["coordinator"].Settings["license"];
        Assert.Equal(("BBB", "AAA"), (setting.UntypedValue, Assert.Single(setting.Hidden.AsEnumerable()).Value));
        Diagnostic found = Assert.Single(plan.Diagnostics.AsEnumerable(), static found => found.Code == "ALX4577");
        Assert.Contains("'first'", found.Message, StringComparison.Ordinal);
        Assert.Contains("'second'", found.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("BBB", plan.Explain("spec.licenseString").ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("properties: {alluxio.license: P}", LicenseState.Cluster, "P", 0)]
    [InlineData("properties: {alluxio.license: P}, coordinator: {properties: {a: b}}", LicenseState.None, null, 1)]
    [InlineData("properties: {alluxio.license: P}, coordinator: {properties: {alluxio.license: C}}", LicenseState.Cluster, "C", 1)]
    [InlineData("properties: {alluxio.license: P}, coordinator: {jvmOptions: [-Dalluxio.license=F]}", LicenseState.Cluster, "F", 1)]
    [InlineData("properties: {alluxio.license: P}, worker: {properties: {a: b}}", LicenseState.Cluster, "P", 0)]
    [InlineData("properties: {alluxio.license: ''}", LicenseState.None, null, 1)]
    public void License_IsTheOneThatReachesTheCoordinator(string spec, LicenseState state, string? value, int hidden)
    {
        ResolvedPlan plan =
            Plans($"apiVersion: k8s-operator.alluxio.com/v1\nkind: AlluxioCluster\nmetadata: {{name: a}}\nspec: {{image: a, {spec}}}\n")[0];
        Setting setting = plan["coordinator"].Settings["license"];
        Assert.Equal((state, value, hidden), (plan.License!.Value, setting.UntypedValue as string, setting.Hidden.Count));
    }

    [Theory]
    [InlineData(One, Snippet)]
    [InlineData(Snippet, One)]
    [InlineData(Nameless, Nameless)]
    [InlineData(Nameless, Snippet)]
    public void ClustersThatComeToOneName_AreGivenTwice(string first, string second)
    {
        ValueList<ResolvedPlan> plans = Plans(first, second);
        Assert.DoesNotContain(plans[0].Diagnostics.AsEnumerable(), static found => found.Code == "ALX2016");
        Assert.Contains(plans[1].Diagnostics.AsEnumerable(), static found => found.Code == "ALX2016" && found.Location is not null);
        Assert.Empty(plans[1].Objects.AsEnumerable());
    }

    [Theory]
    [InlineData(One, Two)]
    [InlineData(Two, Nameless)]
    public void ClustersOfSeveralNames_AreNot(string first, string second) =>
        Assert.DoesNotContain(
            Plans(first, second).SelectMany<ResolvedPlan, Diagnostic>(static plan => plan.Diagnostics),
            static found => found.Code == "ALX2016");

    [Fact]
    public void OperatorOfSeveralClusters_IsShownOnce()
    {
        ValueList<ResolvedPlan> plans = Plans(One, Two, Values);
        string[] objects = [.. plans.SelectMany(static plan => plan.Objects)
            .Select(static resource => $"{resource.Kind} {resource.Metadata?.Namespace}/{resource.Metadata?.Name}")];
        Assert.Equal(objects.Distinct().Count(), objects.Length);
        Assert.Contains("Deployment alluxio-operator/alluxio-cluster-controller", objects);
        Assert.Contains("The plan of 'alluxio-cluster' shows it", plans[1].Explain("operator").ToString(), StringComparison.Ordinal);
        Assert.Equal("operator", plans[1]["operator"].Value<string>("image"));
    }

    [Fact]
    public void ValuesGivenTwice_TheFirstIsReported()
    {
        ResolvedPlan plan = Plans(One, Values, Values.Replace("operator", "newer", StringComparison.Ordinal))[0];
        Diagnostic found = Assert.Single(plan.Diagnostics.AsEnumerable(), static found => found.Code == "ALX4575");
        Assert.Equal(6, found.Location!.Line);
        Assert.Equal("newer", plan["operator"].Value<string>("image"));
    }

    [Theory]
    [InlineData("global: {authentication: {enabled: true}}", "global", true)]
    [InlineData("worker: {count: 3}", "worker", true)]
    [InlineData("status: {}", "status", false)]
    [InlineData("anything: {}", "anything", false)]
    public void PartOfTheSpecBesideIt_IsAnErrorWithTheHint(string block, string name, bool isReported)
    {
        foreach (Profile profile in Enum.GetValues<Profile>())
        {
            ResolvedPlan plan =
                AlluxioConfig.ResolveAll(AlluxioConfig.LoadText(One + block + "\n"), new ResolveOptions { Profile = profile })[0];
            Diagnostic? found = plan.Diagnostics.FirstOrDefault<Diagnostic>(static found => found.Code == "ALX4578");
            Assert.Equal(isReported, found is not null);
            if (found is not null)
            {
                Assert.Equal(
                    (profile == Profile.AsBuilt ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error, 5, $"spec.{name}"),
                    (found.Severity, found.Location!.Line, found.Suggestion));
            }
        }
    }

    private static string License(string name, string spec) =>
        $"apiVersion: k8s-operator.alluxio.com/v1\nkind: License\nmetadata: {{name: {name}}}\n{spec}\n";

    private static ValueList<ResolvedPlan> Plans(params string[] documents) =>
        AlluxioConfig.ResolveAll(AlluxioConfig.LoadText(string.Join("---\n", documents)));
}
