namespace Alluxio.Config.Systems.Fluid.Plan;

/// <summary>The ConfigMap with the Hadoop configuration, and which of its two files it has.</summary>
internal sealed record FluidHadoop(string ConfigMap, bool HasHdfsSite, bool HasCoreSite);
