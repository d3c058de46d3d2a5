using Alluxio.Config.Manifests;

namespace Alluxio.Config.Tool.Live;

/// <summary>Where the objects of a running cluster come from.</summary>
internal interface ILiveSource
{
    /// <summary>Reads the live objects of deployments, and reports unreadable ones.</summary>
    /// <param name="manifests">The manifests. The names and namespaces of their deployments decide which objects are read.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public ValueTask<LiveReading> ReadAsync(ManifestSet manifests, CancellationToken cancellation);
}
