namespace Alluxio.Config.Systems.Fluid.Plan;

/// <summary>A <c>pvc://</c> mount: a claim, whole or a directory of it.</summary>
internal sealed record FluidClaimMount(string ClaimName, string ContainerPath, string SubPath);
