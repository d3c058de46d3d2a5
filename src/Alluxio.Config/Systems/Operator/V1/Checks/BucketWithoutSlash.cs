using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Manifests;
using Alluxio.Config.Manifests.Editing;
using Alluxio.Config.Operator.V1;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1.Checks;

/// <summary>A whole bucket of S3 without the slash at its end.</summary>
internal sealed class BucketWithoutSlash : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6270",
        Title = "Missing slash after a bucket name",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "'{address}' is the root of a bucket, which requires a slash at its end. Write '{address}/'.",
        Cause =
            "The documentation requires a slash after the bucket name if a whole bucket is mounted. Without the slash, the mount fails.",
        Remedy = "Write a slash at the end of the address.",
        Source = "Alluxio documentation: under storage S3",
    };

    private DiagnosticMessage Message(string address) => Descriptor.MessageOf(address);

    public override void Run(CheckContext context)
    {
        foreach (Manifest storage in ClusterFacts.Of(context).Storages)
        {
            if (storage.Resource is UnderFileSystem { Spec.Path: { } address }
                && BucketOf(address) is { Length: > 0 } bucket
                && !bucket.Contains('/', StringComparison.Ordinal))
            {
                FieldPath path = FieldPath.Parse("spec.path");
                context.Report(
                    Message(address),
                    storage,
                    path,
                    suggestion: address + "/",
                    fix: CheckContext.Fix($"Write {address}/", storage, FieldChange.Set(path, address + "/")));
            }
        }
    }

    private static string? BucketOf(string address) =>
        address.StartsWith("s3://", StringComparison.Ordinal)
            ? address[5..]
            : address.StartsWith("s3a://", StringComparison.Ordinal) ? address[6..] : null;
}
