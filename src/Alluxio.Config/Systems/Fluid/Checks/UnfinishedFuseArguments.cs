using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Manifests.Editing;
using Alluxio.Config.Systems.Fluid.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Checks;

/// <summary>Arguments of FUSE that become invalid when Fluid appends its own.</summary>
internal sealed class UnfinishedFuseArguments : CheckRule
{
    private static readonly FieldPath Args = FieldPath.Parse("spec.fuse.args");

    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6107",
        Title = "Incomplete FUSE arguments",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "For images of 2.8 and later, Fluid appends the mount path and '/' to '{field}': {problem}. {advice}",
        Cause = "FUSE gets invalid arguments and does not mount. The pods of the applications wait for the volume.",
        Remedy =
            "Write two arguments: 'fuse' and the options, for example --fuse-opts=kernel_cache,rw. Or remove the field. Fluid appends " +
            "the mount path and '/'.",
        Source = "fluid-cloudnative/fluid#2134, pkg/ddc/alluxio/transform_fuse.go; Alluxio integration/fuse/bin/alluxio-fuse (mount takes "
            + "two paths)",
    };

    private DiagnosticMessage Message(FieldPath field, string problem, string advice) => Descriptor.MessageOf(field, problem, advice);

    public override void Run(CheckContext context)
    {
        if (FluidFacts.Of(context).Runtime is not { Spec.Fuse.Args: { Count: > 0 } given }
            || context.Setting("fuse", "imageTag")?.UntypedValue is not string tag || !FuseVersion.TakesArguments(tag, out _)
            || context.Plan.Components.FirstOrDefault(static component => component.Name == "fuse")?.Container?.Args is not { } written
                || written.Count != given.Count + 2)
        {
            return;
        }

        if (given.Count == 1)
        {
            context.Report(
                Message(
                    Args,
                    $"without options, FUSE reads the path as its options and mounts at '{written[1]}'",
                    "Add an argument with the options, or remove the field."),
                Args);
            return;
        }

        // The first is the command, the second takes the options.
        int[] paths = [.. Enumerable.Range(2, given.Count - 2).Where(i => given[i].StartsWith('/'))];
        if (paths.Length > 0)
        {
            // A path other than Fluid's may be intentional, so the user has to remove it.
            bool isSame = Array.TrueForAll(paths, i => given[i] == written[^2] || given[i] == "/");
            context.Report(
                Message(
                    Args,
                    $"with '{given[paths[0]]}' it has {paths.Length + 2} paths, but the mount command allows two",
                    "Remove the paths that Fluid adds."),
                Args.Append(paths[0]),
                fix: isSame
                    ? CheckContext.Fix("Remove the paths", context.Deployment, [.. paths.Select(i => FieldChange.Remove(Args.Append(i)))])
                    : null);
        }
    }
}
