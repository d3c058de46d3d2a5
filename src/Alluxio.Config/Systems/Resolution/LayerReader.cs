using Alluxio.Config.Layering;

namespace Alluxio.Config.Systems.Resolution;

/// <summary>
/// How a layer is read: from a field, from the controller, or a default that is ready; the default of this type gives nothing.
/// </summary>
internal readonly record struct LayerReader
{
    /// <summary>The position of the kind that has the field, among those of the system.</summary>
    public int Kind { get; init; }

    /// <summary>The way from the object to the field.</summary>
    public Func<object, object?>? Field { get; init; }

    /// <summary>The default.</summary>
    public Definition? Default { get; init; }

    /// <summary>Whether a variable of the controller gives the value.</summary>
    public bool IsOfController { get; init; }
}
