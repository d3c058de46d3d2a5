using Alluxio.Config.Layering;
using Alluxio.Config.Values;

namespace Alluxio.Config.Images.Coverage;

/// <summary>
/// Decides for one image whether its pods can pull it, as the kubelet does: with all credentials of all secrets of the list.
/// </summary>
internal sealed class CoverageCheck(ResolvedPlan plan, KnownCredentials known, RegistryNeeds needs)
{
    public ImageCoverage Run(ImageUse image, EffectivePullSecrets effective)
    {
        if (image.Reference is not { } reference)
        {
            return Answer(image, CoverageOutcome.Unknown, image.Text is null ? "The image is unknown." : "It is not an image name.");
        }

        PullCredential[] secrets = [.. effective.Names.Select(name => known.Find(image.Pod.Namespace, name))];
        string? broken = Array.Find(secrets, static secret => secret.State == CredentialState.NotReadable)?.Name;
        string[] openers = [.. secrets
            .Where(secret => secret.Opens(reference))
            .OrderByDescending(secret => secret.Registries.Where(scope => scope.Covers(reference)).Max(static scope => scope.Path.Length))
            .ThenBy(static secret => secret.Name, StringComparer.Ordinal)
            .Select(static secret => secret.Name)
            .Distinct()];
        if (openers.Length > 0 && broken is null)
        {
            return Answer(image, CoverageOutcome.Covered, $"'{openers[0]}' has a credential for it.") with { OpenedBy = [.. openers] };
        }

        string registry = reference.Normalized.Registry!;
        if (broken is not null)
        {
            return Answer(
                image,
                CoverageOutcome.NotCovered,
                $"The pull secret '{broken}' cannot be read, so the kubelet uses no secret of the list.") with
            {
                Fix = $"Create '{broken}' again, or remove it from the list.",
            };
        }

        string[] unknown =
        [
            .. secrets.Where(static secret => secret.State == CredentialState.Unknown).Select(static secret => secret.Name),
        ];
        if (needs.IsPublic(reference) || (unknown.Length == 0 && !needs.NeedsCredential(reference)))
        {
            return Answer(image, CoverageOutcome.NotNeeded, $"The registry '{registry}' is not known to require credentials.");
        }

        return image.Pod.ListDependsOn is { } words ? Answer(image, CoverageOutcome.Unknown, $"It depends on {words}.")
            : effective.DependsOn is { } account
                ? Answer(image, CoverageOutcome.Unknown, $"It depends on the ServiceAccount {account}, which is not in the manifests.")
            : unknown.Length > 0
                ? Answer(image, CoverageOutcome.Unknown, $"The registries of '{string.Join("', '", unknown)}' are unknown.")
            : Answer(image, CoverageOutcome.NotCovered, WhyNot(reference, secrets)) with { Fix = Fix(image, reference) };
    }

    private static ImageCoverage Answer(ImageUse image, CoverageOutcome outcome, string statement) =>
        new() { Image = image, Outcome = outcome, Statement = statement };

    private static string WhyNot(ImageReference image, PullCredential[] secrets)
    {
        string needs = $"'{image.Normalized.Registry}' requires credentials, but";
        if (secrets.Length == 0)
        {
            return $"{needs} the pods have no pull secrets.";
        }

        (PullCredential Secret, CredentialScope Scope) near = secrets
            .SelectMany(static secret => secret.Registries, static (secret, scope) => (secret, scope))
            .FirstOrDefault(pair => pair.scope.OnlyStartsLike(image));
        string none = secrets.Length == 1
            ? $"their pull secret '{secrets[0].Name}' has none for it"
            : $"none of their pull secrets '{string.Join("', '", secrets.Select(static secret => secret.Name))}' has one for it";
        return near.Secret is null
            ? $"{needs} {none}."
            : $"{needs} {none}: '{near.Secret.Name}' has credentials for '{near.Scope}', which only has a similar prefix.";
    }

    private string Fix(ImageUse image, ImageReference reference)
    {
        string target = Target(image);
        return known.Given.FirstOrDefault(secret => secret.Opens(reference) && secret.Namespace == image.Pod.Namespace) is { } here
            ? $"'{here.Name}' has credentials for it: {target}."
            : known.Given.FirstOrDefault(secret => secret.Opens(reference)) is { } elsewhere
                ? $"'{elsewhere.Name}' in the namespace '{elsewhere.Namespace}' has credentials for it: copy the Secret to "
                    + $"'{image.Pod.Namespace}', and {target}."
            : $"Create a Secret of the type 'kubernetes.io/dockerconfigjson' for '{reference.Normalized.Registry}' in the namespace "
                + $"'{image.Pod.Namespace}', and {target}.";
    }

    // Where the pods' list is no setting of the manifests, their account is the only place, unless the controller gives a list besides.
    private string Target(ImageUse image) =>
        FieldOf(image.Pod.PullSecretSetting) is { } field ? $"list it in {field}"
        : ImageFacts.Of(plan).TellController(image) is { } telling
            ? $"{telling}, or add it to the ServiceAccount '{image.Pod.AccountName}' of the namespace '{image.Pod.Namespace}'"
        : $"add it to the ServiceAccount '{image.Pod.AccountName}' of the namespace '{image.Pod.Namespace}'";

    // The current place of the list; otherwise the place that serves most pods.
    private static string? FieldOf(Setting? setting) => setting is null ? null
        : setting.Winners.FirstOrDefault(static winner => winner.Layer is Layer.Component or Layer.Global or Layer.Controller)?.Origin
            ?? setting.Rule.Layers.LastOrDefault(static layer =>
                layer is { Layer: Layer.Component or Layer.Global or Layer.Controller, Kind: not null, IsIgnored: false })?.Field;
}
