using Alluxio.Config.Diagnostics;
using Alluxio.Config.Fluid;

namespace Alluxio.Config.Tests.Manifests;

public class EnvironmentTests
{
    [Fact]
    public void LoadEnvironmentText_ValuesWithAndWithoutQuotes_AreTextsAsWritten()
    {
        ControllerEnvironment environment = AlluxioConfig.LoadEnvironmentText(
            "CRITICAL_FUSE_POD: true\nQUOTED: 'true'\nNUMBER: 2.10\nEMPTY:\nIMAGE_PULL_SECRETS: \"a,b\"\n");

        Assert.Empty(environment.Diagnostics);
        Assert.Equal(["true", "true", "2.10", "", "a,b"], environment.Variables.Values);
    }

    [Fact]
    public void ToController_BadVariable_IsReportedBehindWhatReadingFound()
    {
        FluidController controller =
            AlluxioConfig.LoadEnvironmentText("MOUNT_ROOT: [a]\nCRITICAL_FUSE_POD: maybe\n", "env.yaml").ToController();

        Assert.Equal(["ALX2004", "ALX3024"], controller.Diagnostics.Select(static diagnostic => diagnostic.Code));
        Assert.Equal("env.yaml(1,13)", controller.Diagnostics[0].Location?.ToString());
        Assert.Equal("", controller.MountRoot);
    }

    [Theory]
    [InlineData("- a\n", "ALX2004")]
    [InlineData("A: 1\nA: 2\n", "ALX1004")]
    [InlineData("A: \"open\n", "ALX1019")]
    public void LoadEnvironmentText_NoMap_IsADiagnostic(string text, string code) =>
        Assert.Equal(code, Assert.Single(AlluxioConfig.LoadEnvironmentText(text).Diagnostics).Code);

    [Theory]
    [InlineData("")]
    [InlineData("# nothing set\n")]
    [InlineData("{}")]
    public void LoadEnvironmentText_Nothing_IsAnEmptyEnvironment(string text) =>
        Assert.Equal(new ControllerEnvironment(), AlluxioConfig.LoadEnvironmentText(text));

    [Fact]
    public void LoadEnvironment_MissingFile_IsADiagnostic()
    {
        Diagnostic problem = Assert.Single(AlluxioConfig.LoadEnvironment("no-such-file.yaml").Diagnostics);
        Assert.Equal("ALX1021", problem.Code);
    }

    [Fact]
    public void Explanation_NamesThePlaceInTheEnvironment()
    {
        ResolvedPlan plan = AlluxioConfig.Resolve(
            AlluxioConfig.LoadText("apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata: {name: hbase}\n"),
            new ResolveOptions
            {
                Controller = AlluxioConfig
                    .LoadEnvironmentText("MOUNT_ROOT: /mnt\nALLUXIO_RUNTIME_IMAGE_ENV: team/alluxio:1\n", "controller.yaml").ToController(),
            });

        Assert.Equal("controller.yaml(2,28)", Assert.Single(plan.Worker.Settings["image"].Winners).Location?.ToString());
    }
}
