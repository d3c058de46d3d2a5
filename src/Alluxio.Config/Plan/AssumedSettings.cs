namespace Alluxio.Config.Plan;

/// <summary>Settings of the controller that were assumed because the input does not give them.</summary>
/// <param name="What">The assumption, for example <c>the settings of its stock chart</c>.</param>
/// <param name="Reason">Why, as a sentence without its stop.</param>
/// <param name="Remedy">How to give them.</param>
internal sealed record AssumedSettings(string What, string Reason, string Remedy);
