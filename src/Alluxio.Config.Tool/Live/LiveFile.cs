using Alluxio.Config.Comparison.Live;
using Alluxio.Config.Manifests;
using Alluxio.Config.Tool.Terminals;

namespace Alluxio.Config.Tool.Live;

/// <summary>Live objects that <c>kubectl get … -o json</c> printed, into a file or a pipe.</summary>
internal sealed class LiveFile(string file, Terminal terminal) : ILiveSource
{
    public async ValueTask<LiveObjects> ReadAsync(ManifestSet manifests, CancellationToken cancellation)
    {
        if (file != "-")
        {
            return AlluxioConfig.LoadLive(await File.ReadAllTextAsync(file, cancellation).ConfigureAwait(false));
        }

        using StreamReader input = new(terminal.OpenInput());
        return AlluxioConfig.LoadLive(await input.ReadToEndAsync(cancellation).ConfigureAwait(false));
    }
}
