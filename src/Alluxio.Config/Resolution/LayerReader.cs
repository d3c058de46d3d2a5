using Alluxio.Config.Layering;

namespace Alluxio.Config.Resolution;

/// <summary>How a layer is read: the position of its kind among those of the system and the way from the object to the field; or a default, ready.</summary>
internal readonly record struct LayerReader(int Kind, Func<object, object?>? Field, Definition? Default);
