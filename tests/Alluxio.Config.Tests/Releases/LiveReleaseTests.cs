using Alluxio.Config.Kubernetes;

namespace Alluxio.Config.Tests.Releases;

/// <summary>Every live object of the chart tells the release that created it, as far as its labels do.</summary>
public class LiveReleaseTests
{
    private const string Runtime = "apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata: {name: hbase}\n";

    // The newest of the releases whose chart creates the object like that, and how many there are; 0 for one beside the development branch.
    [Theory]
    [InlineData("Service", "master", "1.0.8", 0)]
    [InlineData("Service", "1.0.8", "1.0.8", 0)]
    [InlineData("Service", "1.0.7", "1.0.7", 3)]
    [InlineData("Service", "1.0.5", "1.0.7", 3)]
    [InlineData("Service", "1.0.4", "1.0.4", 5)]
    [InlineData("Service", "1.0.0", "1.0.4", 5)]
    [InlineData("Service", "0.9.3", "0.9.3", 1)]
    [InlineData("ConfigMap", "1.0.6", "1.0.7", 3)]
    [InlineData("ConfigMap", "0.9.3", "0.9.3", 1)]
    [InlineData("StatefulSet", "1.0.4", "1.0.4", 1)]
    public void LiveObject_TellsTheRelease(string kind, string created, string recognized, int count)
    {
        Resource live = Plan(Runtime, created).Objects.First(found => found.Kind == kind);

        ResolvedPlan plan = Plan($"{Runtime}---\n{live.ToYaml()}", null);

        Assert.Equal(recognized, plan.Release.Name);
        string told = plan.Diagnostics.Single(static found => found.Code == "ALX3051").Message;
        Assert.Equal(count == 1, !told.Contains("this is the newest", StringComparison.Ordinal));
        Assert.Equal(count > 1, told.Contains($"the newest of {count} releases that create it in this form", StringComparison.Ordinal));
        Assert.Equal(count == 0, told.Contains("the newest release that creates it in this form", StringComparison.Ordinal));
        Assert.Equal(
            count != 1,
            told.Contains($"the live {kind} '{live.Metadata!.Name}' is among the manifests", StringComparison.Ordinal));
    }

    // The Service leaves five, the StatefulSet of them one: pods of 1.0.3 and before have no label for Istio.
    [Fact]
    public void SeveralLiveObjects_TellTogether()
    {
        ResolvedPlan created = Plan(Runtime, "1.0.4");
        string service = created.Objects.OfType<Service>().First().ToYaml();
        string set = created.Objects.OfType<StatefulSet>().First().ToYaml();

        ResolvedPlan plan = Plan($"{Runtime}---\n{service}---\n{set}", null);

        Assert.Equal("1.0.4", plan.Release.Name);
        Assert.DoesNotContain(
            "this is the newest",
            plan.Diagnostics.Single(static found => found.Code == "ALX3051").Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("release: hbase", "release: other")]
    [InlineData("heritage: Helm", "heritage: hand")]
    [InlineData("namespace: default", "namespace: elsewhere")]
    [InlineData("chart: alluxio-0.9.13", "chart: juicefs-0.9.13")]
    public void ObjectOfAnotherDeployment_TellsNothing(string written, string other)
    {
        string service = Plan(Runtime, "0.9.3").Objects.OfType<Service>().First().ToYaml();
        Assert.Contains(written, service, StringComparison.Ordinal);

        Assert.Equal("1.0.8", Plan($"{Runtime}---\n{service.Replace(written, other, StringComparison.Ordinal)}", null).Release.Name);
    }

    [Fact]
    public void LiveServiceOfAnUnknownChart_IsNamedInTheAssumption()
    {
        string service = Plan(Runtime, "0.9.3").Objects
            .OfType<Service>()
            .First()
            .ToYaml()
            .Replace("alluxio-0.9.13", "alluxio-0.9.1", StringComparison.Ordinal);

        Assert.Contains(
            "comes from the chart alluxio-0.9.1,",
            Assert.Single(Plan($"{Runtime}---\n{service}", null).Assumptions).ToString(),
            StringComparison.Ordinal);
    }

    private static ResolvedPlan Plan(string text, string? release) =>
        AlluxioConfig.ResolveAll(AlluxioConfig.LoadText(text), new ResolveOptions { Release = release }).Single();
}
