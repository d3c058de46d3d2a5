using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks.Server;

/// <summary>An object that a controller makes of an operation, such as the Job of a DataLoad.</summary>
/// <param name="Manifest">The manifest of the operation.</param>
/// <param name="Object">The object, with the parts that come from the manifest.</param>
/// <param name="Nearest">The field for a fault whose own field is unknown.</param>
internal sealed record OperationObject(Manifest Manifest, Resource Object, FieldPath Nearest);
