using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Values;

namespace Alluxio.Config.Manifests;

/// <summary>The result of loading: the manifests in order, and the diagnostics.</summary>
/// <example>
/// <code>
/// ManifestSet manifests = AlluxioConfig.Load("runtime.yaml").Concat(AlluxioConfig.Load("secrets"));
/// Console.WriteLine($"{manifests.OfType&lt;AlluxioRuntime&gt;().Count()} runtimes, errors: {manifests.HasErrors}");
/// </code>
/// </example>
public sealed record ManifestSet
{
    // Small sets are quicker looked through.
    private const int IndexFrom = 32;

    // Made on demand, for a large set only.
    private ManifestIndex? _index;

    /// <summary>The set without manifests.</summary>
    public static ManifestSet Empty { get; } = new();

    /// <summary>The manifests, in the order of the texts; the items of a <c>List</c> replace it.</summary>
    /// <value>The default is the empty list.</value>
    public ValueList<Manifest> Manifests { get; init; } = [];

    /// <summary>Everything that was found while reading, in the order of the texts. Duplicate objects and conflicting mounts are at the
    /// end.</summary>
    /// <value>The default is the empty list.</value>
    public ValueList<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>Whether any diagnostic is an error.</summary>
    public bool HasErrors => Diagnostics.Any(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>The objects of one type, in order.</summary>
    /// <typeparam name="T">A kind, for example <c>AlluxioRuntime</c>.</typeparam>
    public IEnumerable<T> OfType<T>()
        where T : Resource => Manifests.Select(static manifest => manifest.Resource).OfType<T>();

    /// <summary>The manifests of exactly one type, in order.</summary>
    internal ValueList<Manifest> Of<T>()
        where T : Resource =>
            Index is { } index ? index.Of<T>() : Manifests.Where(static manifest => manifest.Resource.GetType() == typeof(T)).ToValueList();

    /// <summary>At least the manifests of one name in one namespace, in order. For a small set, all manifests.</summary>
    internal ValueList<Manifest> Around(string space, string? name) => Index is { } index ? index.Called(space, name) : Manifests;

    /// <summary>Facts about all manifests that each deployment of the set needs. They are computed once for the set.</summary>
    internal T Shared<T>(Func<ValueList<Manifest>, T> make)
        where T : class => Index is { } index ? index.Shared(make) : make(Manifests);

    // A copy of the record may hold other manifests.
    private ManifestIndex? Index => Manifests.Count < IndexFrom ? null
        : _index is { } index && ReferenceEquals(index.Manifests, Manifests) ? index
        : _index = new ManifestIndex(Manifests);

    /// <summary>Two sets are equal when their manifests and diagnostics are.</summary>
    /// <param name="other">The other set.</param>
    public bool Equals(ManifestSet? other) => ReferenceEquals(this, other)
        || (other is not null && Manifests == other.Manifests && Diagnostics == other.Diagnostics);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Manifests, Diagnostics);

    /// <summary>A set with the manifests and diagnostics of both. Objects of the second that repeat objects of the first are reported
    /// (ALX2016), as are mounts that conflict (ALX4513 to ALX4515).</summary>
    /// <param name="other">The manifests that follow.</param>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is <see langword="null"/>.</exception>
    public ManifestSet Concat(ManifestSet other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Join([this, other]);
    }

    /// <summary>One set of many, as <see cref="Concat"/> makes it of two. Nothing is looked at twice, however many they are.</summary>
    internal static ManifestSet Join(IReadOnlyList<ManifestSet> sets)
    {
        if (sets.Count == 1)
        {
            return sets[0];
        }

        HashSet<string> patches = KustomizeFolders.PatchesOf(sets.SelectMany(static set => set.Manifests), out Diagnostic? notBuilt);
        ValueList<Manifest>[] manifests = [.. sets.Select(set => patches.Count == 0
            ? set.Manifests
            : set.Manifests.Where(manifest => !KustomizeFolders.Has(patches, manifest.File)).ToValueList())];
        Diagnostic[] read = [.. sets.SelectMany(static set => set.Diagnostics)
            .Where(found => !KustomizeFolders.Has(patches, found.Location?.File) || !BindingDiagnostics.IsOfWhole(found))];
        DiagnosticBag repeated = new();
        if (notBuilt is not null && !Array.Exists(read, found => found.Code == notBuilt.Code))
        {
            repeated.Add(notBuilt);
        }

        DuplicateObjects.Across(manifests, repeated);
        MountRules.Across(manifests, repeated);
        return new ManifestSet
        {
            Manifests = [.. manifests.SelectMany(static list => list)],
            Diagnostics = [.. read, .. repeated.ToValueList()],
        };
    }

    /// <summary>A set of objects that did not come from texts. Objects that are given twice are reported (ALX2016), as are mounts that
    /// break the rules (ALX4510 to ALX4515).</summary>
    /// <param name="resources">The objects, in order.</param>
    public static ManifestSet Of(params ReadOnlySpan<Resource> resources) => OfAll(resources);

    /// <summary>A set of objects that did not come from texts, as <see cref="Of(ReadOnlySpan{Resource})"/> makes it.</summary>
    /// <param name="resources">The objects, in order.</param>
    /// <exception cref="ArgumentNullException"><paramref name="resources"/> is <see langword="null"/>.</exception>
    public static ManifestSet Of(IEnumerable<Resource> resources)
    {
        ArgumentNullException.ThrowIfNull(resources);
        return OfAll([.. resources]);
    }

    private static ManifestSet OfAll(ReadOnlySpan<Resource> resources)
    {
        Manifest[] manifests = new Manifest[resources.Length];
        for (int i = 0; i < manifests.Length; i++)
        {
            manifests[i] = new Manifest { Resource = resources[i] };
        }

        DiagnosticBag diagnostics = new();
        DuplicateObjects.Within(manifests, diagnostics);
        MountRules.Within(manifests, diagnostics);
        return new ManifestSet { Manifests = new(manifests), Diagnostics = diagnostics.ToValueList() };
    }
}
