using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Checks;

/// <summary>A directory of the node for the cache, and a user who may not write into it.</summary>
internal sealed class UserWithoutDirectory : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6506",
        Title = "Cache directory is not writable for runAs",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "Workers run as the user {uid} of spec.runAs, but '{path}' of the node belongs to root. The kubelet creates this directory " +
            "for root, and no container of Fluid changes the owner. Change the owner to {uid}:{gid} on each node, or remove runAs.",
        Cause =
            "The kubelet creates a directory of the type DirectoryOrCreate with the owner root and the mode 0755. Fluid runs its init " +
            "container for users only in a DataBackup, never before a worker. The worker stops with a permission error.",
        Remedy = "Change the owner of the directory on each node, use an emptyDir for the tier, or remove spec.runAs.",
        Source = "Fluid: charts/alluxio/templates/worker/statefulset.yaml; Kubernetes: hostPath volumes",
    };

    private DiagnosticMessage Message(long uid, string path, long gid) => Descriptor.MessageOf(uid, path, gid);

    public override void Run(CheckContext context)
    {
        if (FluidFacts.Of(context).Runtime.Spec is not { RunAs: { Uid: > 0 and long uid } user, Tieredstore.Levels: { } levels })
        {
            return;
        }

        for (int i = 0; i < levels.Count; i++)
        {
            // Everybody may write into the memory of the node.
            string[] paths = (levels[i].Path ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (levels[i].VolumeType is (null or "" or "hostPath")
                && Array.Find(paths, static path => !MediumAgainstPath.IsMemory(path) && !IsOpen(path)) is { } closed)
            {
                context.Report(Message(uid, closed, user.Gid ?? 0), FieldPath.Parse("spec.tieredstore.levels").Append(i).Append("path"));
            }
        }
    }

    private static bool IsOpen(string path) => path.TrimEnd('/') is "/tmp" or "/var/tmp";
}
