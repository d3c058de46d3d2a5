using Alluxio.Config.Checks;
using Alluxio.Config.Comparison.Live;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Manifests;
using Alluxio.Config.Tool.Terminals;

namespace Alluxio.Config.Tool.Live;

/// <summary>Live objects that <c>kubectl get … -o json</c> printed, into a file or a pipe.</summary>
internal sealed class LiveFile(string file, Terminal terminal) : ILiveSource
{
    public async ValueTask<LiveReading> ReadAsync(ManifestSet manifests, CancellationToken cancellation)
    {
        LiveObjects live = AlluxioConfig.LoadLive(await TextAsync(cancellation).ConfigureAwait(false));
        CheckReport report = new() { Diagnostics = live.Diagnostics };
        terminal.Tell(report.ToText(DiagnosticSeverity.Warning));
        return new LiveReading(live, !report.HasErrors, (plan, options) => plan.CompareToLive(live, options));
    }

    private async ValueTask<string> TextAsync(CancellationToken cancellation)
    {
        if (file != "-")
        {
            return await File.ReadAllTextAsync(file, cancellation).ConfigureAwait(false);
        }

        using StreamReader input = new(terminal.OpenInput());
        return await input.ReadToEndAsync(cancellation).ConfigureAwait(false);
    }
}
