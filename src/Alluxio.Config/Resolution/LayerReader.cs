namespace Alluxio.Config.Resolution;

/// <summary>How a layer reads its field: the position of its kind among those of the system, and the way from the object to the field.</summary>
internal readonly record struct LayerReader(int Kind, Func<object, object?> Field);
