using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Images.Coverage;

/// <summary>The pull secrets that are known: those among the manifests, and those that the options describe.</summary>
internal sealed class KnownCredentials
{
    private readonly CoverageOptions _options;
    private readonly Dictionary<string, DockerConfig> _described;
    private readonly PullCredential[] _all;

    public KnownCredentials(ManifestSet manifests, CoverageOptions options)
    {
        _options = options;
        _described = options.Registries.ToDictionary(
            static entry => entry.Key,
            static entry => DockerConfig.OfKeys(entry.Value),
            StringComparer.Ordinal);
        Manifest[] secrets = [.. manifests.Manifests.Where(static manifest => manifest.Resource is Secret)];
        _all = [.. secrets.Select(Read)];
        Given = secrets.Zip(_all)
            .Where(static pair => DockerConfig.IsTypeOf((Secret)pair.First.Resource))
            .Select(static pair => pair.Second)
            .DistinctBy(static credential => credential.ToString())
            .ToValueList();
    }

    /// <summary>The pull secrets of the manifests, in order.</summary>
    public ValueList<PullCredential> Given { get; }

    /// <summary>All entries of which anything is known.</summary>
    public IEnumerable<CredentialScope> Scopes =>
        Given.SelectMany(static credential => credential.Registries).Concat(_described.Values.SelectMany(static config => config.Scopes));

    /// <summary>The Secret with a name from a pod's list, in the namespace of the pod.</summary>
    public PullCredential Find(string inNamespace, string name)
    {
        if (Array.Find(_all, credential => credential.Name == name && credential.Namespace == inNamespace) is { } given)
        {
            return given;
        }

        DockerConfig? described = _described.GetValueOrDefault(name);
        return new PullCredential
        {
            Name = name,
            Namespace = inNamespace,
            State = described?.State ?? (name.Length == 0 || _options.IsComplete ? CredentialState.Missing : CredentialState.Unknown),
            Registries = described?.Scopes ?? [],
            Problems = described?.Problems ?? [],
        };
    }

    private PullCredential Read(Manifest manifest)
    {
        Secret secret = (Secret)manifest.Resource;
        string name = secret.Metadata?.Name ?? "";
        DockerConfig content = _described.GetValueOrDefault(name) ?? DockerConfig.Of(secret);
        return new PullCredential
        {
            Name = name,
            Namespace = ObjectNamespace.Of(secret),
            State = content.State,
            Registries = content.Scopes,
            Problems = content.Problems,
            Location = manifest.Location,
        };
    }
}
