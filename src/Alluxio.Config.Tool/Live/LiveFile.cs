using Alluxio.Config.Checks;
using Alluxio.Config.Comparison.Live;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Tool.Terminals;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tool.Live;

/// <summary>Live objects that <c>kubectl get … -o json</c> printed, into a file or a pipe.</summary>
internal sealed class LiveFile(string file, Terminal terminal) : ILiveSource
{
    public async ValueTask<LiveAnswer> CompareAsync(ValueList<ResolvedPlan> plans, LiveOptions options, CancellationToken cancellation)
    {
        LiveObjects live = AlluxioConfig.LoadLive(await ReadAsync(cancellation).ConfigureAwait(false));
        CheckReport report = new() { Diagnostics = live.Diagnostics };
        terminal.Tell(report.ToText(DiagnosticSeverity.Warning));
        return new LiveAnswer([.. plans.Select(plan => plan.CompareToLive(live, options))], !report.HasErrors);
    }

    private async ValueTask<string> ReadAsync(CancellationToken cancellation)
    {
        if (file != "-")
        {
            return await File.ReadAllTextAsync(file, cancellation).ConfigureAwait(false);
        }

        using StreamReader input = new(terminal.OpenInput());
        return await input.ReadToEndAsync(cancellation).ConfigureAwait(false);
    }
}
