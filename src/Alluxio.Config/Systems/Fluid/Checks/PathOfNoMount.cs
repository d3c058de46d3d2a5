using Alluxio.Config.Diagnostics;
using Alluxio.Config.Fluid;
using Alluxio.Config.Systems.Fluid.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Checks;

/// <summary>A path of a DataLoad or DataProcess that is below none of the Dataset's mounts.</summary>
internal sealed class PathOfNoMount : OperationRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6503",
        Title = "Path outside the mounts of the Dataset",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "The {operation} has the path '{path}', which is outside all mounts of the Dataset '{dataset}' ({mounts}). {advice}",
        Cause =
            "The path does not exist in Alluxio, so the operation fails. If a mount has no path, its path is a slash and the name of the " +
            "mount.",
        Remedy = "Begin the path with the path of a mount, for example /data/train for the mount /data.",
        Source = "Fluid: pkg/ddc/alluxio/load_data.go; utils.UFSPathBuilder",
    };

    private DiagnosticMessage Message(string operation, string path, string dataset, string mounts, string advice) =>
        Descriptor.MessageOf(operation, path, dataset, mounts, advice);

    public override void Run(OperationContext context)
    {
        foreach (DataOperation operation in DataOperation.In(context.Manifests))
        {
            if (operation.Paths.Count == 0
                || operation.FindMeant(context.Manifests) is not { Spec.Mounts: { Count: > 0 } given, Metadata.Name: { } dataset })
            {
                continue;
            }

            string[] mounts = PathsOf(given);
            foreach ((string path, FieldPath field) in operation.Paths.AsEnumerable())
            {
                if (path.Length > 0 && !IsOfMount(path, mounts))
                {
                    string clean = Rooted(path);
                    string? near = mounts.Length == 1 ? mounts[0] + clean : null;
                    string advice = near is null ? "Begin it with one of them." : $"Did you mean '{near}'?";
                    context.Report(
                        Message(
                            $"{operation}",
                            path,
                            dataset,
                            string.Join(", ", mounts.Select(static mount => $"'{mount}'")),
                            advice),
                        operation.Manifest, field, near);
                }
            }
        }
    }

    /// <summary>The paths of the mounts of a Dataset.</summary>
    public static string[] PathsOf(ValueList<Mount> mounts) => [.. mounts.Select(static mount => GoPath.Clean(MountReader.UnifiedPath(mount)))];

    /// <summary>Whether a path, with the slash that it may lack, is below one of the mounts, or one of them below it.</summary>
    public static bool IsOfMount(string path, string[] mounts)
    {
        string clean = Rooted(path);
        return Array.Exists(mounts, mount => IsIn(clean, mount) || IsIn(mount, clean));
    }

    private static string Rooted(string path) => GoPath.Clean(path.StartsWith('/') ? path : "/" + path);

    private static bool IsIn(string path, string folder) =>
        folder == "/" || path == folder || path.StartsWith(folder + "/", StringComparison.Ordinal);
}
