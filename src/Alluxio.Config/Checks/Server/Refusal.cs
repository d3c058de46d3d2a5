using Alluxio.Config.Kubernetes;

namespace Alluxio.Config.Checks.Server;

/// <summary>Something that the API server refuses in an emitted object.</summary>
/// <param name="Object">The object.</param>
/// <param name="Stage">When it is refused.</param>
/// <param name="What">What is refused, and why.</param>
/// <param name="Source">What people have written to bring it about.</param>
internal sealed record Refusal(Resource Object, RefusalStage Stage, string What, RefusalSource Source);
