using System.Buffers;
using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Fluid;
using Alluxio.Config.Systems.Fluid.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Checks;

/// <summary>A mount whose address, path or options the mount script reads differently.</summary>
internal sealed class MountLineText : CheckRule
{
    private static readonly SearchValues<char> Special = SearchValues.Create(" \t\n\"'\\$`");

    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6144",
        Title = "Special characters in a mount of a Dataset",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "The {field} of the mount '{mount}' contains a space, a quote, a backslash or a dollar sign. Fluid writes the mount as one " +
            "line of a script, and the shell splits or changes this line. Remove the character, or move an option's value into a Secret.",
        Cause =
            "Fluid writes each mount as one line of the file mount.info: the path, the address and the options, separated by spaces. A " +
            "script passes these words to 'alluxio fs mount'.",
        Remedy =
            "Write the path and the values without these characters. Or use an encrypted option, whose value may contain any character, " +
            "because the line contains only the path of a file.",
        Source = "Fluid: charts/alluxio/templates/config/mount.yaml, pkg/ddc/alluxio/transform_mount.go",
    };

    private DiagnosticMessage Message(string field, string? mount) => Descriptor.MessageOf(field, mount);

    public override void Run(CheckContext context)
    {
        if (FluidFacts.Of(context).GivenDataset is not { Manifest: var manifest, Spec: { Mounts: { } mounts } })
        {
            return;
        }

        for (int i = 0; i < mounts.Count; i++)
        {
            Mount mount = mounts[i];
            if (MountReader.IsNative(mount))
            {
                continue;
            }

            FieldPath path = FieldPath.Parse("spec.mounts").Append(i);
            foreach ((string field, string? value) in ((string, string?)[])[
                ("mountPoint", mount.MountPoint),
                ("path", mount.Path),
                ("name", mount.Path is ['/', ..] ? null : mount.Name),
            ])
            {
                if (IsMisread(value))
                {
                    context.Report(Message(field, mount.Name), manifest, path.Append(field));
                }
            }

            foreach ((string name, string value) in mount.Options ?? [])
            {
                // Blanks at the ends have their own rule.
                if (IsMisread(value.Trim()) || IsMisread(name.Trim()))
                {
                    context.Report(Message($"option '{name}'", mount.Name), manifest, path.Append("options").Append(name));
                }
            }
        }
    }

    private static bool IsMisread(string? text) => text is not null && text.AsSpan().ContainsAny(Special);
}
