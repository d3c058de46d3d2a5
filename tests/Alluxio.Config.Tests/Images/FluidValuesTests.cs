using Alluxio.Config.Fluid;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Images;

public partial class FluidValuesTests
{
    // The form up to Fluid 1.0.
    private const string Old = """
        workdir: /tmp
        namespace: fluid
        image:
          imagePullSecrets:
            - name: registry-secret
              note: second
            - name: other
        crdUpgrade: {enabled: false, image: registry.example.com/fluid/fluid-crd-upgrader:v1.0.0}
        dataset:
          controller: {image: registry.example.com/fluid/dataset-controller:v1.0.0}
        csi:
          registrar: {image: registry.example.com/fluid/csi-node-driver-registrar:v2.3.0}
          plugins: {image: registry.example.com/fluid/fluid-csi:v1.0.0}
        runtime:
          mountRoot: /runtime-mnt
          criticalFusePod: true
          alluxio:
            controller: {image: registry.example.com/fluid/alluxioruntime-controller:v1.0.0}
            init: {image: registry.example.com/fluid/init-users:v0.9.0}
            runtime:
              image: registry.example.com/team/alluxio:2.9.0
            fuse: {image: registry.example.com/team/alluxio-fuse:2.9.0}
            mountConfigStorage: configmap
          jindo: {enabled: false, controller: {image: registry.example.com/fluid/jindoruntime-controller:v1.0.0}}
          juicefs: {enabled: true, controller: {image: registry.example.com/fluid/juicefsruntime-controller:v1.0.0}}
        webhook: {enabled: true, image: registry.example.com/fluid/fluid-webhook:v1.0.0}

        """;

    private const string New = """
        runtime:
          alluxio:
            runtime: {imagePrefix: registry.example.com:5000/team, imageName: alluxio, imageTag: 2.9.0}
            fuse: {imagePrefix: registry.example.com/team, imageTag: 2.9.0}
        csi:
          plugins: {imagePrefix: registry.example.com/fluid, imageName: fluid-csi, imageTag: v1.1.0}

        """;

    [Fact]
    public void EnvironmentOf_Values_IsWhatTheChartWrites()
    {
        ControllerEnvironment environment = AlluxioConfig.EnvironmentOf(AlluxioConfig.LoadText(Old, "values.yaml"));

        ValueMap<string> expected =
        [
            new("FLUID_WORKDIR", "/tmp"), new("MOUNT_ROOT", "/runtime-mnt"), new("ALLUXIO_MOUNT_CONFIG_STORAGE", "configmap"),
            new("DEFAULT_INIT_IMAGE_ENV", "registry.example.com/fluid/init-users:v0.9.0"),
            new("ALLUXIO_RUNTIME_IMAGE_ENV", "registry.example.com/team/alluxio:2.9.0"),
            new("ALLUXIO_FUSE_IMAGE_ENV", "registry.example.com/team/alluxio-fuse:2.9.0"),
            new("CRITICAL_FUSE_POD", "true"),

            // Every value of every entry, not only the names.
            new("IMAGE_PULL_SECRETS", "registry-secret,second,other"),
        ];
        Assert.Equal(expected, environment.Variables);
        Assert.Equal("values.yaml(21,14)", environment.Locations["ALLUXIO_RUNTIME_IMAGE_ENV"].ToString());
        Assert.Empty(environment.Diagnostics);
    }

    [Fact]
    public void EnvironmentOf_ImagesInParts_TakesTheRestFromTheChart()
    {
        ControllerEnvironment environment = AlluxioConfig.EnvironmentOf(AlluxioConfig.LoadText(New, "values.yaml"));

        Assert.Equal("registry.example.com:5000/team/alluxio:2.9.0", environment.Variables["ALLUXIO_RUNTIME_IMAGE_ENV"]);
        Assert.Equal("registry.example.com/team/alluxio-dev:2.9.0", environment.Variables["ALLUXIO_FUSE_IMAGE_ENV"]);
        Assert.Equal("fluidcloudnative/init-users:v0.9.0", environment.Variables["DEFAULT_INIT_IMAGE_ENV"]);
        Assert.Equal("/runtime-mnt", environment.Variables["MOUNT_ROOT"]);
        Assert.Empty(environment.Diagnostics);
    }

    [Fact]
    public void EnvironmentOf_PartsThatANullTakesAway_HasNoImage()
    {
        ControllerEnvironment environment = AlluxioConfig.EnvironmentOf(
            AlluxioConfig.LoadText(
                New.Replace("imagePrefix: registry.example.com/team, imageTag", "imageName: , imageTag", StringComparison.Ordinal),
                "values.yaml"));

        Assert.False(environment.Variables.ContainsKey("ALLUXIO_FUSE_IMAGE_ENV"));
        Assert.Equal("ALX5056", Assert.Single(environment.Diagnostics).Code);
    }

    [Fact]
    public void EnvironmentOf_SeveralValues_IsThatOfTheirOverlay()
    {
        const string More = "runtime: {alluxio: {runtime: {imageTag: 2.9.3}}, mountRoot: }\nimage: {imagePullSecrets: [{name: a}]}\n---\n"
            + "image: {imagePullSecrets: [{name: b}]}\n";

        ControllerEnvironment environment = AlluxioConfig.EnvironmentOf(AlluxioConfig.LoadText($"{New}---\n{More}", "values.yaml"));

        Assert.Equal("registry.example.com:5000/team/alluxio:2.9.3", environment.Variables["ALLUXIO_RUNTIME_IMAGE_ENV"]);
        Assert.Equal("b", environment.Variables["IMAGE_PULL_SECRETS"]);
        Assert.False(environment.Variables.ContainsKey("MOUNT_ROOT"));
        Assert.Equal("values.yaml(11,27)", environment.Locations["IMAGE_PULL_SECRETS"].ToString());
    }

    // Helm joins the files first; only then null removes, and a text gives way to a mapping.
    [Theory]
    [InlineData("runtime: {alluxio: {runtime: }}", "runtime: {alluxio: {runtime: {imageTag: 2.9.9}}}", "alluxio/alluxio-dev:2.9.9")]
    [InlineData("runtime: {alluxio: {runtime: none}}", "runtime: {alluxio: {runtime: {imageTag: 2.9.9}}}", "alluxio/alluxio-dev:2.9.9")]
    [InlineData(
        "runtime: {alluxio: {runtime: {imageTag: 2.9.9}}}", "runtime: {alluxio: {runtime: {imageName: other}}}", "alluxio/other:2.9.9")]
    public void EnvironmentOf_SeveralValues_AreJoinedBeforeTheChart(string first, string second, string image)
    {
        ControllerEnvironment environment = AlluxioConfig.EnvironmentOf(AlluxioConfig.LoadText($"{first}\n---\n{second}\n"), "1.0.8");

        Assert.Equal(image, environment.Variables["ALLUXIO_RUNTIME_IMAGE_ENV"]);
    }

    [Theory]
    [InlineData("1.0.1", "runtime: {alluxio: {fuse: {image: 'a/b:2.9.1'}}}", "a/b:2.9.1", "")]
    [InlineData("1.0.2", "runtime: {alluxio: {fuse: {image: 'a/b:2.9.1'}}}", "alluxio/alluxio-dev:2.9.0", "ALX5063")]
    [InlineData("1.0.2", "runtime: {alluxio: {fuse: {imageTag: 2.9.1}}}", "alluxio/alluxio-dev:2.9.1", "")]
    [InlineData("1.0.1", "runtime: {alluxio: {fuse: {imageTag: 2.9.1}}}", "alluxio/alluxio-dev:2.9.0", "ALX5063")]
    public void EnvironmentOf_AForm_CountsWhereTheReleaseReadsIt(string release, string values, string image, string codes)
    {
        ControllerEnvironment environment = AlluxioConfig.EnvironmentOf(AlluxioConfig.LoadText(values), release);

        Assert.Equal(image, environment.Variables["ALLUXIO_FUSE_IMAGE_ENV"]);
        Assert.Equal(codes, string.Join(' ', environment.Diagnostics.Select(static found => found.Code)));
    }

    [Fact]
    public void EnvironmentOf_AnUnknownRelease_Throws() =>
        Assert.Throws<ArgumentException>(() => AlluxioConfig.EnvironmentOf(ManifestSet.Empty, "1.0.9"));

    [Theory]
    [InlineData("image: {imagePullSecrets: [registry-secret]}", true)]
    [InlineData("image: {imagePullSecrets: registry-secret}", true)]
    [InlineData("image: {imagePullSecrets: [{name: registry-secret}]}", false)]
    [InlineData("image: {imagePullSecrets: []}", false)]
    [InlineData("image: {imagePullSecrets: }\nfluidapp: {}", false)]
    public void EnvironmentOf_SecretsOfAnotherForm_AreErrors(string text, bool isWrong) =>
        Assert.Equal(
            isWrong,
            AlluxioConfig.EnvironmentOf(AlluxioConfig.LoadText(text)).Diagnostics.Any(static found => found.Code == "ALX5057"));

    [Fact]
    public void EnvironmentOf_ManifestsWithoutValues_IsThatOfTheStockChart() => Assert.Equal(
        "alluxio/alluxio-dev:2.9.0", AlluxioConfig.EnvironmentOf(Plans.Runtime()).Variables["ALLUXIO_RUNTIME_IMAGE_ENV"]);

    [Theory]
    [InlineData(Old)]
    [InlineData(New)]
    [InlineData("fluidapp: {enabled: false}\n")]
    [InlineData("crdUpgrade: {enabled: false}\nunknown: {deep: [1, true, null]}\n")]
    public void Load_Values_IsRecognisedAndWrittenBack(string text)
    {
        ManifestSet manifests = AlluxioConfig.LoadText(text);
        FluidValues values = Assert.Single(manifests.OfType<FluidValues>());

        Assert.Empty(manifests.Diagnostics);
        Assert.Equal(values, Assert.Single(AlluxioConfig.LoadText(values.ToYaml()).OfType<FluidValues>()));
    }

    [Theory]
    [InlineData("image: alluxio/alluxio\nfuse: {enabled: true}\n")]
    [InlineData("runtime: docker\n")]
    [InlineData("dataset: {path: /}\n")]
    public void Load_ValuesOfAnotherChart_AreNotTakenForFluids(string text) =>
        Assert.Empty(AlluxioConfig.LoadText(text).OfType<FluidValues>());

    [Fact]
    public void Resolve_WithValues_TakesTheControllerThatTheChartInstalls()
    {
        ResolvedPlan plan = AlluxioConfig.Resolve(Set(Old));
        ResolveOptions given = new()
        {
            Release = "1.0.0",
            Controller = AlluxioConfig.EnvironmentOf(AlluxioConfig.LoadText(Old)).ToController(),
        };

        Assert.Equal("registry.example.com/team/alluxio:2.9.0", plan.Worker.Image);
        Assert.Equal(AlluxioConfig.Resolve(Plans.Runtime(), given).Objects, plan.Objects);
        Assert.Contains("values.yaml(21,14)", plan.Explain("worker.image").ToString(), StringComparison.Ordinal);
        Assert.Contains("values.yaml(5,5)", plan.Explain("worker.imagePullSecrets").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Resolve_WithAControllerAndValues_TakesTheController()
    {
        ResolvedPlan plan = AlluxioConfig.Resolve(
            Set(Old),
            new ResolveOptions { Controller = FluidController.FromEnvironment(new Dictionary<string, string>()) });

        Assert.DoesNotContain("registry.example.com", plan.Worker.Image, StringComparison.Ordinal);
    }

    private static ManifestSet Set(string values) => Plans.Runtime().Concat(AlluxioConfig.LoadText(values, "values.yaml"));
}
