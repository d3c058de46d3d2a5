using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Fluid;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Layering;
using Alluxio.Config.Manifests.Compaction;
using Alluxio.Config.Systems.Fluid.Plan;
using Alluxio.Config.Systems.Fluid.Rules;
using Alluxio.Config.Systems.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Resolution;

// The three pods and the containers beside them.
internal sealed partial class FluidResolver
{
    private const string ContainerNetwork = "ContainerNetwork";

    private const string HostNetwork = "HostNetwork";

    private string? _workerMemory;

    // What several components share is told once.
    private readonly HashSet<string> _checkedImages = new(StringComparer.Ordinal);

    private FluidPod Master(int masters)
    {
        _properties.Overlay(Spec.Master?.Properties);
        AddImage("master");
        List<Volume> volumes = [];
        List<VolumeMount> mounts = [];
        AddUserVolumes("master", Spec.Master?.VolumeMounts, volumes, mounts);
        int own = mounts.Count;
        if (_input.Controller.MountsInConfigMap)
        {
            _mounts.AddSecrets(volumes, mounts);
        }

        AddVolumeSettings("master", volumes, mounts, own);

        FluidRestore? restore = Restore();
        List<KeyValuePair<string, string>> env = [new("ALLUXIO_WORKER_TIEREDSTORE_LEVEL0_DIRS_PATH", _tiers.FirstPath)];
        if (restore is not null)
        {
            string backup = $"metadata-backup-{_input.Name}-{_input.Namespace}.gz";
            env.Add(new("JOURNAL_BACKUP", restore.ClaimName is null ? $"/host/{backup}" : $"/pvc{restore.HostPath}{backup}"));
        }

        ValueMap<string> node = restore is { ClaimName: null } ? [new("kubernetes.io/hostname", Dataset?.DataRestoreLocation?.NodeName ?? "")] : [];
        return Pod("master", Spec.Master?.NetworkMode, Spec.Master?.Properties, new([.. env]), node, volumes, mounts) with
        {
            Resources = Resources("master", Spec.Master?.Resources),
        };
    }

    private FluidPod Worker()
    {
        _properties.Overlay(Spec.Worker?.Properties);
        AddImage("worker");
        List<Volume> volumes = [];
        List<VolumeMount> mounts = [];
        ResourceRequirements? resources = WorkerResources();
        AddUserVolumes("worker", Spec.Worker?.VolumeMounts, volumes, mounts);
        AddVolumeSettings("worker", volumes, mounts, mounts.Count);
        ValueMap<string> env = [new("ALLUXIO_WORKER_TIEREDSTORE_LEVEL0_DIRS_PATH", _tiers.FirstPath)];
        return Pod("worker", Spec.Worker?.NetworkMode, Spec.Worker?.Properties, env, [], volumes, mounts) with { Resources = resources };
    }

    private FluidPod Fuse(string fuseLabel, out FluidFuse client)
    {
        _properties.Overlay(Spec.Fuse?.Properties);
        AddImage("fuse");
        string mountPath = $"{MountRoot()}/alluxio/{_input.Namespace}/{_input.Name}/alluxio-fuse";
        AddMountPath(mountPath);
        ValueList<string> args = FuseArguments(mountPath, out bool takesArguments);
        List<Volume> volumes = [];
        List<VolumeMount> mounts = [];
        AddUserVolumes("fuse", Spec.Fuse?.VolumeMounts, volumes, mounts);
        AddVolumeSettings("fuse", volumes, mounts, mounts.Count);
        bool usesHostPid = HostPid();
        client = new FluidFuse
        {
            Image = Image("fuse"),
            ImagePullPolicy = _settings.Value<string>("fuse.imagePullPolicy") ?? "",
            Args = args,
            MountPath = mountPath,
            HostPid = usesHostPid,
            IsCritical = _settings.Add(_rules.Replace<string>("fuse.priorityClassName")).Value is not null,
        };
        ValueMap<string> env = takesArguments ? [] : [new("MOUNT_POINT", mountPath)];
        return Pod("fuse", null, Spec.Fuse?.Properties, env, [new(fuseLabel, "true")], volumes, mounts) with { Resources = FuseResources() };
    }

    private FluidPod Pod(
        string component,
        string? networkMode,
        ValueMap<string>? properties,
        ValueMap<string> derivedEnv,
        ValueMap<string> derivedNode,
        List<Volume> volumes,
        List<VolumeMount> mounts)
    {
        Setting<ValueMap<string>> env = _settings.Add(MergeOver($"{component}.env", derivedEnv));
        _settings.Add(_rules.Replace<string>($"{component}.networkMode", static value => value is not (ContainerNetwork or HostNetwork)));
        return new FluidPod
        {
            ImagePullSecrets = PullSecrets(component),
            JvmOptions = OwnJvmOptions(component),
            Properties = Sorted(properties),
            Env = Rendered(component, env.Value ?? []),
            NodeSelector = _settings.Add(MergeOver($"{component}.nodeSelector", derivedNode)).Value ?? [],
            HostNetwork = component == "fuse" || networkMode != ContainerNetwork,
            Volumes = new([.. volumes]),
            VolumeMounts = new([.. mounts]),
            Labels = _settings.Add(_rules.Merge($"{component}.labels")).Value ?? [],
            Annotations = _settings.Add(_rules.Merge($"{component}.annotations")).Value ?? [],
        };
    }

    private FluidSideContainer SideContainer(string component, AlluxioCompTemplateSpec? spec)
    {
        AddImage(component);
        PullSecrets(component);
        ValueList<string> options = OwnJvmOptions(component);
        bool readsProperties = _rules[$"{component}.properties"].Layers.Any(static layer => layer.Layer == Layer.Component && !layer.IsIgnored);
        bool readsResources = _rules[$"{component}.resources"].Combine != CombineRule.Ignored;
        return new FluidSideContainer
        {
            Resources = Resources(component, readsResources ? spec?.Resources : null),
            JvmOptions = options,
            Properties = readsProperties ? Sorted(spec?.Properties) : [],
        };
    }

    private void AddImage(string component)
    {
        Setting<string> image = _settings.Add(_rules.Replace<string>($"{component}.image"));
        Setting<string> tag = _settings.Add(_rules.Replace<string>($"{component}.imageTag"));
        CheckImage(image, tag);
        _checks.Word(_settings.Add(_rules.Replace<string>($"{component}.imagePullPolicy")), KubernetesWords.PullPolicies);
    }

    // Image and tag come from different places; together they must be a reference.
    private void CheckImage(Setting<string> image, Setting<string> tag)
    {
        string reference = $"{image.Value}:{tag.Value}";
        if (!_checkedImages.Add(reference))
        {
            return;
        }

        bool isTemplate = reference.Contains("{{", StringComparison.Ordinal);
        if (image.Value is { Length: > 0 } && !isTemplate && !ImageReference.TryParse(reference, out _) && !IsToldByReading(image))
        {
            Definition? winner = tag.Winners.Concat(image.Winners).FirstOrDefault(static definition => definition.Location is not null)
                ?? tag.Winners.Concat(image.Winners).FirstOrDefault();
            _diagnostics.Add(FluidDiagnostics.BadImage.Create(winner?.Location, null, reference, null, reference, image.Path[..image.Path.IndexOf('.', StringComparison.Ordinal)]));
        }
    }

    // What is wrong with the field of a manifest alone is found while it is read.
    private static bool IsToldByReading(Setting<string> image) => image.Winners is [{ Layer: Layer.Global or Layer.Component }, ..]
        && !(ImageReference.TryParse(image.Value, out ImageReference? name) && name.Tag is null && name.Digest is null);

    private ValueList<LocalObjectReference>? PullSecrets(string component)
    {
        Setting<ValueList<LocalObjectReference>> setting = _settings.Add(_rules.Replace<ValueList<LocalObjectReference>>($"{component}.imagePullSecrets"));
        if (component is "master" or "worker" or "fuse")
        {
            _checks.PullSecrets(setting);
        }

        return setting.Value?.Select(OmitEmpty.Compact).ToValueList();
    }

    // What stands in the component's own variable; the shared variable holds the rest as built.
    private ValueList<string> OwnJvmOptions(string component)
    {
        Setting<ValueList<string>> setting = _settings.Add(_rules.List($"{component}.jvmOptions"));
        ValueList<string>? own = setting.Rule.Combine == CombineRule.Append
            ? setting.Winners.FirstOrDefault(static winner => winner.Layer != Layer.Global)?.Value as ValueList<string>
            : setting.Value;
        CheckLines($"{component}.jvmOptions", own);
        return own ?? [];
    }

    private ValueList<string> SharedJvmOptions() =>
        _rules["master.jvmOptions"].Combine == CombineRule.Append ? Spec.JvmOptions ?? [] : [];

    /// <summary>A map of the user with entries of the engine over it.</summary>
    private Setting<ValueMap<string>> MergeOver(string path, ValueMap<string> derived)
    {
        Rule rule = _rules[path];
        return RuleEvaluator.Merge(rule, layer => layer.Layer == Layer.Derived
            ? derived.Count == 0 ? null : new Definition { Layer = Layer.Derived, Origin = layer.Field, Value = derived }
            : _rules.Define(layer));
    }

    private ValueMap<string> Rendered(string component, ValueMap<string> env)
    {
        KeyValuePair<string, string>[] rendered = new KeyValuePair<string, string>[env.Count];
        int index = 0;
        foreach ((string name, string value) in env)
        {
            string? text = RenderedText.DoubleQuoted(value);
            if (text is null)
            {
                FieldPath path = FieldPath.Parse($"spec.{component}.env").Append(name);
                _diagnostics.Add(FluidDiagnostics.NotRenderable.Create(
                    _input.RuntimeManifest.Locate(path), path, null, null, $"The value of '{path}'", "it holds a quote or an unknown backslash escape"));
            }

            rendered[index++] = new(name, text ?? "");
        }

        return new(rendered);
    }

    private static ValueMap<string> Sorted(ValueMap<string>? map) =>
        map is null ? [] : ValueMap.Sorted<string>([.. map]);
}
