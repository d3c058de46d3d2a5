using Alluxio.Config.Comparison.Live;
using Alluxio.Config.Manifests;

namespace Alluxio.Config.Tool.Live;

/// <summary>Where the objects come from that a cluster really has. A file is one place; what reads a cluster itself joins here.</summary>
internal interface ILiveSource
{
    /// <summary>Reads what is there of deployments.</summary>
    /// <param name="manifests">The manifests. The names and namespaces of their deployments tell what is worth reading.</param>
    /// <param name="cancellation">Somebody who does not want to wait any longer.</param>
    public ValueTask<LiveObjects> ReadAsync(ManifestSet manifests, CancellationToken cancellation);
}
