using Alluxio.Config.Kubernetes;
using Alluxio.Config.Layering;
using Alluxio.Config.Values;

namespace Alluxio.Config.Images;

/// <summary>
/// With which pull secrets the pods of a template are created. Kubernetes decides that once, when a pod is created: the pod's own list if
/// it has any entry, otherwise the whole list of its ServiceAccount. The lists are never joined, and changing an account's list later
/// reaches no pod that exists.
/// </summary>
public sealed record EffectivePullSecrets
{
    /// <summary>The pods.</summary>
    public required PullingPod Pod { get; init; }

    /// <summary>Where the list comes from.</summary>
    public required PullSecretSource Source { get; init; }

    /// <summary>The secrets that the pods get, in order. The order selects nothing: the kubelet tries all that match the image.</summary>
    /// <value>Empty if there are none, and if they are unknown.</value>
    public required ValueList<LocalObjectReference> Secrets { get; init; }

    /// <summary>The definitions that make the list.</summary>
    /// <value>Empty if none is set, or if manifests cannot set one.</value>
    public ValueList<Definition> Winners { get; init; } = [];

    /// <summary>
    /// The overridden lists, by precedence: weaker layers of the setting, and the ServiceAccount's list after the pod's own.
    /// </summary>
    /// <value>The default is the empty list.</value>
    public ValueList<Definition> Hidden { get; init; } = [];

    /// <summary>
    /// The ServiceAccount, as <c>namespace/name</c>, that decides and is not known; or <see cref="PullingPod.ListDependsOn"/>.
    /// </summary>
    /// <value><see langword="null"/> unless <see cref="Source"/> is <see cref="PullSecretSource.Unknown"/>.</value>
    public string? DependsOn => Source == PullSecretSource.Unknown ? Pod.ListDependsOn ?? $"{Pod.Namespace}/{Pod.AccountName}" : null;

    /// <summary>The names of the secrets. Kubernetes accepts an entry without name; it opens nothing.</summary>
    public IEnumerable<string> Names => Secrets.Select(static secret => secret.Name ?? "");

    /// <summary>Decides as Kubernetes does when it admits a pod.</summary>
    /// <param name="pod">The pods.</param>
    /// <param name="account">
    /// The ServiceAccount that the pods name, or <c>default</c>; <see langword="null"/> if it is unknown. Its own name and namespace are
    /// not looked at.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="pod"/> is <see langword="null"/>.</exception>
    public static EffectivePullSecrets Of(PullingPod pod, ServiceAccount? account) => Of(pod, account, null);

    internal static EffectivePullSecrets Of(PullingPod pod, ServiceAccount? account, Definition? accountList)
    {
        ArgumentNullException.ThrowIfNull(pod);
        ValueList<LocalObjectReference> inherited = account?.ImagePullSecrets ?? [];
        accountList ??= inherited.Count == 0 ? null : new Definition
        {
            Layer = Layer.ServiceAccount,
            Origin = $"ServiceAccount {pod.Namespace}/{pod.AccountName} imagePullSecrets",
            Value = inherited,
        };
        ValueList<Definition> weaker = pod.PullSecretSetting?.Hidden ?? [];
        if (pod.PullSecrets.Count > 0)
        {
            return new EffectivePullSecrets
            {
                Pod = pod,
                Source = PullSecretSource.Pod,
                Secrets = pod.PullSecrets,
                Winners = pod.PullSecretSetting?.Winners ?? [],
                Hidden = accountList is null ? weaker : weaker.Add(accountList),
            };
        }

        if (pod.ListDependsOn is not null)
        {
            return new EffectivePullSecrets { Pod = pod, Source = PullSecretSource.Unknown, Secrets = [], Hidden = weaker };
        }

        return new EffectivePullSecrets
        {
            Pod = pod,
            Source =
                account is null ? PullSecretSource.Unknown : inherited.Count > 0 ? PullSecretSource.ServiceAccount : PullSecretSource.None,
            Secrets = inherited,
            Winners = accountList is null ? [] : [accountList],
            Hidden = weaker,
        };
    }

    // A name of blanks alone, or none, must not look like no list.
    private IEnumerable<string> Shown =>
        Names.Select(static name => name.Length == 0 ? "(no name)" : name.Trim().Length < name.Length ? $"'{name}'" : name);

    /// <summary>The secrets and where they come from, in one line.</summary>
    public override string ToString() => Source switch
    {
        PullSecretSource.Unknown when Pod.ListDependsOn is { } words => $"unknown: depends on {words}",
        PullSecretSource.Unknown => $"unknown: depends on ServiceAccount {DependsOn}",
        PullSecretSource.None => "none",
        PullSecretSource.ServiceAccount => $"{string.Join(", ", Shown)} (ServiceAccount {Pod.AccountName})",
        _ => string.Join(", ", Shown),
    };
}
