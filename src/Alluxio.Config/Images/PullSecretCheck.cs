using System.Globalization;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Images.Coverage;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Layering;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Images;

/// <summary>Decides with which secrets the pods of a plan pull, and reports what goes wrong on the way.</summary>
internal sealed class PullSecretCheck(KnownAccounts known, PodFindings findings)
{
    private const string Enforce = "kubernetes.io/enforce-mountable-secrets";

    public EffectivePullSecrets Run(PullingPod pod)
    {
        Manifest? account = known.Account(pod.Namespace, pod.AccountName);
        EffectivePullSecrets effective = EffectivePullSecrets.Of(pod, account?.Resource as ServiceAccount, KnownAccounts.ListOf(account));
        if (pod.ListDependsOn is not null)
        {
            return effective;
        }

        if (account is null)
        {
            ReportAccount(effective);
        }

        ReportHidden(effective);
        ReportEmptyList(effective);
        foreach (LocalObjectReference secret in effective.Secrets)
        {
            ReportSecret(effective, secret.Name ?? "");
        }

        if (account?.Resource is ServiceAccount strict && effective.Source == PullSecretSource.Pod)
        {
            ReportUnlisted(effective, strict);
        }

        return effective;
    }

    private static SourceLocation? PlaceOf(EffectivePullSecrets effective) =>
        effective.Winners.Select(static winner => winner.Location).FirstOrDefault(static location => location is not null);

    // The entry of the list, where the list is known.
    private static SourceLocation? PlaceOf(EffectivePullSecrets effective, string name) => effective.Winners
        .Select(winner => winner.Value is ValueList<LocalObjectReference> list
            && list.ToList().FindIndex(secret => (secret.Name ?? "") == name) is >= 0 and int index
            ? winner.LocationOf(string.Create(CultureInfo.InvariantCulture, $"[{index}]"))
            : winner.Location)
        .FirstOrDefault(static location => location is not null);

    // The pod is refused without an account, even if it has its own list.
    private void ReportAccount(EffectivePullSecrets effective)
    {
        PullingPod pod = effective.Pod;
        string[] elsewhere = [.. known.NamespacesOfAccount(pod.AccountName)];
        if (pod.AccountName != "default" && (known.IsComplete || elsewhere.Length > 0))
        {
            string others = elsewhere.Length > 0 ? $"; there is one in '{string.Join("', '", elsewhere)}', which has no effect" : "";
            findings.Add(null, pod, pods => ImageDiagnostics.AccountMissing(pods, pod.AccountName, pod.Namespace, others));
        }
        else if (effective.DependsOn is { } name)
        {
            findings.Add(null, pod, pods => ImageDiagnostics.AccountUnknown(pods, name));
        }
    }

    private void ReportHidden(EffectivePullSecrets effective)
    {
        foreach (Definition hidden in effective.Hidden.AsEnumerable())
        {
            // Secrets that the pod names, too, are not lost.
            string[] lost = hidden is { Layer: Layer.ServiceAccount, Value: ValueList<LocalObjectReference> list }
                ? [.. list.Select(static secret => secret.Name ?? "").Except(effective.Names)]
                : [];
            if (lost.Length > 0)
            {
                string winner = effective.Winners.Count > 0 ? effective.Winners[0].Origin : ControllerOf(effective.Pod);
                findings.Add(
                    PlaceOf(effective) ?? hidden.Location, effective.Pod,
                    pods => ImageDiagnostics.AccountListHidden(
                        pods,
                        string.Join(", ", effective.Names),
                        winner,
                        hidden.Origin,
                        string.Join(", ", lost)));
            }
        }
    }

    // The pods of Fluid's operations have no list but that of the controller.
    private static string ControllerOf(PullingPod pod) =>
        pod is { HasSecretsOfController: true, PullSecrets.Count: > 0 } ? "IMAGE_PULL_SECRETS of the controller" : "its template";

    private void ReportEmptyList(EffectivePullSecrets effective)
    {
        if (effective.Source is not (PullSecretSource.None or PullSecretSource.Unknown))
        {
            return;
        }

        PullingPod pod = effective.Pod;
        string[] others = [.. known.WithSecrets(pod.Namespace).Where(name => name != pod.AccountName).Distinct()];
        if (others.Length > 0)
        {
            findings.Add(null, pod, pods => ImageDiagnostics.AnotherAccountHasSecrets(pods, pod.AccountName, string.Join("', '", others)));
        }
        else if (effective.Source == PullSecretSource.None)
        {
            findings.Add(null, pod, pods => ImageDiagnostics.NoPullSecrets(pods, pod.AccountName));
        }
    }

    private void ReportSecret(EffectivePullSecrets effective, string name)
    {
        PullingPod pod = effective.Pod;
        if (name.Length == 0)
        {
            findings.Add(PlaceOf(effective, name), pod, pods => ImageDiagnostics.SecretWithoutName(pods));
        }
        else if (known.Secret(pod.Namespace, name) is { } secret)
        {
            if (!DockerConfig.IsTypeOf(secret))
            {
                findings.Add(PlaceOf(effective, name), pod, pods => ImageDiagnostics.WrongSecretType(name, secret.Type ?? "Opaque", pods));
            }
        }
        else if (known.NamespacesOfSecret(name).ToArray() is { Length: > 0 } elsewhere)
        {
            findings.Add(
                PlaceOf(effective, name), pod,
                pods => ImageDiagnostics.SecretInOtherNamespace(pods, name, pod.Namespace, string.Join("', '", elsewhere)));
        }
        else if (known.IsComplete)
        {
            findings.Add(PlaceOf(effective, name), pod, pods => ImageDiagnostics.SecretMissing(pods, name, pod.Namespace));
        }
    }

    // An account may insist that its pods name only what it lists itself.
    private void ReportUnlisted(EffectivePullSecrets effective, ServiceAccount account)
    {
        if (account.Metadata?.Annotations?.GetValueOrDefault(Enforce) is not "true")
        {
            return;
        }

        foreach (string name in effective.Names.Except((account.ImagePullSecrets ?? []).Select(static secret => secret.Name ?? "")))
        {
            findings.Add(
                PlaceOf(effective, name), effective.Pod,
                pods => ImageDiagnostics.SecretNotListed(pods, name, effective.Pod.AccountName));
        }
    }
}
