using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Fluid;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Layering;
using Alluxio.Config.Systems.Fluid.Rules;
using Alluxio.Config.Systems.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Resolution;

// The options of mounts, plain and encrypted, and the Secrets behind the latter.
internal sealed partial class MountReader
{
    private const string SecretRoot = "/etc/fluid/secrets";

    private static readonly FieldPath MountsPath = FieldPath.Parse("spec.mounts");

    private static readonly FieldPath SharedOptionsPath = FieldPath.Parse("spec.sharedOptions");

    private static readonly FieldPath SharedEncryptOptionsPath = FieldPath.Parse("spec.sharedEncryptOptions");

    /// <summary>The options of a mount, sorted; encrypted ones as the path of a file, or resolved to the Secret's value.</summary>
    public ValueMap<string> Options(Mount mount, bool resolve)
    {
        Dictionary<string, string> options = new(StringComparer.Ordinal);
        foreach (MountOption option in OptionWrites(mount, resolve))
        {
            options[option.Key] = option.Value;
        }

        return ValueMap.Sorted<string>([.. options]);
    }

    /// <summary>The options of a mount in the order in which they are written: of one key the last counts.</summary>
    public IEnumerable<MountOption> OptionWrites(Mount mount, bool resolve)
    {
        FieldPath ownPath = PathOf(mount);
        List<MountOption> writes = [];
        foreach ((string key, string value) in input.Dataset?.Spec?.SharedOptions ?? [])
        {
            writes.Add(Option(key, value, SharedOptionsPath.Append(key)));
        }

        foreach ((string key, string value) in mount.Options ?? [])
        {
            writes.Add(Option(key, value, ownPath.Append("options").Append(key)));
        }

        int shared = input.Dataset?.Spec?.SharedEncryptOptions?.Count ?? 0;
        int index = -1;
        foreach (EncryptOption option in EncryptOptions(mount))
        {
            index++;
            string name = option.Name ?? "";
            FieldPath path = index < shared ? SharedEncryptOptionsPath.Append(index) : ownPath.Append("encryptOptions").Append(index - shared);
            if (!resolve)
            {
                Alluxio.Config.Fluid.SecretKeySelector? key = option.ValueFrom?.SecretKeyRef;
                writes.Add(Option(name, GoPath.Join(SecretRoot, key?.Name ?? "", key?.Key ?? ""), path));
            }
            else if (writes.Exists(earlier => earlier.Key == name))
            {
                Report(FluidDiagnostics.OptionTwice, mount, name);
            }
            else if (SecretValue(option, mount) is { } value)
            {
                writes.Add(Option(name, value, path));
            }
        }

        return writes;
    }

    /// <summary>Where a mount stands in the Dataset.</summary>
    public FieldPath PathOf(Mount mount)
    {
        int index = 0;
        while (index < input.Mounts.Count && !ReferenceEquals(input.Mounts[index], mount))
        {
            index++;
        }

        return MountsPath.Append(index);
    }

    /// <summary>Adds the Secrets of encrypted options to the master's volumes; a volume of the same name is exchanged.</summary>
    public void AddSecrets(List<Volume> volumes, List<VolumeMount> mounts)
    {
        foreach (Mount mount in input.Mounts)
        {
            if (IsNative(mount))
            {
                continue;
            }

            foreach (EncryptOption option in EncryptOptions(mount))
            {
                string secret = option.ValueFrom?.SecretKeyRef?.Name ?? "";
                string name = $"alluxio-mount-secret-{secret}";
                Set(volumes, static volume => volume.Name, new Volume { Name = name, Secret = new SecretVolumeSource { SecretName = secret } }, name);
                Set(mounts, static volumeMount => volumeMount.Name, new VolumeMount { Name = name, MountPath = $"{SecretRoot}/{secret}", ReadOnly = true }, name);
            }
        }
    }

    private static void Set<T>(List<T> items, Func<T, string?> name, T item, string itemName)
    {
        int index = items.FindIndex(existing => name(existing) == itemName);
        if (index < 0)
        {
            items.Add(item);
        }
        else
        {
            items[index] = item;
        }
    }

    private MountOption Option(string key, string value, FieldPath path) => new(key, value, new Definition
    {
        Layer = Layer.Dataset,
        Origin = path.ToString(),
        Value = value,
        Locate = () => input.DatasetManifest?.Locate(path),
    });

    private IEnumerable<EncryptOption> EncryptOptions(Mount mount) =>
        (input.Dataset?.Spec?.SharedEncryptOptions ?? []).Concat(mount.EncryptOptions ?? []);

    private string? SecretValue(EncryptOption option, Mount mount)
    {
        Alluxio.Config.Fluid.SecretKeySelector? reference = option.ValueFrom?.SecretKeyRef;
        if (input.Find<Secret>(reference?.Name ?? "") is not { } secret)
        {
            Report(FluidDiagnostics.SecretNotFound, mount, reference?.Name ?? "", input.Namespace, option.Name ?? "");
            return null;
        }

        string key = reference?.Key ?? "";
        if (secret.StringData?.TryGetValue(key, out string? text) == true)
        {
            return text;
        }

        if (secret.Data is not { } content || !content.TryGetValue(key, out Base64Value? data))
        {
            return "";
        }

        if (data.TryDecode(out byte[]? bytes))
        {
            return System.Text.Encoding.UTF8.GetString(bytes);
        }

        FieldPath path = FieldPath.Parse("data").Append(key);
        SourceLocation? place = input.All.Manifests.LastOrDefault(manifest => ReferenceEquals(manifest.Resource, secret))?.Locate(path);
        diagnostics.Add(BindingDiagnostics.BadBase64.Create(place, path, SecretText.Mask, null, path.ToString()));
        return "";
    }

    private void Report(DiagnosticDescriptor descriptor, Mount mount, params ReadOnlySpan<object?> facts)
    {
        FieldPath path = PathOf(mount);
        diagnostics.Add(descriptor.Create(input.DatasetManifest?.Locate(path), path, null, null, facts));
    }
}
