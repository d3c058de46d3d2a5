using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Systems.Fluid.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Checks;

/// <summary>Arguments of FUSE with options in another form than the program of the image reads.</summary>
internal sealed class OptionsOfOldFuse : CheckRule
{
    private static readonly FieldPath Second = FieldPath.Parse("spec.fuse.args").Append(1);

    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6510",
        Title = "FUSE options without --fuse-opts",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "The second argument of FUSE is '{argument}', but the image reads its options from '--fuse-opts=': {effect}. Write one " +
            "argument, such as --fuse-opts=kernel_cache,rw,attr_timeout=7200,entry_timeout=7200.",
        Cause =
            "Images before 2.8 read only the first two arguments. If the second argument is not a list of options, FUSE prints its usage " +
            "and stops, and the mount fails.",
        Remedy = "Write all options into one argument after --fuse-opts=, separated by commas.",
        Source = "Alluxio: integration/docker/entrypoint.sh (mountAlluxioRootFSWithFuseOption)",
    };

    private DiagnosticMessage Message(string argument, string effect) => Descriptor.MessageOf(argument, effect);

    public override void Run(CheckContext context)
    {
        if (FluidFacts.Of(context).Runtime is { Spec.Fuse.Args: { Count: > 1 } args } && args[0] == "fuse"
            && !args[1].StartsWith("--fuse-opts=", StringComparison.Ordinal)
            && context.Setting("fuse", "imageTag")?.UntypedValue is string tag)
        {
            // Older images refuse any other second argument; newer ones may read one without a dash as a path.
            bool isOld = !FuseVersion.TakesArguments(tag, out string? problem) && problem is null;
            if (!isOld && !args[1].StartsWith('-'))
            {
                return;
            }

            context.Report(
                Message(args[1], isOld
                    ? "this image is older than 2.8, so it prints its usage and stops"
                    : "images before 2.8 print their usage and stop, and later ones are not known to read it"), Second);
        }
    }
}
