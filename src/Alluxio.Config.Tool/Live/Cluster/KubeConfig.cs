using k8s;
using k8s.KubeConfigModels;

namespace Alluxio.Config.Tool.Live.Cluster;

/// <summary>
/// Finds the cluster as kubectl does: the file that was named, <c>KUBECONFIG</c>, <c>~/.kube/config</c>, then the pod's own account.
/// </summary>
/// <param name="File">The file; <see langword="null"/> if none was named.</param>
/// <param name="Context">The context; <see langword="null"/> for the current one.</param>
internal sealed record KubeConfig(string? File, string? Context)
{
    private const string Variable = "KUBECONFIG";

    /// <summary>Makes the client; nothing is asked yet.</summary>
    /// <exception cref="IOException">There is no kubeconfig, or it cannot be used. The message shows none of its credentials.</exception>
    public k8s.Kubernetes Connect()
    {
        string[] files = [.. Files()];
        return files.Length > 0 ? Connect(files)
            : Context is null && KubernetesClientConfiguration.IsInCluster() ? new(KubernetesClientConfiguration.InClusterConfig())
            : throw new IOException("No kubeconfig found: set --kubeconfig, or the variable KUBECONFIG.");
    }

    // Of several files the first counts that has the context. Files are not mixed: paths in them start at their own folders.
    private k8s.Kubernetes Connect(string[] files)
    {
        K8SConfiguration[] all = [.. files.Select(Load)];
        string? wanted = Context ?? all.Select(static one => one.CurrentContext).FirstOrDefault(static name => !string.IsNullOrEmpty(name));
        int index = Array.FindIndex(all, one => one.Contexts?.Any(context => context.Name == wanted) == true);
        if (index < 0)
        {
            throw new IOException(Unknown(wanted, files, all));
        }

        try
        {
            return new k8s.Kubernetes(KubernetesClientConfiguration.BuildConfigFromConfigObject(all[index], wanted));
        }
        catch (Exception problem)
        {
            throw new IOException($"The context '{wanted}' of '{files[index]}' cannot be used: {problem.Message}", problem);
        }
    }

    // The YAML parser, the client or any code that they call may throw for a faulty file.
    private static K8SConfiguration Load(string file)
    {
        try
        {
            return KubernetesClientConfiguration.LoadKubeConfig(new FileInfo(file));
        }
        catch (Exception problem) when (problem is not UnauthorizedAccessException)
        {
            throw new IOException(
                System.IO.File.Exists(file) ? $"'{file}' is not a kubeconfig." : $"The file '{file}' does not exist.",
                problem);
        }
    }

    private static string Unknown(string? wanted, string[] files, K8SConfiguration[] all)
    {
        string names = string.Join(", ", all.SelectMany(static one => one.Contexts ?? []).Select(static context => context.Name));
        string where = string.Join(", ", files.Select(static file => $"'{file}'"));
        return (wanted is null ? $"{where} has no current context: set --context." : $"{where} has no context '{wanted}'.")
            + (names.Length == 0 ? "" : $" It has: {names}.");
    }

    private IEnumerable<string> Files() =>
        File is not null ? [File]
        : Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } list
            ? list.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Where(System.IO.File.Exists)
        : System.IO.File.Exists(KubernetesClientConfiguration.KubeConfigDefaultLocation)
            ? [KubernetesClientConfiguration.KubeConfigDefaultLocation]
        : [];
}
