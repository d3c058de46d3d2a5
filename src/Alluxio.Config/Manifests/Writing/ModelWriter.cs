using Alluxio.Config.Values;

namespace Alluxio.Config.Manifests.Writing;

/// <summary>
/// The calls of a generated writer for a model: mappings, sequences and scalars in document order. Each text format is a subclass.
/// </summary>
internal abstract class ModelWriter
{
    public abstract void StartMapping();

    public abstract void EndMapping();

    public abstract void StartSequence();

    public abstract void EndSequence();

    public abstract void Key(string name);

    /// <summary>A text: written so that every reader gets a text back.</summary>
    public abstract void String(string value);

    public abstract void Number(long value);

    public abstract void Boolean(bool value);

    public abstract void Null();

    /// <summary>A number or another scalar as its author wrote it, for unknown fields.</summary>
    public abstract void Raw(RawScalar scalar);
}
