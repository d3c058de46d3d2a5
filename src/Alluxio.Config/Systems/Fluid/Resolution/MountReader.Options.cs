using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Fluid;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Layering;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Resolution;

// The options of mounts, plain and encrypted, and the Secrets of the encrypted ones.
internal sealed partial class MountReader
{
    /// <summary>The volume of a Secret with credentials of mounts, up to the name of the Secret.</summary>
    public const string SecretVolume = "alluxio-mount-secret-";

    private const string SecretRoot = "/etc/fluid/secrets";

    private static readonly FieldPath MountsPath = FieldPath.Parse("spec.mounts");

    private static readonly FieldPath SharedOptionsPath = FieldPath.Parse("spec.sharedOptions");

    private static readonly FieldPath SharedEncryptOptionsPath = FieldPath.Parse("spec.sharedEncryptOptions");

    private const string OwnOptions = "spec.mounts[].options";

    private const string OwnEncryptOptions = "spec.mounts[].encryptOptions";

    private const string OptionsSetting = "master.mountOptions";

    private ValueMap<string> SharedOptions => rules.Given<ValueMap<string>>(OptionsSetting, "spec.sharedOptions") ?? [];

    private ValueList<EncryptOption> SharedEncryptOptions =>
        rules.Given<ValueList<EncryptOption>>(OptionsSetting, "spec.sharedEncryptOptions") ?? [];

    private Func<string, SourceLocation?>? _locate;

    // Per mount, in the order in which they are written: of one key the last counts.
    private readonly Dictionary<Mount, List<MountOption>> _options = new(ReferenceEqualityComparer.Instance);

    /// <summary>
    /// Reads the options of all mounts that Alluxio mounts itself, or of the root mount alone where they go among the properties.
    /// </summary>
    /// <param name="inProperties">Whether they go among the properties: then Secrets are looked up, and otherwise named by the path of a
    /// file.</param>
    public Setting<ValueMap<string>> ReadOptions(bool inProperties)
    {
        Dictionary<string, string> values = new(StringComparer.Ordinal);
        List<Definition> winners = [];
        List<Definition> hidden = [];
        Mount[] read =
        [
            .. inProperties ? RootMount() is { } root ? [root] : Array.Empty<Mount>() : _given.Where(static mount => !IsNative(mount)),
        ];
        ReportSources(inProperties ? RootMount() : null);
        foreach (Mount mount in read)
        {
            List<MountOption> writes = _options[mount] = OptionWrites(mount, inProperties);
            for (int i = 0; i < writes.Count; i++)
            {
                MountOption option = writes[i];
                bool counts = !IsWrittenAgain(writes, i);
                bool isShown = !inProperties || !option.IsSecret;
                ValueMap<string> given = [new(option.Key, isShown ? option.Value : SecretText.Mask)];
                (counts ? winners : hidden).Insert(0, option.Definition with { Value = given });
                string key = read.Length > 1 ? $"{UnifiedPath(mount)} {option.Key}" : option.Key;
                values[key] = isShown ? option.Value : SecretText.Mask;
            }
        }

        return new Setting<ValueMap<string>>
        {
            Path = OptionsSetting,
            Rule = rules[OptionsSetting],
            Value = values.Count == 0 ? null : ValueMap.Sorted<string>([.. values]),
            Winners = new([.. winners]),
            Hidden = new([.. hidden]),
        };
    }

    private static bool HasKey(List<MountOption> writes, string key)
    {
        foreach (MountOption option in writes)
        {
            if (option.Key == key)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWrittenAgain(List<MountOption> writes, int index)
    {
        for (int later = index + 1; later < writes.Count; later++)
        {
            if (writes[later].Key == writes[index].Key)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The options of a mount in the order in which they are written.</summary>
    public IReadOnlyList<MountOption> OptionsOf(Mount mount) => _options.GetValueOrDefault(mount) ?? [];

    /// <summary>The options of a mount in the order in which they are written: of one key the last counts.</summary>
    private List<MountOption> OptionWrites(Mount mount, bool resolve)
    {
        FieldPath ownPath = PathOf(mount);
        List<MountOption> writes = [];
        foreach ((string key, string value) in SharedOptions)
        {
            writes.Add(Option("spec.sharedOptions", key, value, SharedOptionsPath.Append(key)));
        }

        foreach ((string key, string value) in rules.LayerOf(OptionsSetting, OwnOptions) is null ? [] : mount.Options ?? [])
        {
            writes.Add(Option(OwnOptions, key, value, ownPath.Append("options").Append(key)));
        }

        int shared = SharedEncryptOptions.Count;
        int index = -1;
        foreach (EncryptOption option in EncryptOptions(mount))
        {
            index++;
            string name = option.Name ?? "";
            string field = index < shared ? "spec.sharedEncryptOptions" : OwnEncryptOptions;
            FieldPath path =
                index < shared ? SharedEncryptOptionsPath.Append(index) : ownPath.Append("encryptOptions").Append(index - shared);
            if (!resolve)
            {
                Alluxio.Config.Fluid.SecretKeySelector? key = option.ValueFrom?.SecretKeyRef;
                writes.Add(Option(field, name, GoPath.Join(SecretRoot, key?.Name ?? "", key?.Key ?? ""), path) with { IsSecret = true });
            }
            else if (HasKey(writes, name))
            {
                Report(FluidDiagnostics.OptionTwice(name), mount);
            }
            else if (option.ValueFrom?.SecretKeyRef?.Name is { Length: > 0 } && SecretValue(option, mount) is { } value)
            {
                writes.Add(Option(field, name, value, path) with { IsSecret = true });
            }
        }

        return writes;
    }

    /// <summary>The path of a mount in the Dataset.</summary>
    public FieldPath PathOf(Mount mount)
    {
        int index = 0;
        while (index < _given.Count && !ReferenceEquals(_given[index], mount))
        {
            index++;
        }

        return MountsPath.Append(index);
    }

    /// <summary>Adds the Secrets of encrypted options to the master's volumes; a volume of the same name is exchanged.</summary>
    public void AddSecrets(List<Volume> volumes, List<VolumeMount> mounts)
    {
        foreach (Mount mount in _given)
        {
            if (IsNative(mount))
            {
                continue;
            }

            foreach (EncryptOption option in EncryptOptions(mount))
            {
                string secret = option.ValueFrom?.SecretKeyRef?.Name ?? "";
                string name = SecretVolume + secret;
                Set(
                    volumes,
                    static volume => volume.Name,
                    new Volume { Name = name, Secret = new SecretVolumeSource { SecretName = secret } },
                    name);
                Set(
                    mounts,
                    static volumeMount => volumeMount.Name,
                    new VolumeMount { Name = name, MountPath = $"{SecretRoot}/{secret}", ReadOnly = true },
                    name);
            }
        }
    }

    private static void Set<T>(List<T> items, Func<T, string?> name, T item, string itemName)
    {
        int index = 0;
        while (index < items.Count && name(items[index]) != itemName)
        {
            index++;
        }

        if (index == items.Count)
        {
            items.Add(item);
        }
        else
        {
            items[index] = item;
        }
    }

    private MountOption Option(string field, string key, string value, FieldPath path)
    {
        RuleLayer layer = rules.LayerOf(OptionsSetting, field)!;
        return new(key, value, new Definition
        {
            Layer = layer.Layer,
            Origin = path.ToString(),
            Value = value,
            RuleLayer = layer,
            IsAssumed = layer.IsAssumed,
            LocateOrigin = _locate ??= origin => input.DatasetManifest?.Locate(origin),
        });
    }

    private IEnumerable<EncryptOption> EncryptOptions(Mount mount) =>
        SharedEncryptOptions.Concat(rules.LayerOf(OptionsSetting, OwnEncryptOptions) is null ? [] : mount.EncryptOptions ?? []);

    private string? SecretValue(EncryptOption option, Mount mount)
    {
        Alluxio.Config.Fluid.SecretKeySelector? reference = option.ValueFrom?.SecretKeyRef;
        if (input.Find<Secret>(reference?.Name ?? "") is not { } secret)
        {
            Report(FluidDiagnostics.SecretNotFound(reference?.Name ?? "", input.Namespace, option.Name ?? ""), mount);
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
        diagnostics.Add(BindingDiagnostics.BadBase64(path.ToString()).At(place, path, SecretText.Mask));
        return "";
    }

    private void Report(DiagnosticMessage message, Mount mount)
    {
        FieldPath path = PathOf(mount);
        diagnostics.Add(message.At(input.DatasetManifest?.Locate(path), path));
    }
}
