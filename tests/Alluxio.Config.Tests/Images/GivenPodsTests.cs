using Alluxio.Config.Diagnostics;
using Alluxio.Config.Images;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;

namespace Alluxio.Config.Tests.Images;

/// <summary>Images that documents of the set name themselves, beside those of the plan.</summary>
public class GivenPodsTests
{
    private const string Workloads = """
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: app, namespace: apps}
        spec:
          selector: {matchLabels: {app: app}}
          template:
            metadata:
              labels: {app: app}
              annotations: {file-prefetcher.fluid.io/inject: "true"}
            spec:
              serviceAccountName: runner
              initContainers: [{name: wait, image: docker.io/library/busybox:1.36}]
              containers:
                - name: app
                  image: registry.example.com/team/app:1
        ---
        apiVersion: batch/v1
        kind: CronJob
        metadata: {name: nightly}
        spec:
          schedule: "0 1 * * *"
          jobTemplate:
            spec:
              template:
                spec:
                  restartPolicy: Never
                  imagePullSecrets: [{name: S}]
                  containers: [{name: nightly, image: quay.io/team/nightly}]
        ---
        apiVersion: data.fluid.io/v1alpha1
        kind: DataProcess
        metadata: {name: convert}
        spec:
          dataset: {name: hbase, namespace: default, mountPath: /data}
          processor:
            serviceAccountName: processor
            script: {image: docker.io/team/script, imageTag: v1, source: "true"}
        ---
        apiVersion: data.fluid.io/v1alpha1
        kind: DataProcess
        metadata: {name: train}
        spec:
          processor:
            job:
              podSpec:
                initContainers: [{name: prepare, image: registry.example.com/team/prepare:1}]
                containers: [{name: train, image: docker.io/team/train:2}]

        """;

    private static ImageReport Report(string others, bool includesInstallation = false) => AlluxioConfig.Resolve(Plans.Runtime("", others))
        .CheckImages(
            Plans.Runtime("", others),
            Plans.Allowing("registry.example.com") with { IncludesInstallation = includesInstallation });

    [Fact]
    public void Check_WorkloadsOfTheSet_AreLookedAtWithTheirPlaces()
    {
        ImageEscape[] others = [.. Report(Workloads).Escapes.Where(static escape => escape.Image.Component == "(other)")];

        Assert.Equal(
            [
                ("wait", EscapeOutcome.OtherRegistry), ("app", EscapeOutcome.Allowed), ("fluid-file-prefetcher", EscapeOutcome.NotKnown),
                ("nightly", EscapeOutcome.OtherRegistry),
                (null, EscapeOutcome.OtherRegistry), ("prepare", EscapeOutcome.Allowed), ("train", EscapeOutcome.OtherRegistry),
            ],
            others.Select(static escape => (escape.Image.Container, escape.Outcome)));
        Assert.All(others.Where(static escape => escape.Image.Text is not null), static escape => Assert.Equal("f", escape.Location?.File));
        Assert.Equal(
            "Set spec.template.spec.initContainers[0].image of Deployment apps/app to an image below 'registry.example.com'.",
            others[0].Fix);
        Assert.Equal("docker.io/team/script:v1", others[4].Image.Text);
        Assert.Equal(
            "Set spec.processor.script.image and spec.processor.script.imageTag of DataProcess default/convert to an image below "
                + "'registry.example.com'.",
            others[4].Fix);
    }

    [Fact]
    public void Check_WorkloadsOfTheSet_HaveTheirOwnSecretsAndAccounts()
    {
        ILookup<string, EffectivePullSecrets> pods = Report(Workloads).PullSecrets.ToLookup(static entry => entry.Pod.ToString());

        Assert.Equal("apps/runner", Assert.Single(pods["Deployment apps/app"]).DependsOn);
        Assert.Equal(["S"], Assert.Single(pods["CronJob default/nightly"]).Names);
        Assert.Equal("default/processor", Assert.Single(pods["each run of DataProcess convert in default"]).DependsOn);
        Assert.Equal(ImageReason.DataProcess, Report(Workloads).Images.Single(static image => image.Container == "train").Reason);
    }

    // A typed object has no text, but still has containers.
    [Fact]
    public void Check_WorkloadWithoutText_IsLookedAt()
    {
        Deployment deployment = AlluxioConfig.LoadText(Workloads).OfType<Deployment>().Single();
        ImageReport report = Plans.RuntimePlan().CheckImages(ManifestSet.Of(deployment), Plans.Allowing("registry.example.com"));

        Assert.Contains(report.Escapes, static escape => escape is { Escapes: true, Image.Container: "wait", Location: null });
    }

    [Fact]
    public void Of_WorkloadsOfTheSet_NamesTheFieldsThatHoldTheImages()
    {
        ManifestSet manifests = AlluxioConfig.LoadText(Workloads, "f");

        foreach (GivenContainer container in GivenPods.Of(manifests).Where(static container => container.Text is not null))
        {
            Assert.NotNull(container.Manifest.Locate(container.Image));
            Assert.Equal(container.Tag is not null, container.Text == "docker.io/team/script:v1");
        }

        Assert.Empty(GivenPods.Of(Plans.Runtime()));
        Assert.Empty(GivenPods.Of(AlluxioConfig.LoadText("apiVersion: serving.example.com/v1\nkind: Deployment\nmetadata: {name: x}\nspec: "
            + "{template: {spec: {containers: [{image: a}]}}}\n")));
    }

    [Fact]
    public void Check_FluidWithoutItsValues_SaysThatItsOwnImagesAreNotKnown()
    {
        ImageReport report = Report("", includesInstallation: true);
        ImageEscape[] own = [.. report.Escapes.Where(static escape => escape.Image.Pod.Namespace == "fluid-system")];

        Assert.Equal(
            [
                "alluxioruntime-controller", "csi-nodeplugin-fluid", "dataset-controller", "fluid-crds-upgrade", "fluid-webhook",
                "fluidapp-controller",
            ],
            own.Select(static escape => escape.Image.Pod.Name).Distinct().Order(StringComparer.Ordinal));
        Assert.All(own, static escape => Assert.Equal((EscapeOutcome.NotKnown, null), (escape.Outcome, escape.Image.Text)));
        Assert.Contains("The values of its chart are not in the manifests", own[0].Image.Because, StringComparison.Ordinal);
        Assert.Equal(
            "unknown: depends on the values of Fluid's chart",
            report.PullSecrets.First(static entry => entry.Pod.Name == "fluid-webhook").ToString());
        Assert.Single(report.Diagnostics, static found => found is { Code: "ALX5061", Severity: DiagnosticSeverity.Warning });
        Assert.DoesNotContain(
            Report("---\nwebhook: {enabled: false}\ncrdUpgrade: {enabled: false}\n", true).Diagnostics,
            static found => found.Code == "ALX5061");
    }

    [Fact]
    public void Check_FluidWithoutItsValues_SaysNothingOfItsOwnImages_UnlessAsked()
    {
        ImageReport report = Report("");

        Assert.All(
            report.Escapes.Where(static escape => escape.Image.Pod.Namespace == "fluid-system"),
            static escape => Assert.Equal((EscapeOutcome.NotAsked, false), (escape.Outcome, escape.Escapes)));
        Assert.DoesNotContain(report.Diagnostics, static found => found.Code == "ALX5061");
    }

    // Rows 11 and 12 of the table: neither looks like no list.
    [Fact]
    public void ToString_SecretsWithoutAUsableName_AreShown()
    {
        ImageReport nameless = Plans.RuntimePlan("  imagePullSecrets: [{name: G}]\n  master: {imagePullSecrets: [{}]}\n").CheckImages();
        ImageReport blank =
            AlluxioConfig.Resolve(Plans.Runtime(), Plans.Options(Profile.AsBuilt, ("IMAGE_PULL_SECRETS", "a, b"))).CheckImages();

        Assert.Equal("(no name)", nameless.PullSecrets.First(static entry => entry.Pod.Name == "hbase-master").ToString());
        Assert.Equal("a, ' b'", blank.PullSecrets.First(static entry => entry.Pod.Name == "hbase-master").ToString());
    }

    [Fact]
    public void Check_ListOfTheControllerThatHidesTheAccounts_NamesTheVariable()
    {
        ImageReport report =
            Plans.RuntimePlan("", ("IMAGE_PULL_SECRETS", "E")).CheckImages(ManifestSet.Of(Plans.Account("default", "default", "S")));

        string load = report.Diagnostics.First<Diagnostic>(static found => found.Code == "ALX5015"
            && found.Message.Contains("each DataLoad of hbase", StringComparison.Ordinal)).Message;
        Assert.Contains("from IMAGE_PULL_SECRETS", load, StringComparison.Ordinal);
        Assert.DoesNotContain("its template", load, StringComparison.Ordinal);
    }

    [Fact]
    public void Images_SidecarOfFuse_HasTheImageOfFuseAndTheSecretsOfTheApplication()
    {
        ResolvedPlan plan = Plans.RuntimePlan(
            "  imagePullSecrets: [{name: S}]\n  fuse: {image: registry.example.com/team/fuse, imageTag: 2.9.0}\n",
            ("IMAGE_PULL_SECRETS", "E"));
        ImageUse sidecar = Assert.Single(plan.Images(), static image => image.Reason == ImageReason.Sidecar);
        EffectivePullSecrets secrets = plan.CheckImages().PullSecrets.Single(entry => entry.Pod == sidecar.Pod);

        Assert.Equal("registry.example.com/team/fuse:2.9.0", sidecar.Text);
        Assert.Equal(("unknown: depends on the application's pod", "(unknown)"), (secrets.ToString(), sidecar.Pod.AccountName));
        Assert.DoesNotContain(
            plan.CheckImages().Diagnostics,
            static found => found.Code == "ALX5018" && found.Message.Contains("each application", StringComparison.Ordinal));
    }
}
