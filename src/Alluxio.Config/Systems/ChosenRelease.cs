using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems;

/// <summary>The release by which a deployment is resolved, and why it is this one.</summary>
/// <param name="Release">The release.</param>
/// <param name="Reason">The source of the choice, as a sentence; <see langword="null"/> if the caller named it.</param>
/// <param name="IsDefault">Whether others fit as well.</param>
internal sealed record ChosenRelease(Release Release, string? Reason = null, bool IsDefault = false)
{
    /// <summary>Whether the deployment itself names the release, in the field that is meant for it.</summary>
    public bool IsDeclared { get; init; }

    /// <summary>The places that name another release, each in words.</summary>
    public ValueList<string> Others { get; init; } = [];

    /// <summary>Whether the caller named the release.</summary>
    public bool IsNamed => Reason is null;

    /// <summary>Whether it was recognised by what the manifests hold, and nothing else fits.</summary>
    public bool IsRecognized => !IsNamed && !IsDefault && !IsDeclared;

    /// <summary>The release as messages name it.</summary>
    public string Text => IsDefault ? $"{Release} (assumed)" : Release.ToString();

    /// <summary>The message about a name without effect.</summary>
    public Diagnostic? Warning { get; init; }

    /// <summary>The fault of the requested name.</summary>
    public Diagnostic? Problem { get; init; }

    /// <summary>The release that the options name, or that the manifests tell, or the default.</summary>
    /// <param name="system">The system of the deployment.</param>
    /// <param name="request">The deployment with its manifests and options.</param>
    public static ChosenRelease For(DeploymentSystem system, ResolveRequest request)
    {
        string? name = request.Options.Release;
        ChosenRelease? recognized = system.Recognize(request);
        if (name is not null && Named(system, name) is { } asked)
        {
            bool isOther = recognized is { IsDefault: false } && recognized.Release != asked;
            return new ChosenRelease(asked)
            {
                Others = isOther ? [$"{recognized!.Reason}, which is {recognized.Release}", .. recognized.Others] : [],
            };
        }

        ChosenRelease chosen = recognized
            ?? new ChosenRelease(system.DefaultRelease, "the manifests do not name the release, and this is the newest", IsDefault: true);
        if (name is null)
        {
            return chosen;
        }

        // In a set of several systems the name is of one of them.
        DeploymentSystem[] others = [.. request.Systems.Where(other => other != system && Named(other, name) is not null)];
        string known = string.Join(", ", system.Releases.Select(static release => release.Name));
        return others.Length == 0
            ? chosen with
            {
                Problem = ReleaseDiagnostics.UnknownRelease(name, system.Name, known).At(request.Deployment.Location, value: name),
            }
            : Array.Exists(others, other => request.Manifests.Manifests.Any(manifest => other.IsDeployment(manifest.Resource)))
            ? chosen
            : chosen with
            {
                Warning = ReleaseDiagnostics
                    .ReleaseOfAnotherSystem(name, others[0].Name, chosen.Release.ToString(), system.Name, known)
                    .At(request.Deployment.Location, value: name),
            };
    }

    /// <summary>The release of a name; tags (<c>v1.0.4</c>) and whole names (<c>Fluid 1.0.4</c>) count, too.</summary>
    public static Release? Named(DeploymentSystem system, string name)
    {
        string text = name.Trim();
        return system.Releases.FirstOrDefault(release =>
            Is(release.Name) || Is(release.ToString()) || (char.IsAsciiDigit(release.Name[0]) && Is("v" + release.Name)));

        bool Is(string candidate) => string.Equals(candidate, text, StringComparison.OrdinalIgnoreCase);
    }
}
