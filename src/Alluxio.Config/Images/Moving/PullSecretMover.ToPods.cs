using Alluxio.Config.Kubernetes;
using Alluxio.Config.Layering;
using Alluxio.Config.Manifests;

namespace Alluxio.Config.Images.Moving;

// From the accounts into the custom resources.
internal sealed partial class PullSecretMover
{
    public PullSecretMove ToPods()
    {
        MovingTexts texts = new(_set);
        foreach (IGrouping<ResolvedPlan, (ResolvedPlan Plan, EffectivePullSecrets Secrets)> plan in _before.All
            .Where(static entry => CanHaveOwnList(entry.Secrets))
            .GroupBy(static entry => entry.Plan))
        {
            WriteLists(texts, plan.Key, [.. plan.Select(static entry => entry.Secrets)]);
        }

        foreach ((string Namespace, string Name) account in _before.All
            .Where(static entry => entry.Secrets.Source == PullSecretSource.ServiceAccount)
            .Select(static entry => (entry.Secrets.Pod.Namespace, entry.Secrets.Pod.AccountName))
            .Distinct())
        {
            Clear(texts, account.Namespace, account.Name);
        }

        return Finish(texts, _set);
    }

    private static bool CanHaveOwnList(EffectivePullSecrets secrets) => secrets.Source == PullSecretSource.ServiceAccount
        && (MovingPods.FieldOf(secrets.Pod, Layer.Global) ?? MovingPods.FieldOf(secrets.Pod, Layer.Component)) is not null;

    private void WriteLists(MovingTexts texts, ResolvedPlan plan, EffectivePullSecrets[] pods)
    {
        Manifest deployment = plan.Deployment!;
        ImageFacts facts = ImageFacts.Of(plan);

        // The global field reaches every pod that reads it and has no separate list; so it works only where all of them need the same list.
        EffectivePullSecrets[] readers = [.. _before.All
            .Where(entry => entry.Plan == plan
                && MovingPods.FieldOf(entry.Secrets.Pod, Layer.Global) is not null
                && entry.Secrets.Source != PullSecretSource.Pod)
            .Select(static entry => entry.Secrets)];
        bool isOneForAll = readers.Select(static pod => string.Join('\n', pod.Names)).Distinct().Count() == 1
            && readers.All(static pod => pod.Source == PullSecretSource.ServiceAccount);
        foreach (EffectivePullSecrets pod in pods)
        {
            Layer[] order = isOneForAll ? [Layer.Global, Layer.Component] : [Layer.Component, Layer.Global];
            string field = MovingPods.FieldOf(pod.Pod, order[0]) ?? MovingPods.FieldOf(pod.Pod, order[1])!;
            texts.Change(deployment, field, facts.ListsNames(field) ? MovingTexts.Names(pod.Names) : MovingTexts.References(pod.Names));
        }
    }

    // As long as any pod depends on the account's list, it stays.
    private void Clear(MovingTexts texts, string inNamespace, string name)
    {
        bool isNeeded = _before.All.Any(entry =>
            entry.Secrets.Source == PullSecretSource.ServiceAccount
                && entry.Secrets.Pod.Namespace == inNamespace
                && entry.Secrets.Pod.AccountName == name
                && !CanHaveOwnList(entry.Secrets));
        if (!isNeeded && AccountIn(_set, inNamespace, name) is { Resource: ServiceAccount account } given)
        {
            account = account with { ImagePullSecrets = null };
            _accounts.Add(account);
            texts.Change(given, account);
        }
    }
}
