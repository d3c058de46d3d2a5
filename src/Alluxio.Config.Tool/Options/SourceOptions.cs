using System.CommandLine;
using System.CommandLine.Parsing;
using Alluxio.Config.Tool.Live;
using Alluxio.Config.Tool.Terminals;
#if CLUSTER
using Alluxio.Config.Tool.Live.Cluster;
#endif

namespace Alluxio.Config.Tool.Options;

/// <summary>Where live objects come from.</summary>
internal sealed class SourceOptions
{
    private const string NotHere = "This build, like all native programs, has no cluster client. "
        + "Write: kubectl get … -o json | alluxio-config drift FILE --live -. "
        + "Or use the .NET tool: dotnet tool install --global Alluxio.Config.Tool.";

    private readonly Option<string?> _live = new("--live")
    {
        Description = "The output of 'kubectl get … -o json': a file, or - for standard input.",
        HelpName = "FILE",
    };

    private readonly Option<bool> _cluster = new("--cluster")
    {
        Description = "Reads the cluster directly, without Secrets. Not in the native program.",
    };

    private readonly Option<string?> _context = new("--context")
    {
        Description = "With --cluster: the context of the kubeconfig. Default: the current context.",
        HelpName = "NAME",
    };

    private readonly Option<string?> _kubeConfig = new("--kubeconfig")
    {
        Description = "With --cluster: the kubeconfig. Default: $KUBECONFIG, ~/.kube/config, or the ServiceAccount of the pod.",
        HelpName = "FILE",
    };

    public void AddTo(Command command)
    {
        command.Add(_live);
        command.Add(_cluster);
        command.Add(_context);
        command.Add(_kubeConfig);
        command.Validators.Add(Validate);
    }

#if CLUSTER
    public ILiveSource Source(ParseResult result, Terminal terminal) => result.GetValue(_cluster)
        ? new LiveClusterSource(new KubeConfig(result.GetValue(_kubeConfig), result.GetValue(_context)), terminal)
        : File(result, terminal);
#else
    public ILiveSource Source(ParseResult result, Terminal terminal) => File(result, terminal);
#endif

    private LiveFile File(ParseResult result, Terminal terminal) => new(result.GetRequiredValue(_live)!, terminal);

    private void Validate(CommandResult result)
    {
        bool asksCluster = result.GetValue(_cluster);
        if (asksCluster && !CanAskCluster)
        {
            result.AddError(NotHere);
        }
        else if (asksCluster == result.IsGiven(_live))
        {
            result.AddError(asksCluster ? "Write --live or --cluster, not both." : "Write --live FILE, or --cluster.");
        }
        else if (!asksCluster && (result.IsGiven(_context) || result.IsGiven(_kubeConfig)))
        {
            result.AddError("--context and --kubeconfig require --cluster.");
        }
    }

#if CLUSTER
    private static bool CanAskCluster => true;
#else
    private static bool CanAskCluster => false;
#endif
}
