using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Fluid;
using Alluxio.Config.Manifests.Editing;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Checks;

/// <summary>An option that is given plainly and from a Secret.</summary>
internal sealed class OptionGivenTwice : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6150",
        Title = "Plain option in addition to an encrypted one",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "The option '{option}' of the mount '{mount}' is set both as plain text and from a Secret: the Secret overrides it, and the " +
            "plain value is readable in the manifest. Remove the plain one.",
        Cause =
            "If mounts are kept in a ConfigMap, Fluid silently replaces the plain value by the path of the Secret's file. Otherwise it " +
            "refuses the mount.",
        Remedy = "Remove the option from 'options'.",
        Source = "Fluid: pkg/ddc/alluxio/transform_mount.go",
    };

    private DiagnosticMessage Message(string option, string? mount) => Descriptor.MessageOf(option, mount);

    public override void Run(CheckContext context)
    {
        // Elsewhere resolving refuses it.
        if (FluidFacts.Of(context).Chart is not { MountLines: not null }
            || FluidFacts.Of(context).GivenDataset is not { Manifest: var manifest, Spec: { Mounts: { } mounts } spec })
        {
            return;
        }

        for (int i = 0; i < mounts.Count; i++)
        {
            foreach (EncryptOption option in mounts[i].EncryptOptions.AsItems().Concat(spec.SharedEncryptOptions.AsItems()))
            {
                if (option.Name is { } name && mounts[i].Options?.ContainsKey(name) == true)
                {
                    FieldPath path = FieldPath.Parse("spec.mounts").Append(i).Append("options").Append(name);
                    context.Report(
                        Message(name, mounts[i].Name),
                        manifest, path, fix: CheckContext.Fix("Remove the plain option", manifest, FieldChange.Remove(path)));
                }
            }
        }
    }
}
