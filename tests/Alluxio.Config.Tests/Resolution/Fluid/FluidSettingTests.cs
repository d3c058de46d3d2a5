using Alluxio.Config.Fluid;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Layering;
using Alluxio.Config.Tests.Conventions;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Resolution.Fluid;

/// <summary>Settings say what the objects show, and where it comes from.</summary>
public class FluidSettingTests
{
    private static readonly AlluxioRuntime Bare = new() { Metadata = new ObjectMeta { Name = "hbase" }, Spec = new AlluxioRuntimeSpec() };

    private static readonly Dataset Data = new() { Metadata = new ObjectMeta { Name = "hbase" } };

    [Fact]
    public void Ports_OfTheMaster_AreItsOwn()
    {
        ResolvedPlan plan = AlluxioConfig.Resolve(Bare, Data);
        Assert.Equal([new("rpc", 20000), new("web", 20001)], plan.Master.Value<ValueMap<int>>("ports")!);
        Assert.False(plan.Fuse.Settings.ContainsKey("ports"));
    }

    [Fact]
    public void Volumes_AreThoseThatTheComponentMounts()
    {
        AlluxioRuntime runtime = Bare with
        {
            Spec = new AlluxioRuntimeSpec
            {
                Volumes = [new Volume { Name = "used" }, new Volume { Name = "unused" }],
                Worker = new AlluxioCompTemplateSpec { VolumeMounts = [new VolumeMount { Name = "used", MountPath = "/used" }] },
            },
        };
        ResolvedPlan plan = AlluxioConfig.Resolve(runtime, Data);
        Assert.Equal(["used"], plan.Worker.Value<ValueList<Volume>>("volumes")!.Select(static volume => volume.Name));
        Assert.Null(plan.Master.Value<ValueList<Volume>>("volumes"));
        Assert.Equal("spec.volumes", Assert.Single(plan.Master.Settings["volumes"].Hidden).Origin);
    }

    [Fact]
    public void VolumeMounts_OfTheMaster_EndWithTheSecretsOfMountOptions()
    {
        Setting setting = Everything.Resolve(Profile.AsBuilt).Master.Settings["volumeMounts"];
        Assert.Equal(
            ["data", "alluxio-mount-secret-s3-secret"],
            ((ValueList<VolumeMount>)setting.UntypedValue!).Select(static mount => mount.Name));
        Assert.Equal([Layer.Derived, Layer.Component], setting.Winners.Select(static winner => winner.Layer));
    }

    [Fact]
    public void Tiers_AbsentFromTheManifest_AreTheChartsDefault()
    {
        Setting setting = AlluxioConfig.Resolve(Bare, Data).Worker.Settings["tieredstore"];
        Level level = Assert.Single((ValueList<Level>)setting.UntypedValue!);
        Assert.Equal(("MEM", "emptyDir", "/dev/shm", "1G"), (level.Mediumtype, level.VolumeType, level.Path, level.Quota!.Text));
        Assert.Equal(Layer.BuiltIn, Assert.Single(setting.Winners).Layer);
    }

    [Fact]
    public void NetworkMode_UnknownWord_IsHidden()
    {
        AlluxioRuntime runtime = Bare with
        {
            Spec = new AlluxioRuntimeSpec { Master = new AlluxioCompTemplateSpec { NetworkMode = "containernetwork" } },
        };
        Setting setting = AlluxioConfig.Resolve(runtime, Data).Master.Settings["networkMode"];
        Assert.Equal("HostNetwork", setting.UntypedValue);
        Assert.Equal("spec.master.networkMode", Assert.Single(setting.Hidden).Origin);
    }

    [Fact]
    public void ForcedSettings_NameTheControllersValueAsWinner()
    {
        ComponentPlan fuse = Everything.Resolve(Profile.AsBuilt).Fuse;
        Assert.Equal("HostNetwork", fuse.Value<string>("networkMode"));
        Assert.Equal("spec.fuse.networkMode", Assert.Single(fuse.Settings["networkMode"].Hidden).Origin);
        Assert.Equal("Exists", Assert.Single(fuse.Value<ValueList<Toleration>>("tolerations")!).Operator);
        Assert.Equal("system-node-critical", fuse.Value<string>("priorityClassName"));
    }
}
