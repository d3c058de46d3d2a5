using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Fluid;
using Alluxio.Config.Manifests;
using Alluxio.Config.Manifests.Editing;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Checks;

/// <summary>An encrypted option that one list gives more than once.</summary>
internal sealed class EncryptedOptionTwice : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6161",
        Title = "Duplicate encrypted option",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "The option '{option}' is a duplicate in this list. The last entry is effective, and this entry is not. Remove this entry.",
        Cause =
            "If Fluid keeps the mounts in a ConfigMap, it uses the last of the entries without a message. Otherwise, Fluid refuses the " +
            "mount.",
        Remedy = "Remove the entries that have no effect, so that the list has one entry for each option.",
        Source = "Fluid: pkg/ddc/alluxio/transform_mount.go",
    };

    private DiagnosticMessage Message(string? option) => Descriptor.MessageOf(option);

    public override void Run(CheckContext context)
    {
        // Elsewhere resolving refuses it.
        if (FluidFacts.Of(context).Chart is not { MountLines: not null }
            || FluidFacts.Of(context).GivenDataset is not { Manifest: var manifest, Spec: { } spec })
        {
            return;
        }

        foreach ((string field, ValueList<EncryptOption> options) in DatasetMounts.EncryptedOptions(spec))
        {
            Look(context, manifest, field, options);
        }
    }

    private void Look(CheckContext context, Manifest manifest, string list, ValueList<EncryptOption> options)
    {
        HashSet<string> later = new(StringComparer.Ordinal);
        for (int i = options.Count - 1; i >= 0; i--)
        {
            if (options[i].Name is { } name && !later.Add(name))
            {
                FieldPath path = FieldPath.Parse(list).Append(i);
                context.Report(
                    Message(name),
                    manifest, path, fix: CheckContext.Fix("Remove the option without effect", manifest, FieldChange.Remove(path)));
            }
        }
    }
}
