namespace Alluxio.Config.Manifests;

/// <summary>The types of plain scalars under the YAML 1.1 rules of the Kubernetes tools.</summary>
internal enum Yaml11Kind
{
    String,
    Null,
    Boolean,
    Integer,
    Float,

    /// <summary>Recognised, but it stays a text wherever it lands.</summary>
    Timestamp,
}
