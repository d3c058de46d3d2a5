using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Images.Coverage;

/// <summary>All findings about images and the credentials that they need.</summary>
internal static class CoverageChecks
{
    public static CoverageReport Run(ResolvedPlan plan, ManifestSet manifests, CoverageOptions options)
    {
        if (NotEvaluated.Of(plan) is { } reason)
        {
            return new CoverageReport { Plan = plan.ToString(), Images = [], Secrets = [], IsEvaluated = false, Diagnostics = [reason] };
        }

        ValueList<ImageUse> images = [.. ImageInventory.Of(plan), .. GivenPods.Images(manifests)];
        KnownCredentials known = new(manifests, options);

        // The report of the images has the faults on the path to a pod's list.
        PullSecretCheck lists = new(new KnownAccounts(plan, manifests, options.IsComplete), new PodFindings());
        Dictionary<PullingPod, EffectivePullSecrets> effective =
            images.Select(static image => image.Pod).Distinct().ToDictionary(static pod => pod, lists.Run);
        CoverageCheck check = new(plan, known, new RegistryNeeds(options, known));
        ValueList<ImageCoverage> coverage = images.Select(image => check.Run(image, effective[image.Pod])).ToValueList();
        ValueList<SecretCoverage> secrets = Secrets(known, images, effective);

        DiagnosticBag diagnostics = new();
        Report(plan, coverage, secrets, effective, diagnostics);
        return new CoverageReport { Plan = plan.ToString(), Images = coverage, Secrets = secrets, Diagnostics = diagnostics.ToValueList() };
    }

    private static ValueList<SecretCoverage> Secrets(
        KnownCredentials known,
        ValueList<ImageUse> images,
        Dictionary<PullingPod, EffectivePullSecrets> effective)
    {
        var listed = effective.Values
            .SelectMany(entry => entry.Names.Distinct(), (entry, name) => (entry.Pod, Secret: known.Find(entry.Pod.Namespace, name)))
            .GroupBy(static entry => entry.Secret)
            .Select(group => Of(group.Key, [.. group.Select(static entry => entry.Pod)]))
            .ToList();
        return
        [
            .. listed,
            .. known.Given.Where(secret => !listed.Exists(entry => entry.Secret == secret)).Select(secret => Of(secret, [])),
        ];

        SecretCoverage Of(PullCredential secret, PullingPod[] pods) => new()
        {
            Secret = secret,
            Pods = [.. pods],
            Opens = [.. ImagesOf(pods)
                .Where(image => image.Reference is { } reference && secret.Opens(reference))
                .Select(static image => image.Text!)
                .Distinct()],
            NotNeededBy = secret.State is not (CredentialState.Known or CredentialState.PassedOver)
                ? []
                : [.. pods.Where(pod => ImagesOf([pod]).All(image => image.Reference is { } reference && !secret.Opens(reference)))],
        };

        IEnumerable<ImageUse> ImagesOf(PullingPod[] pods) => images.Where(image => pods.Contains(image.Pod));
    }

    private static void Report(
        ResolvedPlan plan, ValueList<ImageCoverage> images, ValueList<SecretCoverage> secrets,
        Dictionary<PullingPod, EffectivePullSecrets> effective, DiagnosticBag diagnostics)
    {
        PodFindings findings = new();
        foreach (ImageCoverage image in images)
        {
            if (image.Outcome == CoverageOutcome.NotCovered)
            {
                findings.Add(
                    image.Image.Location, image.Image.Pod,
                    pods => CoverageDiagnostics.ImageNotCovered(pods, image.Image.Text, image.Statement, image.Fix));
            }
            else if (image.Outcome == CoverageOutcome.Unknown)
            {
                findings.Add(
                    image.Image.Location, image.Image.Pod,
                    pods => CoverageDiagnostics.CoverageUnknown(pods, image.Image.ToString(), image.Statement));
            }
        }

        foreach ((SecretCoverage secret, PullingPod pod) in secrets.SelectMany(
            static secret => secret.Pods,
            static (secret, pod) => (secret, pod)))
        {
            ReportSecret(plan, secret, pod, effective[pod], findings);
        }

        findings.AddTo(diagnostics);
    }

    private static void ReportSecret(
        ResolvedPlan plan,
        SecretCoverage secret,
        PullingPod pod,
        EffectivePullSecrets effective,
        PodFindings findings)
    {
        string name = secret.Secret.Name;
        SourceLocation? list =
            effective.Winners.Select(static winner => winner.Location).FirstOrDefault(static location => location is not null);
        if (secret.Secret.State == CredentialState.NotReadable)
        {
            findings.Add(
                secret.Secret.Location ?? list, pod,
                pods => CoverageDiagnostics.SecretNotReadable(pods, name, string.Join(", ", secret.Secret.Problems)));
            return;
        }

        if (secret.Secret.Problems.Count > 0)
        {
            findings.Add(
                secret.Secret.Location ?? list, pod,
                pods => CoverageDiagnostics.EntryWithoutCredential(pods, name, string.Join(", ", secret.Secret.Problems)));
        }

        if (secret.OpensNothing && secret.NotNeededBy.Count == secret.Pods.Count)
        {
            string content = secret.Secret.Registries.Count > 0
                ? $"it has credentials for '{string.Join("', '", secret.Secret.Registries)}'"
                : "it has no credentials";
            findings.Add(list, pod, pods => CoverageDiagnostics.UnusedPullSecret(pods, name, plan.ToString(), content));
        }
        else if (secret.NotNeededBy.Contains(pod))
        {
            findings.Add(list, pod, pods => CoverageDiagnostics.SecretNotNeeded(pods, name));
        }
    }
}
