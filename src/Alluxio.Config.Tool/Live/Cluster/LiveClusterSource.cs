using System.Net;
using Alluxio.Config.Manifests;
using Alluxio.Config.Tool.Terminals;
using Alluxio.Config.Values;
using k8s.Autorest;

namespace Alluxio.Config.Tool.Live.Cluster;

/// <summary>The live objects of a cluster itself. Nothing is written, and no Secret is read.</summary>
internal sealed class LiveClusterSource(KubeConfig kubeConfig, Terminal terminal) : ILiveSource
{
    public async ValueTask<LiveReading> ReadAsync(ManifestSet manifests, CancellationToken cancellation)
    {
        // Names and namespaces are those of any release.
        LiveClusterState state = await ReadAsync(AlluxioConfig.ResolveAll(manifests), cancellation).ConfigureAwait(false);
        foreach (UnreadObjects unread in state.Unread.Where<UnreadObjects>(static unread => unread.Reason != UnreadReason.NotServed))
        {
            terminal.Tell($"warning: {unread}");
        }

        return new LiveReading(state.Objects, state.IsComplete, (plan, options) => plan.CompareToLive(state, options));
    }

    private async Task<LiveClusterState> ReadAsync(ValueList<ResolvedPlan> plans, CancellationToken cancellation)
    {
        using k8s.Kubernetes client = kubeConfig.Connect();
        using Progress progress = Progress.Of(terminal);
        progress.Now($"Reading {client.BaseUri}");
        try
        {
            return await LiveCluster.ReadAsync(client, plans, cancellationToken: cancellation).ConfigureAwait(false);
        }
        catch (HttpOperationException refused) when (refused.Response?.StatusCode == HttpStatusCode.Unauthorized)
        {
            string message =
                $"{client.BaseUri} does not accept the credentials of the kubeconfig (401). Log in again, or set another --context.";
            throw new IOException(message, refused);
        }
        catch (HttpRequestException problem)
        {
            throw new IOException($"{client.BaseUri} cannot be reached: {problem.GetBaseException().Message}", problem);
        }
        catch (OperationCanceledException late) when (!cancellation.IsCancellationRequested)
        {
            throw new IOException($"{client.BaseUri} does not answer.", late);
        }
    }
}
