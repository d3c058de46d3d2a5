using System.Globalization;
using Alluxio.Config.Checks;
using Alluxio.Config.Fluid;
using Alluxio.Config.Manifests;
using Alluxio.Config.Systems.Fluid.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Checks;

// The storages that the Dataset mounts.
internal sealed partial class FluidFacts
{
    public override IEnumerable<StorageAddress> StorageAddresses
    {
        get
        {
            if (GivenDataset is not (Manifest manifest, DatasetSpec spec))
            {
                yield break;
            }

            for (int i = 0; i < (spec.Mounts?.Count ?? 0); i++)
            {
                if (spec.Mounts![i].MountPoint is { Length: > 0 } point)
                {
                    yield return new StorageAddress(manifest, FieldPath.Parse("spec.mounts").Append(i).Append("mountPoint"), point);
                }
            }
        }
    }

    public override IEnumerable<SingleMountOptions> SingleMountOptions
    {
        get
        {
            foreach (Manifest manifest in Manifests.Around(ObjectNamespace.Of(Runtime), Runtime.Metadata?.Name).AsEnumerable())
            {
                ValueList<Mount> mounts =
                    RuntimeDataset.IsOf(manifest.Resource, Runtime) ? ((Dataset)manifest.Resource).Spec?.Mounts ?? [] : [];
                for (int i = 0; i < mounts.Count; i++)
                {
                    // The options of the root mount become properties of the cluster.
                    if (mounts[i] is { Path: not "/", Options: { } own } mount)
                    {
                        yield return new SingleMountOptions(
                            manifest,
                            FieldPath.Parse("spec.mounts").Append(i).Append("options"),
                            own,
                            mount.Path ?? mount.Name);
                    }
                }
            }
        }
    }

    public override IEnumerable<(Manifest Manifest, FieldPath Path, string Name)> SecretOptions =>
        GivenDataset is not (Manifest manifest, DatasetSpec spec)
            ? []
            : from list in DatasetMounts.EncryptedOptions(spec)
              from i in Enumerable.Range(0, list.Options.Count)
              where list.Options[i].Name is { Length: > 0 }
              select (manifest, FieldPath.Parse(list.Field).Append(i).Append("name"), list.Options[i].Name);

    /// <summary>The encrypted option of the Dataset that reads a Secret.</summary>
    public override (Manifest Manifest, FieldPath Path)? ReaderOf(string secret)
    {
        if (GivenDataset is not (Manifest manifest, DatasetSpec spec))
        {
            return null;
        }

        foreach ((string field, ValueList<EncryptOption> options) in DatasetMounts.EncryptedOptions(spec))
        {
            int index = options.ToList().FindIndex(option => option.ValueFrom?.SecretKeyRef?.Name == secret);
            if (index >= 0)
            {
                return (manifest, FieldPath.Parse(field).Append(index).Append("valueFrom").Append("secretKeyRef").Append("name"));
            }
        }

        return null;
    }

    public override (Manifest Manifest, FieldPath Path)? MakerOf(string volume)
    {
        if (!volume.StartsWith(MountReader.SecretVolume, StringComparison.Ordinal)
            || GivenDataset is not (Manifest manifest, DatasetSpec spec))
        {
            return null;
        }

        string secret = volume[MountReader.SecretVolume.Length..];
        foreach ((string field, ValueList<EncryptOption> options) in DatasetMounts.EncryptedOptions(spec))
        {
            int index = options.ToList().FindIndex(option => (option.ValueFrom?.SecretKeyRef?.Name ?? "") == secret);
            if (index >= 0)
            {
                // An absent value has no place; the place of its option is used instead.
                FieldPath option = FieldPath.Parse(field).Append(index);
                FieldPath name = FieldPath.Parse($"{option}.valueFrom.secretKeyRef.name");
                return (manifest, manifest.Has(name) ? name : option);
            }
        }

        return null;
    }

    public override bool IsMadeOfNothing(string? volume) => volume == MountReader.SecretVolume;

    private static IEnumerable<PropertyField> OptionsOf(Manifest dataset, DatasetSpec spec) =>
    [
        .. PropertyFields.Of(dataset, "spec.sharedOptions", spec.SharedOptions, PropertyUse.Mount),
        .. (spec.Mounts ?? []).AsEnumerable().SelectMany((mount, i) =>
            PropertyFields.Of(
                dataset,
                string.Create(CultureInfo.InvariantCulture, $"spec.mounts[{i}].options"),
                mount.Options,
                PropertyUse.Mount)),
    ];
}
