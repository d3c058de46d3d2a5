using Alluxio.Config.Diagnostics;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests.Reading;
using Alluxio.Config.Manifests.Writing;
using Alluxio.Config.Values;

namespace Alluxio.Config.Manifests;

/// <summary>One document with its source: the typed object and the places of its fields.</summary>
public sealed record Manifest
{
    private readonly YamlNode? _root;
    private readonly SourceText? _source;

    // Made on demand, for an object without a text only.
    private Written? _written;

    internal Manifest(YamlNode root, SourceText source)
    {
        _root = root;
        _source = source;
    }

    /// <summary>A manifest of an object that has no source text: it has no locations.</summary>
    public Manifest()
    {
    }

    /// <summary>The object.</summary>
    public required Resource Resource { get; init; }

    /// <summary>The name of the file or other source.</summary>
    /// <value><see langword="null"/> if the object has no source text.</value>
    public string? File => _source?.File;

    /// <summary>The start of the document.</summary>
    /// <value><see langword="null"/> if the object has no source text.</value>
    public SourceLocation? Location => Locate(FieldPath.Root);

    /// <summary>The place of the value of a field.</summary>
    /// <param name="path">The field, from the root of the document.</param>
    /// <returns>The start of the value (of its first item or key), or <see langword="null"/> if the field was not given.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is <see langword="null"/>.</exception>
    public SourceLocation? Locate(FieldPath path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return _root is null || NodePaths.Find(_root, path, out _) is not { } node ? null : _source!.Locate(node);
    }

    /// <summary>The place of the value of a field, by the text of its path.</summary>
    internal SourceLocation? Locate(string path) =>
        _root is not null && NodePaths.Find(_root, path) is { } node ? _source!.Locate(node) : null;

    /// <summary>The place of the key of a field.</summary>
    /// <param name="path">The field, from the root of the document.</param>
    /// <returns>The start of the key, or <see langword="null"/> if the field was not given or is an item of a list.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is <see langword="null"/>.</exception>
    public SourceLocation? LocateKey(FieldPath path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return _root is null || NodePaths.Find(_root, path, out YamlScalar? key) is null || key is null
            ? null
            : _source!.Locate(key);
    }

    /// <summary>
    /// The presence of a field in the text: absent, explicitly null, empty or given. Models do not distinguish null from unset, so a
    /// field of an object without source text is never explicitly null.
    /// </summary>
    /// <param name="path">The field, from the root of the document.</param>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is <see langword="null"/>.</exception>
    public FieldPresence PresenceOf(FieldPath path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return NodePaths.Find(Nodes, path, out _) switch
        {
            null => FieldPresence.Absent,
            YamlScalar { IsExplicitNull: true } => FieldPresence.Null,
            YamlScalar { Value: "" } or YamlSequence { Items.Count: 0 } or YamlMapping { Entries.Length: 0 } => FieldPresence.Empty,
            _ => FieldPresence.Given,
        };
    }

    /// <summary>Whether a field is there, with whatever value.</summary>
    internal bool Has(FieldPath path) => NodePaths.Find(Nodes, path, out _) is not null;

    /// <summary>The text; <see langword="null"/> if the object has no source text.</summary>
    internal SourceText? Source => _source;

    /// <summary>The document's tree; <see langword="null"/> if the object has no source text.</summary>
    internal YamlNode? Root => _root;

    /// <summary>The document's tree; without source text, the tree that its text would have, without places.</summary>
    internal YamlNode Nodes
    {
        get
        {
            if (_root is not null)
            {
                return _root;
            }

            // A copy of the record may hold another object.
            if (_written is not { } written || !ReferenceEquals(written.Resource, Resource))
            {
                _written = written = new Written(Resource, NodeBuilder.Of(Resource));
            }

            return written.Root;
        }
    }

    /// <summary>Whether reading had to stop inside a field: fields that seem missing may follow that place.</summary>
    internal bool IsCut(FieldPath path) => _root is not null && (_root.IsCut || NodePaths.Find(_root, path, out _) is { IsCut: true });

    /// <summary>Two manifests are equal when their objects and their sources are.</summary>
    /// <param name="other">The other manifest.</param>
    public bool Equals(Manifest? other) => other is not null && Resource == other.Resource && File == other.File;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Resource, File);

    /// <summary>The kind, the name and the place: <c>AlluxioRuntime default/hbase at hbase.yaml(1,1)</c>.</summary>
    public override string ToString()
    {
        string name = $"{Resource.Kind} {Resource.Metadata?.Namespace ?? "default"}/{Resource.Metadata?.Name}";
        return Location is { } location ? $"{name} at {location}" : name;
    }

    private sealed record Written(Resource Resource, YamlNode Root);
}
