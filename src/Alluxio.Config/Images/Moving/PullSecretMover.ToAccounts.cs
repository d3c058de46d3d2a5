using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Images.Moving;

// Out of the custom resources, to the accounts.
internal sealed partial class PullSecretMover
{
    public PullSecretMove ToAccounts()
    {
        (ManifestSet set, MovingPods pods) = WithOwnAccount();
        (ResolvedPlan Plan, EffectivePullSecrets Before, PullingPod Pod)[] moving =
        [
            .. from entry in _before.All
               where MovingPods.HasOwnList(entry.Secrets)
               let now = pods.Find(entry.Plan, entry.Secrets.Pod)?.Pod ?? entry.Secrets.Pod
               where _options.Account is null || now.AccountName == _options.Account
               select (entry.Plan, entry.Secrets, now),
        ];
        MovingTexts texts = new(_set);
        foreach ((ResolvedPlan plan, EffectivePullSecrets secrets, _) in moving)
        {
            foreach (string field in MovingPods.GivenFields(secrets.Pod))
            {
                texts.Change(plan.Deployment!, field, null);
            }
        }

        foreach (ResolvedPlan plan in moving.Select(static entry => entry.Plan).Distinct())
        {
            SetOwnAccount(texts, plan);
        }

        foreach (var account in moving.GroupBy(static entry => (entry.Pod.Namespace, entry.Pod.AccountName)))
        {
            Give(texts, account.Key.Namespace, account.Key.AccountName, [.. account.Select(static entry => entry.Before)]);
        }

        return Finish(texts, set);
    }

    // The account of every pod whose deployment sets one; the lists do not matter yet.
    private (ManifestSet Set, MovingPods Pods) WithOwnAccount()
    {
        if (_options.Account is null)
        {
            return (_set, _before);
        }

        MovingTexts trial = new(_set);
        foreach (ResolvedPlan plan in _before.All.Select(static entry => entry.Plan).Distinct())
        {
            if (ImageFacts.Of(plan) is { AccountField: null } facts)
            {
                Refuse(facts.WhyNoAccount(plan), plan.Deployment?.Location);
                continue;
            }

            SetOwnAccount(trial, plan);
        }

        ManifestSet? set = _refusals.Count > 0 ? _set : trial.Apply(out string? refusal) ?? Refuse(refusal!, _set);
        return (_set, _refusals.Count > 0 ? _before : MovingPods.Of(_resolve(set), set, _options.IsComplete));
    }

    private void SetOwnAccount(MovingTexts texts, ResolvedPlan plan)
    {
        if (_options.Account is { } name && ImageFacts.Of(plan).AccountField is { } field && plan.Deployment is { } deployment)
        {
            texts.Change(deployment, field, new RawScalar { Text = name });
        }
    }

    private void Give(MovingTexts texts, string inNamespace, string name, EffectivePullSecrets[] pods)
    {
        string[] lists = [.. pods.Select(static pod => string.Join(", ", pod.Names)).Distinct()];
        if (lists.Length > 1)
        {
            Refuse(
                $"{string.Join(", ", pods.Select(static pod => $"{pod.Pod} ({pod})"))} run under one ServiceAccount "
                    + $"'{inNamespace}/{name}', which has one list for all of them",
                PlaceOf(pods[^1]));
            return;
        }

        Manifest? given = AccountIn(_set, inNamespace, name);
        ServiceAccount account =
            (ServiceAccount?)given?.Resource ?? new ServiceAccount { Metadata = new ObjectMeta { Name = name, Namespace = inNamespace } };
        ValueList<LocalObjectReference> own = account.ImagePullSecrets ?? [];
        if (own.Select(static secret => secret.Name).SequenceEqual(pods[0].Secrets.Select(static secret => secret.Name)))
        {
            return;
        }

        if (own.Count > 0)
        {
            Refuse($"the ServiceAccount '{inNamespace}/{name}' has the list '{string.Join(
                ", ",
                own.Select(static secret => secret.Name))}' already, and {pods[0].Pod} has '{lists[0]}'", given?.Location);
            return;
        }

        if (given is null && _options is { IsComplete: false, Account: null })
        {
            _unseen.Add($"{inNamespace}/{name}");
        }

        account = account with { ImagePullSecrets = [.. pods[0].Secrets] };
        _accounts.Add(account);
        texts.Change(given, account);
    }
}
