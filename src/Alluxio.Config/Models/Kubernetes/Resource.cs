using Alluxio.Config.Models;
using Alluxio.Config.Values;

namespace Alluxio.Config.Kubernetes;

/// <summary>An object that stands on its own in a cluster: it has a kind and a name.</summary>
public abstract record Resource : Model
{
    /// <summary>The API group and version of the object, for example <c>apps/v1</c>.</summary>
    /// <value>Set by the constructor of each kind.</value>
    public string? ApiVersion { get; init; }

    /// <summary>The kind of the object, for example <c>StatefulSet</c>.</summary>
    /// <value>Set by the constructor of each kind.</value>
    public string? Kind { get; init; }

    /// <summary>The name, namespace, labels, annotations and owners of the object.</summary>
    /// <value>The default is <see langword="null"/>: absent.</value>
    public ObjectMeta? Metadata { get; init; }

    /// <summary>What the cluster reported of the object when it was read from there. It is kept and not interpreted.</summary>
    /// <value>The default is <see langword="null"/>: absent.</value>
    public RawValue? Status { get; init; }

    private protected override void Print(ref MemberPrinter printer)
    {
        base.Print(ref printer);
        printer.Add(nameof(Kind), Kind);
        printer.Add(nameof(ApiVersion), ApiVersion);
        printer.Add(nameof(Metadata), Metadata);
    }
}
