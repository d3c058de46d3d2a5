using Alluxio.Config.Kubernetes;
using Alluxio.Config.Layering;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Images;

/// <summary>
/// The ServiceAccounts and Secrets of the input, and the accounts that the plan creates. Objects of the input override created ones.
/// </summary>
internal sealed class KnownAccounts
{
    private static readonly FieldPath PullSecrets = FieldPath.Parse("imagePullSecrets");

    private readonly Manifest[] _accounts;
    private readonly Secret[] _secrets;
    private readonly bool _isComplete;

    public KnownAccounts(ResolvedPlan plan, ManifestSet manifests, bool isComplete)
    {
        _accounts =
        [
            .. manifests.Manifests.Where(static manifest => manifest.Resource is ServiceAccount),
            .. plan.Objects
                .OfType<ServiceAccount>()
                .Concat(OfCharts(plan))
                .Concat(OfController(plan))
                .Select(static account => new Manifest { Resource = account }),
        ];
        _secrets = [.. manifests.OfType<Secret>()];
        _isComplete = isComplete;
    }

    public bool IsComplete => _isComplete;

    // Charts that are not emitted create the accounts that their pods name.
    private static IEnumerable<ServiceAccount> OfCharts(ResolvedPlan plan) => plan.Objects.Count > 0
        ? ImageFacts.Of(plan).LaterRows.Where(static row => row.Account is not null).Select(row => new ServiceAccount
        {
            Metadata = new ObjectMeta { Name = row.Account, Namespace = row.Namespace ?? plan.Namespace },
        })
        : [];

    // The chart of the controller creates the accounts of its pods, without pull secrets.
    private static IEnumerable<ServiceAccount> OfController(ResolvedPlan plan) => ImageFacts.Of(plan).OfController(plan)
        .Select(static image => image.Pod)
        .DistinctBy(static pod => pod.AccountName)
        .Select(static pod => new ServiceAccount { Metadata = new ObjectMeta { Name = pod.AccountName, Namespace = pod.Namespace } });

    /// <summary>
    /// The account; <see langword="null"/> if it is unknown. Each namespace has a <c>default</c>, by itself without a list.
    /// </summary>
    public Manifest? Account(string inNamespace, string name) =>
        _accounts.FirstOrDefault(account => account.Resource.Metadata?.Name == name && ObjectNamespace.Of(account.Resource) == inNamespace)
        ?? (_isComplete && name == "default"
            ? new Manifest { Resource = new ServiceAccount { Metadata = new ObjectMeta { Name = name, Namespace = inNamespace } } }
            : null);

    /// <summary>The account's list with its place; <see langword="null"/> if it is empty.</summary>
    public static Definition? ListOf(Manifest? account) => (account?.Resource as ServiceAccount)?.ImagePullSecrets is { Count: > 0 } list
        ? new Definition
        {
            Layer = Layer.ServiceAccount,
            Origin = $"ServiceAccount {ObjectNamespace.Of(account!.Resource)}/{account.Resource.Metadata?.Name} imagePullSecrets",
            Value = list,
            Locate = () => account.Locate(PullSecrets),
        }
        : null;

    /// <summary>The accounts of a namespace that have pull secrets.</summary>
    public IEnumerable<string> WithSecrets(string inNamespace) => _accounts
        .Where(account => ObjectNamespace.Of(account.Resource) == inNamespace && ListOf(account) is not null)
        .Select(static account => account.Resource.Metadata?.Name ?? "");

    /// <summary>Other namespaces that have an account of the name.</summary>
    public IEnumerable<string> NamespacesOfAccount(string name) =>
        _accounts.Where(account => account.Resource.Metadata?.Name == name)
            .Select(static account => ObjectNamespace.Of(account.Resource))
            .Distinct();

    public Secret? Secret(string inNamespace, string name) =>
        _secrets.FirstOrDefault(secret => secret.Metadata?.Name == name && ObjectNamespace.Of(secret) == inNamespace);

    /// <summary>Namespaces that have a Secret of the name.</summary>
    public IEnumerable<string> NamespacesOfSecret(string name) =>
        _secrets.Where(secret => secret.Metadata?.Name == name).Select(static secret => ObjectNamespace.Of(secret)).Distinct();
}
