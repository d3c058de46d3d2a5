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
            "The option '{option}' of the mount '{mount}' is set both as plain text and from a Secret. The Secret overrides the plain " +
            "value, which is readable in the manifest. Remove the plain value.",
        Cause =
            "If Fluid keeps the mounts in a ConfigMap, it replaces the plain value with the path of the Secret's file. Otherwise, Fluid " +
            "refuses the mount.",
        Remedy = "Remove the option from 'options'. Keep it in 'encryptOptions'.",
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
