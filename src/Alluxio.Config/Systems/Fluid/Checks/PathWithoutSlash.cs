using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Fluid;
using Alluxio.Config.Manifests.Editing;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Checks;

/// <summary>A path of a DataLoad that is below a mount, but has no slash at the beginning.</summary>
internal sealed class PathWithoutSlash : OperationRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6526",
        Title = "Path of a DataLoad without a slash at the beginning",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The {operation} has the path '{path}' without a slash at the beginning, so the load fails. Write '{meant}'.",
        Cause = "Fluid passes the path to Alluxio's shell unchanged, and Alluxio refuses a path that does not begin with a slash.",
        Remedy = "Begin the path with a slash.",
        Source =
            "Fluid: pkg/ddc/alluxio/load_data.go, charts/fluid-dataloader/alluxio/templates/configmap.yaml; Alluxio: PathUtils " +
            "(validatePath)",
    };

    private DiagnosticMessage Message(string operation, string path, string meant) => Descriptor.MessageOf(operation, path, meant);

    public override void Run(OperationContext context)
    {
        foreach (DataOperation operation in DataOperation.In(context.Manifests))
        {
            if (operation.Manifest.Resource is not DataLoad)
            {
                continue;
            }

            string[]? mounts = null;
            foreach ((string path, FieldPath field) in operation.Paths.AsEnumerable())
            {
                if (path.Length == 0 || path[0] == '/')
                {
                    continue;
                }

                // A path outside the mounts has its own code, whose advice has the slash.
                mounts ??= operation.FindMeant(context.Manifests)?.Spec?.Mounts is { } given ? PathOfNoMount.PathsOf(given) : [];
                if (mounts.Length == 0 || PathOfNoMount.IsOfMount(path, mounts))
                {
                    string meant = "/" + path;
                    context.Report(
                        Message($"{operation}", path, meant), operation.Manifest, field, meant,
                        CheckContext.Fix($"Write {meant}", operation.Manifest, FieldChange.Set(field, meant)));
                }
            }
        }
    }
}
