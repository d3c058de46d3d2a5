using Alluxio.Config.Fluid;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Layering;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Resolution;

public sealed class ComponentPlanTests
{
    private static readonly ResolvedPlan Fluid = AlluxioConfig.Resolve(
        new AlluxioRuntime
        {
            Metadata = new ObjectMeta { Name = "hbase" },
            Spec = new AlluxioRuntimeSpec
            {
                Replicas = 3,
                PodMetadata = new PodMetadata { Labels = [new("team", "data")], Annotations = [new("note", "x")] },
                Worker = new AlluxioCompTemplateSpec { NodeSelector = [new("disk", "ssd")] },
            },
        },
        new Dataset
        {
            Metadata = new ObjectMeta { Name = "hbase" },
            Spec = new DatasetSpec { Tolerations = [new Toleration { Key = "cache", Operator = "Exists" }] },
        });

    [Fact]
    public void TypedSettings_OfFluid_AreThoseOfThePods()
    {
        ComponentPlan worker = Fluid.Worker;

        Assert.Equal(3, worker.Replicas);
        Assert.Equal([new("disk", "ssd")], worker.NodeSelector);
        Assert.Equal("cache", Assert.Single(worker.Tolerations).Key);
        Assert.Equal([new("team", "data")], worker.Labels);
        Assert.Equal([new("note", "x")], worker.Annotations);
        Assert.Equal("ssd", worker.PodTemplate!.Spec!.NodeSelector!["disk"]);
        Assert.Equal("data", worker.PodTemplate.Metadata!.Labels!["team"]);
        Assert.Null(Fluid.JobWorker.Replicas);
    }

    [Theory]
    [InlineData("k8s-operator.alluxio.com/v1")]
    [InlineData("k8s-operator.alluxio.com/v1alpha1")]
    public void TypedSettings_OfTheOperators_AreThoseOfThePods(string version)
    {
        // Settings do not wait for a Dataset.
        AlluxioConfig.TryResolve(
            AlluxioConfig.LoadText(
                $"""
                apiVersion: {version}
                kind: AlluxioCluster
                metadata:
                  name: c
                spec:
                  globalPodLabel:
                    team: data
                  tolerations:
                  - key: cache
                    operator: Exists
                  worker:
                    count: 3
                    nodeSelector:
                      disk: ssd
                    podAnnotations:
                      note: x
                """),
            out ResolvedPlan? plan,
            out _);
        ComponentPlan worker = plan!.Worker;

        Assert.Equal(3, worker.Replicas);
        Assert.Equal([new("disk", "ssd")], worker.NodeSelector);
        Assert.Equal("cache", Assert.Single(worker.Tolerations).Key);
        Assert.Equal([new("team", "data")], worker.Labels);
        Assert.Equal([new("note", "x")], worker.Annotations);
    }

    [Fact]
    public void Setting_OfAnyForm_HasItsType()
    {
        Setting<ValueMap<string>> selector = Fluid.Worker.Setting<ValueMap<string>>("nodeSelector");
        Assert.Equal([new("disk", "ssd")], selector.Value!);
        Assert.Equal("spec.worker.nodeSelector", Assert.Single(selector.Winners).Origin);

        // The setting's own type is int.
        Assert.Equal(3, Fluid.Worker.Setting<int?>("replicas").Value);

        // It has no value, and no step of the resolution reads it.
        Assert.Null(Fluid.Worker.Setting<bool?>("enabled").Value);
        Assert.Equal(0, Fluid.JobWorker.Setting<int>("replicas").Value);
    }

    [Fact]
    public void Setting_MisspeltName_ThrowsAndNamesTheSettings()
    {
        KeyNotFoundException error = Assert.Throws<KeyNotFoundException>(() => Fluid.Worker.Setting<ValueMap<string>>("nodeSelektor"));

        Assert.Contains("'worker' has no setting 'nodeSelektor'", error.Message, StringComparison.Ordinal);
        Assert.Contains("networkMode, nodeSelector, ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Setting_WrongType_ThrowsAndNamesTheType()
    {
        InvalidCastException error = Assert.Throws<InvalidCastException>(() => Fluid.Worker.Setting<string>("replicas"));

        Assert.Equal("The setting 'worker.replicas' has a System.Int32, not a System.String.", error.Message);
    }

    [Fact]
    public void Value_MisspeltName_ThrowsAndNamesTheNearest()
    {
        KeyNotFoundException error = Assert.Throws<KeyNotFoundException>(() => Fluid.Worker.Value<string>("netwrokMode"));

        Assert.StartsWith(
            "The component 'worker' has no setting 'netwrokMode'. Did you mean 'networkMode'? It has ",
            error.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Value_SettingThatIsUnsetOrOfOtherComponents_IsTheDefault()
    {
        Assert.Null(Fluid.Worker.Value<bool?>("enabled"));

        // One line may ask all components.
        Assert.True(Fluid.Fuse.TryGetSetting("cleanPolicy", out _));
        Assert.Null(Fluid.JobWorker.Value<string>("cleanPolicy"));
        Assert.Throws<KeyNotFoundException>(() => Fluid.JobWorker.Setting<string>("cleanPolicy"));
    }

    [Fact]
    public void Value_WrongType_ThrowsAndNamesTheType()
    {
        InvalidCastException error = Assert.Throws<InvalidCastException>(() => Fluid.Worker.Value<string>("replicas"));

        Assert.Equal("The setting 'worker.replicas' has a System.Int32, not a System.String.", error.Message);
    }

    [Fact]
    public void Value_OfComponentOfNoSystem_KnowsItsSettingsOnly()
    {
        ComponentPlan made = Fluid.Worker with { Settings = [new("replicas", Fluid.Worker.Setting<int>("replicas"))] };

        Assert.Equal(3, made.Value<int>("replicas"));
        Assert.Throws<KeyNotFoundException>(() => made.Value<string>("networkMode"));

        // Members are no names: what is not there is empty.
        Assert.Empty(made.NodeSelector);
    }

    [Fact]
    public void TryGetSetting_ByName_TellsWhetherThereIsOne()
    {
        Assert.True(Fluid.Worker.TryGetSetting("replicas", out Setting? setting));
        Assert.Equal("worker.replicas", setting.Path);
        Assert.False(Fluid.Worker.TryGetSetting("replica", out setting));
        Assert.Null(setting);
    }
}
