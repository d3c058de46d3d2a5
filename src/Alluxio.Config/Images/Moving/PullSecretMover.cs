using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Images.Moving;

/// <summary>
/// Parts that both directions share: the pods before, the changes, the pods after as the edited texts are read again, and the comparison.
/// A move that makes any difference is refused as a whole.
/// </summary>
internal sealed partial class PullSecretMover
{
    private readonly ManifestSet _set;
    private readonly PullSecretMoveOptions _options;
    private readonly Func<ManifestSet, ValueList<ResolvedPlan>> _resolve;
    private readonly MovingPods _before;
    private readonly List<(string Reason, SourceLocation? Location)> _refusals = [];
    private readonly List<ServiceAccount> _accounts = [];
    private readonly List<string> _unseen = [];

    /// <param name="set">The manifests.</param>
    /// <param name="options">What may be changed.</param>
    /// <param name="resolve">Resolves every deployment of a set.</param>
    public PullSecretMover(ManifestSet set, PullSecretMoveOptions options, Func<ManifestSet, ValueList<ResolvedPlan>> resolve)
    {
        (_set, _options, _resolve) = (set, options, resolve);
        ValueList<ResolvedPlan> plans = resolve(set);
        _refusals.AddRange(plans.Where(static plan => plan.HasErrors).Select(static plan => WithCause(plan)));
        if (options.Account is { } account && !IsName(account))
        {
            Refuse($"'{account}' is not a valid name of a ServiceAccount: use lower-case letters, digits, '-' and '.', a letter or digit "
                + "at both ends, and at most 253 characters");
        }

        _before = MovingPods.Of(plans, set, options.IsComplete);
    }

    private static (string Reason, SourceLocation? Location) WithCause(ResolvedPlan plan)
    {
        Diagnostic first = plan.Diagnostics.First<Diagnostic>(static found => found.Severity == DiagnosticSeverity.Error);
        return ($"{plan} has errors, the first is {first.Code}: {first.Message.TrimEnd('.')}", first.Location);
    }

    // A DNS subdomain, as the API server asks of most names.
    private static bool IsName(string name) => name.Length is > 0 and <= 253
        && name.Split('.').All(static part => part.Length > 0
            && part[0] != '-'
            && part[^1] != '-'
            && part.All(static letter => letter is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-'));

    private PullSecretMove Finish(MovingTexts texts, ManifestSet current)
    {
        ManifestSet? after = _refusals.Count > 0 ? current : texts.Apply(out string? refusal) ?? Refuse(refusal!, current);
        MovingPods pods = MovingPods.Of(_resolve(after), after, _options.IsComplete);
        List<PullSecretProof> proof = [];
        foreach ((ResolvedPlan plan, EffectivePullSecrets secrets) in _before.All)
        {
            if (pods.Find(plan, secrets.Pod) is { } now)
            {
                proof.Add(new PullSecretProof { Before = secrets, After = now });
            }
            else
            {
                Refuse($"{secrets.Pod} would be missing");
            }
        }

        foreach (EffectivePullSecrets other in _before.Others)
        {
            if (pods.Others.FirstOrDefault<EffectivePullSecrets>(
                candidate => MovingPods.Key(candidate.Pod) == MovingPods.Key(other.Pod)) is { } now)
            {
                proof.Add(new PullSecretProof { Before = other, After = now });
            }
        }

        _refusals.AddRange(proof.Where(static entry => !entry.IsEqual).Select(static entry => (entry.ToString(), PlaceOf(entry.Before))));
        if (pods.All.Count != _before.All.Count && _refusals.Count == 0)
        {
            Refuse("the pods would be different");
        }

        DiagnosticBag diagnostics = new();
        foreach ((string reason, SourceLocation? location) in _refusals.DistinctBy(static refusal => refusal.Reason))
        {
            diagnostics.Add(MovingDiagnostics.Refused(reason).At(location));
        }

        bool isRefused = _refusals.Count > 0;
        if (!isRefused && texts.HasChanges)
        {
            ReportPods(proof, diagnostics);
        }

        return new PullSecretMove
        {
            Texts = isRefused ? [] : texts.Edited,
            Accounts = isRefused ? [] : [.. _accounts],
            Proof = [.. proof],
            Diagnostics = diagnostics.ToValueList(),
        };
    }

    private ManifestSet Refuse(string refusal, ManifestSet current)
    {
        Refuse(refusal);
        return current;
    }

    private void Refuse(string refusal, SourceLocation? location = null) => _refusals.Add((refusal, location));

    private static SourceLocation? PlaceOf(EffectivePullSecrets secrets) =>
        secrets.Winners.Select(static winner => winner.Location).FirstOrDefault(static location => location is not null);

    private void ReportPods(List<PullSecretProof> proof, DiagnosticBag diagnostics)
    {
        string[] moved = [.. proof.Where(static entry => entry.Before.Source != entry.After.Source && !entry.After.Pod.IsAtRunTime)
            .Select(static entry => entry.Before.Pod.ToString())
            .Distinct()];
        string accounts = _unseen.Count == 0 ? "" : $" The list of the ServiceAccount '{string.Join("', '", _unseen)}' in the cluster is "
            + "unknown. Compare it first: it is replaced, and every pod of this account without its own list gets the new one.";
        diagnostics.Add(MovingDiagnostics.PodsKeepTheirLists(moved.Length > 0 ? string.Join(", ", moved) : "this deployment", accounts)
            .At(null));
    }

    // The account of the set that counts for pods; what the plan creates itself has no manifest.
    private static Manifest? AccountIn(ManifestSet set, string inNamespace, string name) => set.Manifests.FirstOrDefault(manifest =>
        manifest.Resource is ServiceAccount account && account.Metadata?.Name == name && ObjectNamespace.Of(account) == inNamespace);
}
