using Alluxio.Config.Diagnostics;
using Alluxio.Config.Fluid;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Layering;
using Alluxio.Config.Values;

namespace Alluxio.Config.Resolution.Fluid;

/// <summary>Evaluates the rules of a table over one input: finds what each layer gives.</summary>
internal sealed class FluidRuleReader
{
    private readonly FluidInput _input;
    private readonly FluidRuleIndex _index;

    // One delegate each for all settings and places.
    private readonly Func<RuleLayer, Definition?> _define;
    private readonly Func<string, SourceLocation?> _locateInRuntime;
    private readonly Func<string, SourceLocation?>? _locateInDataset;

    public FluidRuleReader(FluidInput input, RuleTable table)
    {
        _input = input;
        Table = table;
        _index = FluidRuleIndex.Of(table);
        _define = Define;
        _locateInRuntime = origin => input.RuntimeManifest.Locate(FieldPath.Parse(origin));
        _locateInDataset = input.DatasetManifest is { } manifest ? origin => manifest.Locate(FieldPath.Parse(origin)) : null;
    }

    public RuleTable Table { get; }

    public Rule this[string setting] => _index.TryGetRule(setting, out Rule? rule)
        ? rule
        : throw new ArgumentException($"The rule table of {Table.System} has no rule for '{setting}'.");

    public Setting<T> Replace<T>(string setting, Func<object, bool>? isAbsent = null) => RuleEvaluator.Replace<T>(this[setting], _define, isAbsent);

    public Setting<ValueMap<string>> Merge(string setting) => RuleEvaluator.Merge(this[setting], _define);

    /// <summary>A list whose rule may say to replace or to append.</summary>
    public Setting<ValueList<string>> List(string setting) => this[setting] is { Combine: CombineRule.Append } rule
        ? RuleEvaluator.Append<string>(rule, _define)
        : Replace<ValueList<string>>(setting);

    /// <summary>What a layer gives, or <see langword="null"/>.</summary>
    public Definition? Define(RuleLayer layer)
    {
        if (layer.Kind is not (FluidRuleIndex.RuntimeKind or FluidRuleIndex.DatasetKind))
        {
            return Given(layer, layer.Layer == Layer.Controller ? ControllerValue(layer.Field) : layer.Default, null);
        }

        if (_index.TryGetField(layer, out Func<AlluxioRuntime, object?>? runtimeField))
        {
            return Given(layer, runtimeField(_input.Runtime), _locateInRuntime);
        }

        return _input.Dataset is { } dataset && _index.TryGetField(layer, out Func<Dataset, object?>? datasetField)
            ? Given(layer, datasetField(dataset), _locateInDataset)
            : null;
    }

    private static Definition? Given(RuleLayer layer, object? value, Func<string, SourceLocation?>? locate) => value is null
        ? null
        : new Definition { Layer = layer.Layer, Origin = layer.Field, Value = value, LocateOrigin = locate };

    private object? ControllerValue(string name)
    {
        FluidController controller = _input.Controller;
        return name switch
        {
            "ALLUXIO_RUNTIME_IMAGE_ENV (repository)" => ImageVariable.Repository(controller.RuntimeImage),
            "ALLUXIO_RUNTIME_IMAGE_ENV (tag)" => ImageVariable.Tag(controller.RuntimeImage),
            "ALLUXIO_FUSE_IMAGE_ENV (repository)" => ImageVariable.Repository(controller.FuseImage),
            "ALLUXIO_FUSE_IMAGE_ENV (tag)" => ImageVariable.Tag(controller.FuseImage),
            "IMAGE_PULL_SECRETS" => Secrets(controller.ImagePullSecrets),
            "IMAGE_PULL_SECRETS (trimmed)" => Secrets(controller.ImagePullSecrets.Select(static name => name.Trim()).Where(static name => name.Length > 0)),
            "CRITICAL_FUSE_POD" => controller.CriticalFusePod ? "system-node-critical" : null,

            // Like an unset variable: what it would say goes without saying.
            "KUBE_VERSION" => controller.KubernetesVersion == FluidController.Default.KubernetesVersion ? null : controller.KubernetesVersion,
            "ALLUXIO_MOUNT_CONFIG_STORAGE" => controller.MountsInConfigMap ? null : "(not configmap)",
            "FLUID_WORKDIR" => controller.WorkDirectory == FluidController.Default.WorkDirectory ? null : controller.WorkDirectory,
            "DEFAULT_INIT_IMAGE_ENV (repository)" => ImageVariable.Repository(controller.InitImage),
            "DEFAULT_INIT_IMAGE_ENV (tag)" => ImageVariable.Tag(controller.InitImage),
            _ => null,
        };
    }

    private static ValueList<LocalObjectReference>? Secrets(IEnumerable<string> names)
    {
        LocalObjectReference[] references = [.. names.Select(static name => new LocalObjectReference { Name = name })];
        return references.Length == 0 ? null : new(references);
    }
}
