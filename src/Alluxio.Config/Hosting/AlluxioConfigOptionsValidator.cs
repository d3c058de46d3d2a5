using System.Text.RegularExpressions;
using Alluxio.Config.Fluid;
using Alluxio.Config.Values;
using Microsoft.Extensions.Options;

namespace Alluxio.Config.Hosting;

/// <summary>
/// Finds all faults of options. A value that the controller would silently treat as unset is a fault here: the author intended it.
/// </summary>
internal sealed partial class AlluxioConfigOptionsValidator : IValidateOptions<AlluxioConfigOptions>
{
    public ValidateOptionsResult Validate(string? name, AlluxioConfigOptions options)
    {
        string prefix = string.IsNullOrEmpty(name) ? "" : $"{name}: ";
        string[] problems = [.. options.Problems.Concat(Problems(options)).Select(problem => prefix + problem)];
        return problems.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Problems(AlluxioConfigOptions options)
    {
        if (!Enum.IsDefined(options.Profile))
        {
            yield return $"Profile: {options.Profile} is not a profile.";
        }

        if (!options.IsReleaseKnown)
        {
            yield return $"Release: '{options.Release}' is not a known release: {string.Join(
                ", ",
                AlluxioConfig.Releases.Select(static release => release.Name))}.";
        }

        if (options.MountRoot is not "" && !MountRootText.IsUsable(options.MountRoot))
        {
            yield return $"MountRoot: '{options.MountRoot}' is not an absolute path of DNS labels, such as /runtime-mnt.";
        }

        if (options.WorkDirectory?.StartsWith('/') != true)
        {
            yield return $"WorkDirectory: '{options.WorkDirectory}' is not an absolute path.";
        }

        foreach ((string key, string? image) in ((string, string?)[])
            [("RuntimeImage", options.RuntimeImage), ("FuseImage", options.FuseImage), ("InitImage", options.InitImage)])
        {
            if (ImageProblem(image) is { } problem)
            {
                yield return $"{key}: '{image}' {problem}";
            }
        }

        foreach (string problem in SecretProblems(options.ImagePullSecrets))
        {
            yield return $"ImagePullSecrets: {problem}";
        }

        if (options.KubernetesVersion is null || !Version().IsMatch(options.KubernetesVersion))
        {
            yield return $"KubernetesVersion: '{options.KubernetesVersion}' is not a version such as v1.31.0.";
        }

        if (options.FirstPort is < 1 or > 65000)
        {
            yield return FormattableString.Invariant($"FirstPort: {options.FirstPort} is not between 1 and 65000.");
        }
    }

    private static string? ImageProblem(string? image)
    {
        if (image is "")
        {
            return null;
        }

        if (!ImageReference.TryParse(image, out ImageReference? reference))
        {
            return "is not an image such as registry/alluxio:2.9.0.";
        }

        // The controller splits at the last colon, which would be the one of the digest.
        return reference.Digest is not null ? "has a digest, which the controller does not support; write repository:tag."
            : reference.Tag is null ? "has no tag, so the controller would ignore it; write repository:tag."
            : null;
    }

    private static IEnumerable<string> SecretProblems(ValueList<string>? names)
    {
        if (names is null)
        {
            yield return "the list is null.";
            yield break;
        }

        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (string name in names)
        {
            if (string.IsNullOrWhiteSpace(name))
            {
                yield return "a name is empty.";
            }
            else if (name.Length > 253 || !SecretName().IsMatch(name))
            {
                yield return $"'{name}' is not a valid name of a Secret: use lower-case letters, digits, '-' and '.'.";
            }
            else if (!seen.Add(name))
            {
                yield return $"'{name}' is a duplicate.";
            }
        }
    }

    [GeneratedRegex(@"^v?[0-9]{1,4}\.[0-9]{1,4}(?:\.[0-9]{1,6})?(?:[-+][0-9A-Za-z.+-]+)?\z")]
    private static partial Regex Version();

    [GeneratedRegex(@"^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*\z")]
    private static partial Regex SecretName();
}
