using Alluxio.Config.Diagnostics;
using Alluxio.Config.Manifests;
using Alluxio.Config.Manifests.Editing;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks.Common;

/// <summary>An address of a storage whose scheme Alluxio does not have.</summary>
internal sealed class StorageScheme : CheckRule
{
    // Those of Alluxio's own connectors, and the two that Fluid mounts itself.
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "abfs", "abfss", "adl", "alluxio", "bos", "ceph", "cephfs", "cephfs-hadoop", "cos", "cosn", "file", "ftp", "gcs", "glusterfs", "gs",
        "hdfs", "http", "https", "jfs", "kodo", "local", "maprfs",
        "nfs", "o3fs", "obs", "ofs", "oss", "pvc", "s3", "s3a", "s3n", "swift", "tos", "viewfs", "wasb", "wasbs", "webhdfs",
    };

    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6060",
        Title = "Unknown storage scheme",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "'{address}' {problem}. Write an address such as s3://bucket/data, with a scheme that Alluxio supports.",
        Cause =
            "The scheme of the address selects the connector for the storage. If the scheme is missing or unknown, the mount fails after " +
            "the start of the pods.",
        Remedy = "Write the address as a scheme in lower-case letters, '://' and the path, for example s3://bucket/data.",
        Source = "Alluxio documentation: under storages; Fluid: pkg/common/constants.go",
    };

    private DiagnosticMessage Message(string address, string problem) => Descriptor.MessageOf(address, problem);

    public override void Run(CheckContext context)
    {
        foreach ((Manifest manifest, FieldPath path, string address) in context.Facts.StorageAddresses)
        {
            int end = address.IndexOf("://", StringComparison.Ordinal);
            string scheme = end > 0 ? address[..end] : "";
            if (address is ['/', ..] || Known.Contains(scheme))
            {
                continue;
            }

            // A single slash, or a colon left out, is easily read past.
            int separator = address.IndexOfAny([':', '/']);
            string start = end > 0 ? scheme : separator > 0 ? address[..separator] : "";
            string? near = Known.Contains(start.ToLowerInvariant())
                ? start.ToLowerInvariant()
                : end > 0 && start.Length > 2 ? SpellChecker.Suggest(start, Known, 1) : null;
            string? suggestion =
                near is null ? null : $"{near}://{(end > 0 ? address[(end + 3)..] : address[separator..].TrimStart(':', '/'))}";
            Diagnostic found = Message(
                address,
                end > 0
                    ? $"has the scheme '{scheme}', which no known connector of Alluxio supports"
                    : "does not begin with a scheme and '://'")
                .At(CheckContext.PlaceOf(manifest, path), path, address, suggestion);
            context.Report(found with
            {
                Severity = near is null && end > 0 ? DiagnosticSeverity.Information : found.Severity,
                DeferredFix =
                    suggestion is null ? null : CheckContext.Fix($"Write {suggestion}", manifest, FieldChange.Set(path, suggestion)),
            });
        }
    }
}
