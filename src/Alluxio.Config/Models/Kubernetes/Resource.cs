using Alluxio.Config.Models;
using Alluxio.Config.Values;

namespace Alluxio.Config.Kubernetes;

/// <summary>An independent object of a cluster, with a kind and a name.</summary>
public abstract record Resource : Model
{
    /// <summary>The API group and version of the object, for example <c>apps/v1</c>.</summary>
    /// <value>Set by the constructor of each kind.</value>
    public string? ApiVersion { get => (string?)Get(1); init => Set(1, value); }

    /// <summary>The kind of the object, for example <c>StatefulSet</c>.</summary>
    /// <value>Set by the constructor of each kind.</value>
    public string? Kind { get => (string?)Get(0); init => Set(0, value); }

    /// <summary>The name, namespace, labels, annotations and owners of the object.</summary>
    /// <value>The default is <see langword="null"/>: absent.</value>
    public ObjectMeta? Metadata { get => (ObjectMeta?)Get(2); init => Set(2, value); }

    /// <summary>The status that the cluster reported when the object was read. It is kept and not interpreted.</summary>
    /// <value>The default is <see langword="null"/>: absent.</value>
    public RawValue? Status { get; init; }

    /// <summary>Whether it keeps its document as it is, without a field for each value.</summary>
    internal virtual bool IsUnmodelled => false;

    /// <summary>The fields that every resource has, in the order of their slots.</summary>
    /// <param name="traits">Other known data of them.</param>
    private protected static ModelField[] DescribeResource(FieldTraits traits = FieldTraits.None) =>
    [
        new("kind", ValueKind.Text, traits),
        new("apiVersion", ValueKind.Text, traits),
        new("metadata", ModelType.Of<ObjectMeta>(), traits),
    ];
}
