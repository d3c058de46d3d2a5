using Alluxio.Config.Explanations;
using Alluxio.Config.Fluid;
using Alluxio.Config.Images;
using Alluxio.Config.Manifests;

namespace Alluxio.Config.Tests.Commands;

public class CommandTests
{
    private const string Sample = "samples/hbase.yaml";

    private const string Broken = """
        apiVersion: data.fluid.io/v1alpha1
        kind: AlluxioRuntime
        metadata:
          name: hbase
        spec:
          replica: 2
        """;

    [Fact]
    public void Render_Sample_PrintsWhatTheLibraryResolves()
    {
        Run run = InProcess.Run("render", Sample);

        // A good manifest prints nothing but the answer.
        Assert.Equal("", run.Errors);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(AlluxioConfig.Resolve(Path.Combine(TestFiles.Repository, Sample)).Objects.ToYaml(), run.Output);
    }

    [Theory]
    [InlineData("render")]
    [InlineData("explain")]
    public void ClusterForProduction_IsTaken(string command)
    {
        Run run = InProcess.Run(command, "samples/cluster.yaml");

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Contains("alluxio-cluster", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void ImagesOfTheClusterForProduction_AllComeFromItsRegistry()
    {
        Run run = InProcess.Run("images", "samples/cluster.yaml", "--allow", "registry.example.com/team");

        Assert.Equal(0, run.ExitCode);
        Assert.All(
            run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            static line => Assert.StartsWith("info ", line, StringComparison.Ordinal));
        Assert.Contains("registry.example.com/team/os-shell:11-debian-11-r2", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Diff_OfTwoReleases_NeedsOneFileOnly()
    {
        Run run = InProcess.Run("diff", Sample, "--release", "1.0.7", "--release-after", "1.0.8");

        Assert.Equal((2, ""), (run.ExitCode, run.Errors));
        Assert.StartsWith("default/hbase (Fluid 1.0.7 -> 1.0.8): changed\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("capabilities: {add: [SYS_ADMIN]} -> (absent)\n      DaemonSet hbase-fuse\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_ProfileAndEnvironment_CountAsInTheLibrary()
    {
        string folder = Path.Combine(TestFiles.Project, "Conformance", "Cases", "fluid", "ps01");
        ResolveOptions options = new()
        {
            Profile = Profile.AsBuilt,
            Controller = AlluxioConfig.LoadEnvironment(Path.Combine(folder, "environment.yaml")).ToController(),
        };

        Run run = InProcess.Run(
            "render", "--profile", "as-built", "--environment", Path.Combine(folder, "environment.yaml"),
            Path.Combine(folder, "input.yaml"));

        Assert.Equal(0, run.ExitCode);
        Assert.NotEqual(FluidController.CompiledIn, options.Controller);
        Assert.Equal(AlluxioConfig.Resolve(Path.Combine(folder, "input.yaml"), options).Objects.ToYaml(), run.Output);
    }

    [Fact]
    public void Render_StandardInputAndFile_FormOneSet()
    {
        string second = (SampleText()).Replace("name: hbase", "name: other", StringComparison.Ordinal);

        Run run = InProcess.RunWithInput(second, "render", Sample, "-");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("\n  name: hbase-worker\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("\n  name: other-worker\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_InputWithErrors_PrintsDiagnosticsOnly()
    {
        Run run = InProcess.RunWithInput(Broken, "render", Sample, "-");

        Assert.Equal(3, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.Contains("stdin(6,3): error ALX2001: ", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    public void Explain_Path_PrintsWhatTheLibraryExplains(string format)
    {
        Run run = InProcess.Run("explain", Sample, "--path", "fuse.imagePullSecrets", "--format", format);

        ManifestSet manifests = AlluxioConfig.LoadText(SampleText(), Sample);
        Explanation explanation = AlluxioConfig.Resolve(manifests).Explain("fuse.imagePullSecrets");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(format == "json" ? explanation.ToJson() : $"{explanation}\n", run.Output);
    }

    [Fact]
    public void Explain_Where_ShowsThePlaceOfAText()
    {
        Run run = InProcess.Run("explain", Sample, "--where", "worker-secret");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("spec.template.spec.imagePullSecrets[0].name", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_UnknownPath_PrintsASuggestionOnly()
    {
        Run run = InProcess.Run("explain", Sample, "--path", "worker.imagePulSecrets");

        Assert.Equal(3, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.Contains("'worker.imagePullSecrets'", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("table")]
    [InlineData("markdown")]
    [InlineData("json")]
    public void Images_Sample_PrintsWhatTheLibraryFinds(string format)
    {
        Run run = InProcess.Run("images", Sample, "--format", format, "--severity", "information");

        ManifestSet manifests = AlluxioConfig.LoadText(SampleText(), Sample);
        ImageReport report = AlluxioConfig.Resolve(manifests).CheckImages(manifests);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(format switch { "json" => report.ToJson(), "markdown" => report.ToMarkdown(), _ => $"{report}\n" }, run.Output);
        Assert.Contains("info ALX5018: ", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4, "registry.example.com")]
    [InlineData(4, "registry.cn-huhehaote.aliyuncs.com.evil.org")]
    public void Images_FromPlacesThatAreNotAllowed_Exit4(int exitCode, params string[] allowed)
    {
        Run run = InProcess.Run(["images", Sample, .. allowed.SelectMany(static prefix => (string[])["--allow", prefix])]);

        Assert.Equal(exitCode, run.ExitCode);
        Assert.NotEqual("", run.Output);
        Assert.Contains("ALX5002", run.Errors, StringComparison.Ordinal);
    }

    // The pods of Fluid itself are pulled as well, but the user did not ask about them.
    [Theory]
    [InlineData(0, "docker.io/alluxio")]
    [InlineData(4, "docker.io/alluxio", "--installation")]
    public void Images_OfFluidWithoutItsValues_CountWhereAsked(int exitCode, string allowed, params string[] more)
    {
        Run run = InProcess.Run(["images", Sample, "--allow", allowed, .. more]);

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Equal(exitCode != 0, run.Errors.Contains("ALX5061", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData]
    [InlineData("render")]
    [InlineData("render", Sample, "--no-such-option")]
    [InlineData("render", Sample, "--profile", "other")]
    [InlineData("explain", Sample, "--where", "a", "--path", "worker")]
    [InlineData("images", Sample, "--allow", "team")]
    [InlineData("images", Sample, "--format", "text")]
    [InlineData("images", Sample, "--format", "script")]
    [InlineData("images", Sample, "--lock", "f")]
    [InlineData("images", Sample, "--relocate", "team")]
    [InlineData("images", Sample, "--map", "a")]
    [InlineData("images", Sample, "--relocate", "r.example.com", "--allow", "r.example.com")]
    [InlineData("images", Sample, "--relocate", "r.example.com", "--layout", "other")]
    [InlineData("validate", Sample, "--format", "xml")]
    [InlineData("validate", Sample, "--severity", "fatal")]
    [InlineData("validate", Sample, "--judge", "ALX6001")]
    [InlineData("validate", Sample, "--suppress", ":spec")]
    [InlineData("validate", Sample, "--kubernetes-version", "newest")]
    [InlineData("validate", Sample, "--suppress", "ALX6001:spec[")]
    [InlineData("validate", Sample, "--output", "folder")]
    [InlineData("validate", "-", "--fix")]
    public void WrongUsage_Exits64_AndPrintsNothing(params string[] arguments)
    {
        Run run = InProcess.Run(arguments);

        Assert.Equal(64, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.NotEqual("", run.Errors);
    }

    private static string SampleText() => File.ReadAllText(Path.Combine(TestFiles.Repository, Sample));
}
