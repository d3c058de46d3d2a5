using Alluxio.Config.Images.Coverage;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks.Common;

/// <summary>Secrets and ConfigMaps of a set by name: rules ask for them for each deployment of the set.</summary>
internal sealed class GivenSources
{
    private static readonly HashSet<string> None = [];

    private readonly Dictionary<(Type Kind, string Namespace), HashSet<string>> _names = [];
    private readonly Dictionary<(Type Kind, string Name), HashSet<string>> _namespaces = [];
    private readonly Dictionary<(string Namespace, string Name), Secret> _secrets = [];
    private readonly Dictionary<string, List<string>> _pullSecrets = new(StringComparer.Ordinal);
    private readonly HashSet<string> _all = new(StringComparer.Ordinal);

    private GivenSources(ValueList<Manifest> manifests)
    {
        foreach (Manifest manifest in manifests.AsSpan())
        {
            if (manifest.Resource is not (Secret or ConfigMap))
            {
                continue;
            }

            Type kind = manifest.Resource is Secret ? typeof(Secret) : typeof(ConfigMap);
            string space = ObjectNamespace.Of(manifest.Resource);
            string name = manifest.Resource.Metadata?.Name ?? "";
            Add(_names, (kind, space), name);
            Add(_namespaces, (kind, name), space);
            _all.Add(space);
            if (manifest.Resource is Secret secret)
            {
                AddSecret(secret, space, name);
            }
        }
    }

    /// <summary>Those of a set; of a large one they are collected once.</summary>
    /// <param name="set">The set.</param>
    public static GivenSources Of(ManifestSet set) => set.Shared(static manifests => new GivenSources(manifests));

    /// <summary>The names of one kind in a namespace.</summary>
    /// <typeparam name="T">Secret or ConfigMap.</typeparam>
    /// <param name="space">The namespace.</param>
    public IReadOnlySet<string> Names<T>(string space)
        where T : Resource => _names.GetValueOrDefault((typeof(T), space)) ?? None;

    /// <summary>Whether another namespace has one of a name.</summary>
    /// <typeparam name="T">Secret or ConfigMap.</typeparam>
    /// <param name="space">The namespace.</param>
    /// <param name="name">The name.</param>
    public bool IsElsewhere<T>(string space, string name)
        where T : Resource =>
            _namespaces.GetValueOrDefault((typeof(T), name)) is { } spaces && (spaces.Count > 1 || !spaces.Contains(space));

    /// <summary>Whether another namespace has any.</summary>
    /// <param name="space">The namespace.</param>
    public bool HasOthers(string space) => _all.Count > (_all.Contains(space) ? 1 : 0);

    /// <summary>Whether any namespace has a Secret of a name.</summary>
    /// <param name="name">The name.</param>
    public bool HasSecret(string name) => _namespaces.ContainsKey((typeof(Secret), name));

    /// <summary>The first Secret of a name in a namespace.</summary>
    /// <param name="space">The namespace.</param>
    /// <param name="name">The name.</param>
    public Secret? Find(string space, string name) => _secrets.GetValueOrDefault((space, name));

    /// <summary>The names of the Secrets of a namespace that open registries, in order.</summary>
    /// <param name="space">The namespace.</param>
    public IReadOnlyList<string> PullSecrets(string space) => _pullSecrets.GetValueOrDefault(space) ?? [];

    private static void Add<TKey>(Dictionary<TKey, HashSet<string>> sets, TKey key, string text)
        where TKey : notnull
    {
        if (!sets.TryGetValue(key, out HashSet<string>? set))
        {
            sets.Add(key, set = new HashSet<string>(StringComparer.Ordinal));
        }

        set.Add(text);
    }

    private void AddSecret(Secret secret, string space, string name)
    {
        _secrets.TryAdd((space, name), secret);
        if (name.Length > 0 && DockerConfig.IsTypeOf(secret))
        {
            if (!_pullSecrets.TryGetValue(space, out List<string>? names))
            {
                _pullSecrets.Add(space, names = []);
            }

            names.Add(name);
        }
    }
}
