using Alluxio.Config.Manifests;

namespace Alluxio.Config.Tool.Live;

/// <summary>Where the objects of a running cluster come from.</summary>
internal interface ILiveSource
{
    /// <summary>Reads what is there of deployments, and tells what could not be read.</summary>
    /// <param name="manifests">The manifests. The names and namespaces of their deployments tell what is worth reading.</param>
    /// <param name="cancellation">Somebody who does not want to wait any longer.</param>
    public ValueTask<LiveReading> ReadAsync(ManifestSet manifests, CancellationToken cancellation);
}
