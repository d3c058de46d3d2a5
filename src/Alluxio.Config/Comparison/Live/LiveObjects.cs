using System.Collections.Concurrent;
using Alluxio.Config.Comparison.Objects;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;
using Alluxio.Config.Manifests.Binding;
using Alluxio.Config.Values;

namespace Alluxio.Config.Comparison.Live;

/// <summary>The objects of a running cluster, as <see cref="AlluxioConfig.LoadLive(string, string?)"/> reads them.</summary>
public sealed class LiveObjects
{
    private readonly Dictionary<ObjectKey, LiveObject> _objects = [];

    private readonly ConcurrentDictionary<(string Kind, string Name, string Namespace), Manifest?> _found = [];

    internal LiveObjects(IReadOnlyList<LiveObject> objects, ValueList<Diagnostic> diagnostics)
    {
        // An object that was printed twice: the later state counts.
        foreach (LiveObject found in objects)
        {
            _objects[found.Key] = found;
        }

        Diagnostics = diagnostics;
    }

    /// <summary>How many objects there are.</summary>
    public int Count => _objects.Count;

    /// <summary>The part of the text that could not be read, with its place: ALX1030.</summary>
    /// <value>Empty if all could.</value>
    public ValueList<Diagnostic> Diagnostics { get; }

    internal IEnumerable<LiveObject> All => _objects.Values;

    /// <summary>The pods of each object, computed on demand.</summary>
    internal LivePods Pods => field ??= new LivePods(All);

    /// <summary>The targets of autoscalers, computed on demand.</summary>
    internal Autoscalers Autoscalers => field ??= new Autoscalers(this);

    /// <summary>The objects that Helm made, as manifests, read on demand: their labels show the release of the chart.</summary>
    internal ManifestSet OfHelm => field ??= ReadOfHelm();

    internal LiveObject? Find(ObjectKey key) => _objects.GetValueOrDefault(key);

    internal bool HasKind(string kind) => _objects.Keys.Any(key => key.Kind == kind);

    /// <summary>How many objects of which kinds there are.</summary>
    public override string ToString() =>
        $"{Count} objects: {string.Join(", ", _objects.Keys.CountBy(static key => key.Kind).OrderBy(
            static kind => kind.Key,
            StringComparer.Ordinal).Select(static kind => $"{kind.Value} {kind.Key}"))}";

    /// <summary>The one object of a kind and name, as a manifest; of several the one in a namespace. It is read once.</summary>
    internal Manifest? Find(string kind, string name, string usualNamespace) => _found.GetOrAdd((kind, name, usualNamespace), key =>
    {
        LiveObject[] called = [.. All.Where(live => live.Key.Kind == key.Kind && live.Key.Name == key.Name)];
        LiveObject? one = called is [{ } single] ? single : Array.Find(called, live => live.Key.Namespace == key.Namespace);
        return one is null ? null : Read([one]).Manifests is [{ } first, ..] ? first : null;
    });

    private ManifestSet ReadOfHelm() => Read([.. All.Where(static live => live.Text("metadata", "labels", "heritage") == "Helm")]);

    private static ManifestSet Read(LiveObject[] objects) => ManifestSet.Of(objects.Select(static live =>
        RawNodes.Read<Resource>(live.Content)
            ?? new UnknownResource { ApiVersion = live.ApiVersion, Kind = live.Key.Kind, Content = live.Content }));
}
