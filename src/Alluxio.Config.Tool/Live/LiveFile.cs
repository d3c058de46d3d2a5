using Alluxio.Config.Comparison.Live;
using Alluxio.Config.Tool.Terminals;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tool.Live;

/// <summary>Live objects that <c>kubectl get … -o json</c> printed, into a file or a pipe.</summary>
internal sealed class LiveFile(string file, Terminal terminal) : ILiveSource
{
    public async ValueTask<LiveObjects> ReadAsync(ValueList<ResolvedPlan> plans, CancellationToken cancellation)
    {
        if (file != "-")
        {
            return AlluxioConfig.LoadLive(await File.ReadAllTextAsync(file, cancellation).ConfigureAwait(false));
        }

        using StreamReader input = new(terminal.OpenInput());
        return AlluxioConfig.LoadLive(await input.ReadToEndAsync(cancellation).ConfigureAwait(false));
    }
}
