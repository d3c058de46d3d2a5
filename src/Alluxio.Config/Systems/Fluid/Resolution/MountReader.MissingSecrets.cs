using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Fluid;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Resolution;

// Findings about encrypted options without a Secret.
internal sealed partial class MountReader
{
    // The definition accepts an option without a Secret. The controller then works with an empty name. It fails for the root, whose Secret
    // it reads before it creates the objects.
    private void ReportSources(Mount? root)
    {
        Mount[] mounts = [.. _given.Where(static mount => !IsNative(mount))];
        if (mounts.Length > 0)
        {
            ReportSources(SharedEncryptOptions, SharedEncryptOptionsPath, root is not null);
        }

        foreach (Mount mount in rules.LayerOf(OptionsSetting, OwnEncryptOptions) is null ? [] : mounts)
        {
            ReportSources(mount.EncryptOptions ?? [], PathOf(mount).Append("encryptOptions"), ReferenceEquals(mount, root));
        }
    }

    private void ReportSources(ValueList<EncryptOption> options, FieldPath list, bool isRead)
    {
        for (int i = 0; i < options.Count; i++)
        {
            FieldPath option = list.Append(i);
            FieldPath source = option.Append("valueFrom");
            (FieldPath Owner, string Field)? missing = options[i].ValueFrom switch
            {
                // The Secret may be in a field that the reader does not know, which is an error.
                null when options[i].UnknownFields is not null => null,
                null => (option, "valueFrom"),
                { SecretKeyRef: null } => (source, "secretKeyRef"),
                { SecretKeyRef.Name: null or "" } when isRead => (source.Append("secretKeyRef"), "name"),
                _ => null,
            };
            if (missing is ({ } owner, { } field))
            {
                // The reader has told of a missing name, at this place.
                SourceLocation? place = input.DatasetManifest?.Locate(owner);
                Diagnostic found = BindingDiagnostics.RequiredFieldMissing($"'{owner}'", field)
                    .At(place is null ? null : place with { Length = 0 }, owner.Append(field));
                diagnostics.Add(isRead ? found with { Severity = DiagnosticSeverity.Error } : found);
            }
        }
    }
}
