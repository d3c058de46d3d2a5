namespace Alluxio.Config.Systems.Resolution;

/// <summary>Settings that no step of a resolution needs, and that are not as they are given.</summary>
/// <param name="Names">Their paths, for example <c>master.owner</c>.</param>
/// <param name="Add">Adds all of them.</param>
internal sealed record WorkedOutSettings(string[] Names, Action Add);
