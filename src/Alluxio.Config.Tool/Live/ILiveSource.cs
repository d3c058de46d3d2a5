using Alluxio.Config.Comparison.Live;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tool.Live;

/// <summary>Where the objects come from that a cluster really has: a file, or the cluster itself.</summary>
internal interface ILiveSource
{
    /// <summary>Reads what is there of deployments, tells what could not be read, and compares.</summary>
    /// <param name="plans">The deployments. Their names and namespaces tell what is worth reading.</param>
    /// <param name="options">What is left out.</param>
    /// <param name="cancellation">Somebody who does not want to wait any longer.</param>
    public ValueTask<LiveAnswer> CompareAsync(ValueList<ResolvedPlan> plans, LiveOptions options, CancellationToken cancellation);
}
