using Alluxio.Config.Comparison;
using Alluxio.Config.Manifests;

namespace Alluxio.Config.Tests.Comparison;

/// <summary>The same manifests under two releases: the settings and objects that move are named.</summary>
public class ReleaseComparisonTests
{
    [Fact]
    public void PullSecretsOfAComponent_BeginToCountIn102()
    {
        const string Text = "apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata: {name: hbase}\n"
            + "spec: {imagePullSecrets: [{name: a}], worker: {imagePullSecrets: [{name: b}]}}\n";

        ConfigurationChange release = ReleaseChange(Text, "1.0.1", "1.0.2", out StateComparison comparison);

        Assert.Equal(("1.0.1", "1.0.2"), (release.Before, release.After));
        Assert.Contains("worker.imagePullSecrets", release.Settings);
        Assert.Contains("StatefulSet hbase-worker", release.Objects);
        Assert.Contains("worker.imagePullSecrets", comparison.ToString(), StringComparison.Ordinal);
        Assert.Contains("worker.imagePullSecrets", comparison.ToMarkdown(), StringComparison.Ordinal);
    }

    [Fact]
    public void NewRelease_NamesTheObjectsThatDiffer()
    {
        const string Text = "apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata: {name: hbase}\n";

        ConfigurationChange release = ReleaseChange(Text, "1.0.7", "1.0.8", out _);

        Assert.Contains("StatefulSet hbase-master", release.Objects);
    }

    [Fact]
    public void NewRelease_ThatCreatesTheSame_ChangesNothing()
    {
        ManifestSet manifests =
            AlluxioConfig.LoadText("apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata: {name: hbase}\n");

        Assert.True(AlluxioConfig.Compare(manifests, manifests, new() { Release = "1.0.5" }, new() { Release = "1.0.6" }).IsEmpty);
    }

    [Fact]
    public void EachSide_HasARelease_AndTheObjectsSayWhatItChanges()
    {
        ManifestSet manifests =
            AlluxioConfig.LoadText("apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata: {name: hbase}\n");

        StateComparison comparison = AlluxioConfig.Compare(manifests, manifests, new() { Release = "1.0.7" }, new() { Release = "1.0.8" });

        Assert.Equal(ChangeEffect.Inert, Assert.Single(Assert.Single(comparison.Deployments).Changes).Effect);
        const string Fields = """
              Changes of objects by the release
                metadata.labels.chart: alluxio-0.9.13 -> alluxio-0.9.14
                  ConfigMap hbase-config, ConfigMap hbase-mount-config, DaemonSet hbase-fuse, Service hbase-master-0, StatefulSet hbase-master, StatefulSet hbase-worker
                spec.selector.matchLabels.chart: alluxio-0.9.13 -> alluxio-0.9.14
                  DaemonSet hbase-fuse
                spec.template.metadata.labels.chart: alluxio-0.9.13 -> alluxio-0.9.14
                  DaemonSet hbase-fuse, StatefulSet hbase-master, StatefulSet hbase-worker
                spec.template.spec.containers[alluxio-fuse].securityContext.capabilities: {add: [SYS_ADMIN]} -> (absent)
                  DaemonSet hbase-fuse

            """;
        Assert.Contains(Fields, comparison.ToString(), StringComparison.Ordinal);
        Assert.Contains("| Changes of objects by the release | Objects |", comparison.ToMarkdown(), StringComparison.Ordinal);
    }

    // An unknown release is an error; its substitute shows no changes.
    [Fact]
    public void UnknownRelease_IsTheOnlyAnswer()
    {
        ManifestSet manifests =
            AlluxioConfig.LoadText("apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata: {name: hbase}\n");

        StateComparison comparison = AlluxioConfig.Compare(manifests, manifests, new() { Release = "1.0.1" }, new() { Release = "1.0.99" });

        Assert.Equal("ALX3050", Assert.Single(comparison.Diagnostics).Code);
        Assert.Empty(comparison.Deployments);
    }

    [Theory]
    [InlineData("1.0.7", "1.0.8")]
    [InlineData("1.0.8", "1.0.7")]
    public void EffectOfARelease_HoldsInBothDirections(string before, string after)
    {
        ManifestSet manifests =
            AlluxioConfig.LoadText("apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata: {name: hbase}\n");

        string text = AlluxioConfig.Compare(manifests, manifests, new() { Release = before }, new() { Release = after }).ToString();

        Assert.Contains("Another release of Fluid rolls its controllers", text, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "upgrade", text.Replace("'helm upgrade'", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
        Assert.Contains($"Run 'helm upgrade' with the chart of Fluid {after}.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void ObjectsThatOneReleaseAloneCreates_AreNamed()
    {
        ManifestSet manifests =
            AlluxioConfig.LoadText("apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata: {name: hbase}\n");

        string upgrade = AlluxioConfig.Compare(manifests, manifests, new() { Release = "0.9.3" }, new() { Release = "1.0.0" }).ToString();

        Assert.Contains("new in Fluid 1.0.0\n      ConfigMap hbase-mount-config", upgrade, StringComparison.Ordinal);
    }

    // The options of all processes are one long line, in which one property differs.
    [Fact]
    public void LongValues_ShowTheFirstDifference()
    {
        ManifestSet manifests =
            AlluxioConfig.LoadText("apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata: {name: hbase}\n");

        string[] lines = AlluxioConfig.Compare(manifests, manifests, new() { Release = "0.9.3" }, new() { Release = "1.0.0" })
            .ToString()
            .Split('\n');

        string options = Assert.Single(lines, static line => line.Contains("ALLUXIO_JAVA_OPTS", StringComparison.Ordinal));
        Assert.InRange(options.Length, 50, 260);
        Assert.Contains("… -Dalluxio.web.ui.enabled=false", options, StringComparison.Ordinal);
    }

    [Fact]
    public void WithoutAnotherRelease_FieldsOfObjectsAreNotListed()
    {
        const string Text = "apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata: {name: hbase}\nspec: {replicas: 1}\n";
        ManifestSet before = AlluxioConfig.LoadText(Text);
        ManifestSet after = AlluxioConfig.LoadText(Text.Replace(
            "{replicas: 1}",
            "{worker: {nodeSelector: {a: b}}, replicas: 1}",
            StringComparison.Ordinal));

        Assert.DoesNotContain("in objects", AlluxioConfig.Compare(before, after).ToString(), StringComparison.Ordinal);
        Assert.Contains(
            "Changes of objects by the release and other changes\n",
            AlluxioConfig.Compare(before, after, new() { Release = "1.0.7" }, new() { Release = "1.0.8" }).ToString(),
            StringComparison.Ordinal);
    }

    private static ConfigurationChange ReleaseChange(string text, string before, string after, out StateComparison comparison)
    {
        ManifestSet manifests = AlluxioConfig.LoadText(text);
        comparison = AlluxioConfig.Compare(
            AlluxioConfig.Resolve(manifests, new ResolveOptions { Release = before }),
            AlluxioConfig.Resolve(manifests, new ResolveOptions { Release = after }));
        return Assert.Single(comparison.Deployments).Changes.Single(static change => change.Field == "release");
    }
}
