namespace Alluxio.Config.Systems.Fluid.Plan;

/// <summary>A <c>local://</c> mount: a directory of the node.</summary>
internal sealed record FluidHostMount(string Name, string ContainerPath, string HostPath);
