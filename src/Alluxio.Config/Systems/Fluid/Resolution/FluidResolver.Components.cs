using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Layering;
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

    // Images that several components share are reported once.
    private readonly Dictionary<(string? Image, string? Tag), string> _references = [];

    private SecurityContext? _user;

    private (ValueList<LocalObjectReference>? Given, ValueList<LocalObjectReference>? Compact) _pullSecrets;

    private (ValueList<Toleration>? Given, ValueList<Toleration>? Compact) _tolerations;

    private FluidPod Master()
    {
        _properties.Overlay(OwnProperties("master"));
        AddImage("master");
        List<Volume> volumes = [];
        List<VolumeMount> mounts = [];
        AddUserVolumes("master", volumes, mounts);
        int own = mounts.Count;
        if (_isMountedByConfigMap)
        {
            _mounts.AddSecrets(
                _rules.LayerOf("master.volumes", FluidRules.MountSecrets) is null ? [] : volumes,
                _rules.LayerOf("master.volumeMounts", FluidRules.MountSecrets) is null ? [] : mounts);
        }

        AddVolumeSettings("master", volumes, mounts, own);
        FluidRestore? restore = _restore;
        List<KeyValuePair<string, string>> env = [new("ALLUXIO_WORKER_TIEREDSTORE_LEVEL0_DIRS_PATH", _tiers.FirstPath)];
        if (restore is not null)
        {
            string backup = $"metadata-backup-{_identity.Name}-{_identity.Namespace}.gz";
            env.Add(new("JOURNAL_BACKUP", restore.ClaimName is null ? $"/host/{backup}" : $"/pvc{restore.HostPath}{backup}"));
        }

        ValueMap<string> node = restore is { ClaimName: null } ? [new("kubernetes.io/hostname", restore.NodeName)] : [];
        return Pod("master", Resources("master"), new([.. env]), node, volumes, mounts);
    }

    private FluidPod Worker()
    {
        _properties.Overlay(OwnProperties("worker"));
        AddImage("worker");
        List<Volume> volumes = [];
        List<VolumeMount> mounts = [];
        ResourceRequirements? resources = WorkerResources();
        AddUserVolumes("worker", volumes, mounts);
        AddVolumeSettings("worker", volumes, mounts, mounts.Count);
        ValueMap<string> env = [new("ALLUXIO_WORKER_TIEREDSTORE_LEVEL0_DIRS_PATH", _tiers.FirstPath)];
        return Pod("worker", resources, env, [], volumes, mounts);
    }

    private FluidPod Fuse(string fuseLabel, out FluidFuse client)
    {
        _properties.Overlay(OwnProperties("fuse"));
        AddImage("fuse");
        string mountPath = AddMountPath();
        ValueList<string> args = FuseArguments(mountPath, out bool takesArguments);
        List<Volume> volumes = [];
        List<VolumeMount> mounts = [];
        AddUserVolumes("fuse", volumes, mounts);
        AddVolumeSettings("fuse", volumes, mounts, mounts.Count);
        client = new FluidFuse
        {
            Args = args,
            MountPath = mountPath,
            HostPid = HostPid(),
        };
        ValueMap<string> env = takesArguments ? [] : [new("MOUNT_POINT", mountPath)];
        return Pod("fuse", FuseResources(), env, [new(fuseLabel, "true")], volumes, mounts);
    }

    private FluidPod Pod(
        string component,
        ResourceRequirements? resources,
        ValueMap<string> derivedEnv,
        ValueMap<string> derivedNode,
        List<Volume> volumes,
        List<VolumeMount> mounts)
    {
        Setting<ValueMap<string>> env = MergeOver(_rules.Of($"{component}.env"), derivedEnv);
        ValueMap<string>? rendered = Rendered(component, env.Value);
        env = _settings.Add(ReferenceEquals(rendered, env.Value) ? env : env with { Value = rendered });
        Setting<string> network = _settings.Add(_rules.Replace<string>(
            $"{component}.networkMode", static value => value is not (ContainerNetwork or HostNetwork)));
        return new FluidPod
        {
            Container = ImagedContainer(component, resources, User(component)),
            ImagePullSecrets = PullSecrets(component),
            Env = env.Value ?? [],
            NodeSelector = _settings.Add(MergeOver(_rules.Of($"{component}.nodeSelector"), derivedNode)).Value ?? [],
            Tolerations = Tolerations(component),
            HostNetwork = network.Value != ContainerNetwork,
            Volumes = new([.. volumes]),
            VolumeMounts = new([.. mounts]),
            Labels = _settings.Add(_rules.Merge($"{component}.labels")).Value ?? [],
            Annotations = _settings.Add(_rules.Merge($"{component}.annotations")).Value ?? [],
        };
    }

    /// <summary>A container in the pod of another component.</summary>
    private FluidContainer Container(string component, ResourceRequirements? resources, SecurityContext? user)
    {
        AddImage(component);
        PullSecrets(component);
        return ImagedContainer(component, resources, user);
    }

    private FluidContainer ImagedContainer(string component, ResourceRequirements? resources, SecurityContext? user) => new()
    {
        Image = _references[(_settings.Value<string>($"{component}.image"), _settings.Value<string>($"{component}.imageTag"))],
        ImagePullPolicy = _settings.Value<string>($"{component}.imagePullPolicy") ?? "",
        Resources = resources,
        JvmOptions = OwnJvmOptions(component),
        Properties = Sorted(OwnProperties(component)),
        User = user,
    };

    /// <summary>The properties that are given for one component alone, as far as they are read.</summary>
    private ValueMap<string>? OwnProperties(string component) =>
        _rules.Given<ValueMap<string>>($"{component}.properties", $"spec.{component}.properties");

    private void AddImage(string component)
    {
        Setting<string> image = _settings.Add(_rules.Replace<string>($"{component}.image"));
        Setting<string> tag = _settings.Add(_rules.Replace<string>($"{component}.imageTag"));
        CheckImage(image, tag);
        _checks.Word(_settings.Add(_rules.Replace<string>($"{component}.imagePullPolicy")), KubernetesEnums.PullPolicies);
    }

    // Image and tag come from different places; together they must be a reference.
    private void CheckImage(Setting<string> image, Setting<string> tag)
    {
        if (_references.ContainsKey((image.Value, tag.Value)))
        {
            return;
        }

        string reference = $"{image.Value}:{tag.Value}";
        _references.Add((image.Value, tag.Value), reference);

        bool isTemplate = reference.Contains("{{", StringComparison.Ordinal);
        if (image.Value is { Length: > 0 } && !isTemplate && !ImageReference.TryParse(reference, out _) && !HasReaderFinding(image))
        {
            Definition? winner = tag.Winners.Concat(image.Winners).FirstOrDefault(static definition => definition.Location is not null)
                ?? tag.Winners.Concat(image.Winners).FirstOrDefault();
            _diagnostics.Add(FluidDiagnostics.BadImage(image.Path[..image.Path.IndexOf('.', StringComparison.Ordinal)], reference)
                .At(winner?.Location, value: reference));
        }
    }

    // The reader finds faults that concern the field of one manifest only.
    private static bool HasReaderFinding(Setting<string> image) => image.Winners is [{ Layer: Layer.Global or Layer.Component }, ..]
        && !(ImageReference.TryParse(image.Value, out ImageReference? name) && name.Tag is null && name.Digest is null);

    private ValueList<LocalObjectReference>? PullSecrets(string component)
    {
        Setting<ValueList<LocalObjectReference>> setting =
            _settings.Add(_rules.Replace<ValueList<LocalObjectReference>>($"{component}.imagePullSecrets"));
        if (component is "master" or "worker" or "fuse")
        {
            _checks.PullSecrets(setting);
        }

        return Compacted(setting.Value, ref _pullSecrets);
    }

    // The options in the component's own variable; the shared variable holds the rest as built.
    private ValueList<string> OwnJvmOptions(string component)
    {
        Setting<ValueList<string>> setting = _settings.Add(_rules.List($"{component}.jvmOptions"));
        Definition? own = null;
        foreach (Definition winner in setting.Winners)
        {
            if (setting.Rule.Combine != CombineRule.Append || winner.RuleLayer?.Part == 1)
            {
                own = winner;
                break;
            }
        }

        ValueList<string>? options = own?.Value as ValueList<string>;

        // Options that all components share are checked once, at their place.
        if (own?.Layer == Layer.Component)
        {
            CheckLines(own.Origin, options);
        }

        return options ?? [];
    }

    /// <summary>A map of the user with entries of the engine over it.</summary>
    private Setting<ValueMap<string>> MergeOver(Rule rule, ValueMap<string> derived) =>
        derived.Count == 0 ? _rules.Merge(rule.Setting) : RuleEvaluator.Merge(rule, _rules.WithDerived(rule, derived));

    // What arrives in the pod: the chart prints values without escaping them.
    private ValueMap<string>? Rendered(string component, ValueMap<string>? env)
    {
        if (env is null)
        {
            return null;
        }

        // Nearly every text is untouched.
        KeyValuePair<string, string>[]? rendered = null;
        int index = 0;
        foreach ((string name, string value) in env)
        {
            string? text = RenderedText.DoubleQuoted(value);
            if (text is null)
            {
                FieldPath path = FieldPath.Parse($"spec.{component}.env").Append(name);
                _diagnostics.Add(FluidDiagnostics.NotRenderable(
                    $"The value of '{path}'",
                    "it contains a quote or an unknown backslash escape")
                    .At(_input.RuntimeManifest.Locate(path), path));
            }

            if (text is not null && !ReferenceEquals(text, value))
            {
                rendered ??= [.. env];
                rendered[index] = new(name, text);
            }

            index++;
        }

        return rendered is null ? env : new(rendered);
    }

    private static ValueMap<string> Sorted(ValueMap<string>? map) =>
        map is null ? [] : map.Count < 2 ? map : ValueMap.Sorted<string>([.. map]);
}
