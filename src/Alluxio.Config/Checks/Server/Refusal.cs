using Alluxio.Config.Kubernetes;

namespace Alluxio.Config.Checks.Server;

/// <summary>Something that the API server refuses in an emitted object.</summary>
/// <param name="Object">The object.</param>
/// <param name="Stage">The stage that refuses it.</param>
/// <param name="What">The refused part, and the reason.</param>
/// <param name="Source">The field that causes it.</param>
internal sealed record Refusal(Resource Object, RefusalStage Stage, string What, RefusalSource Source);
