using System.Collections.Concurrent;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Values;

namespace Alluxio.Config.Manifests;

/// <summary>
/// The manifests of a large set by type and by name. Each deployment of a set asks for its neighbours: looking through all of them would be
/// quadratic.
/// </summary>
internal sealed class ManifestIndex
{
    private readonly Dictionary<Type, ValueList<Manifest>> _ofType;
    private readonly Dictionary<(string Namespace, string? Name), ValueList<Manifest>> _called;

    private readonly ConcurrentDictionary<Type, object> _shared = [];

    public ManifestIndex(ValueList<Manifest> manifests)
    {
        Manifests = manifests;
        _ofType = manifests.GroupBy(static manifest => manifest.Resource.GetType())
            .ToDictionary(static group => group.Key, static group => group.ToValueList());
        _called = manifests.GroupBy(static manifest => (ObjectNamespace.Of(manifest.Resource), manifest.Resource.Metadata?.Name))
            .ToDictionary(static group => group.Key, static group => group.ToValueList());
    }

    /// <summary>The indexed manifests.</summary>
    public ValueList<Manifest> Manifests { get; }

    /// <summary>Results that were computed once from all manifests.</summary>
    /// <typeparam name="T">What is made.</typeparam>
    /// <param name="make">Makes it. Two threads may both do so, and get the same.</param>
    public T Shared<T>(Func<ValueList<Manifest>, T> make)
        where T : class => (T)_shared.GetOrAdd(typeof(T), static (_, how) => how.Make(how.Manifests), (Make: make, Manifests));

    /// <summary>The manifests of exactly one type, in order.</summary>
    public ValueList<Manifest> Of<T>()
        where T : Resource => _ofType.GetValueOrDefault(typeof(T)) ?? [];

    /// <summary>The manifests of one name in one namespace, of whatever kind, in order.</summary>
    public ValueList<Manifest> Called(string space, string? name) => _called.GetValueOrDefault((space, name)) ?? [];
}
