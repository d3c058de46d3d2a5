using Alluxio.Config.Diagnostics;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems;

/// <summary>The input for one deployment.</summary>
internal sealed record ResolveRequest
{
    /// <summary>The custom resource.</summary>
    public required Manifest Deployment { get; init; }

    /// <summary>All manifests of the set.</summary>
    public required ManifestSet Manifests { get; init; }

    /// <summary>The options of the caller.</summary>
    public required ResolveOptions Options { get; init; }

    /// <summary>The release by whose rules it is resolved; <see langword="null"/> until it is chosen.</summary>
    public Release? Release { get; init; }

    /// <summary>Why it is this one.</summary>
    public ChosenRelease? Choice { get; init; }

    /// <summary>The first port that the controller draws; <see langword="null"/> for the one that the earlier plans leave.</summary>
    public int? FirstPort { get; init; }

    /// <summary>Objects of the cluster that are no part of the set, whose labels tell the release.</summary>
    public ManifestSet Live => Options.Live?.OfHelm ?? ManifestSet.Empty;

    /// <summary>The object of the cluster that has a name, whatever its namespace; of several the one in the usual namespace.</summary>
    public Manifest? FindLive(string kind, string name, string usualNamespace) => Options.Live?.Find(kind, name, usualNamespace);

    /// <summary>The systems that a set may hold deployments of.</summary>
    public ValueList<DeploymentSystem> Systems { get; init; } = DeploymentSystems.All;

    /// <summary>The findings of the reader that concern the deployment.</summary>
    public IEnumerable<Diagnostic> ReadingDiagnostics { get; init; } = [];

    /// <summary>How many ports the deployments before this one in the set have: what a controller hands out once is gone.</summary>
    public int PortsDrawn { get; init; }
}
