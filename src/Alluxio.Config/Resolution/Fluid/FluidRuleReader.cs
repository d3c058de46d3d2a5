using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using Alluxio.Config.Fluid;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Layering;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Resolution.Fluid;

/// <summary>Evaluates the rules of a table over one input: finds what each layer gives.</summary>
internal sealed class FluidRuleReader(FluidInput input, RuleTable table)
{
    private static readonly ConditionalWeakTable<RuleTable, FrozenDictionary<string, Rule>> Indexes = [];

    private readonly FrozenDictionary<string, Rule> _rules = Indexes.GetValue(
        table, static table => table.Rules.ToFrozenDictionary(static rule => rule.Setting, StringComparer.Ordinal));

    public RuleTable Table => table;

    public Rule this[string setting] => _rules.TryGetValue(setting, out Rule? rule)
        ? rule
        : throw new ArgumentException($"The rule table of {table.System} has no rule for '{setting}'.");

    public Setting<T> Replace<T>(string setting, Func<object, bool>? isAbsent = null) => RuleEvaluator.Replace<T>(this[setting], Define, isAbsent);

    public Setting<ValueMap<string>> Merge(string setting) => RuleEvaluator.Merge(this[setting], Define);

    /// <summary>A list whose rule may say to replace or to append.</summary>
    public Setting<ValueList<string>> List(string setting) => this[setting] is { Combine: CombineRule.Append } rule
        ? RuleEvaluator.Append<string>(rule, Define)
        : Replace<ValueList<string>>(setting);

    /// <summary>What a layer gives, or <see langword="null"/>.</summary>
    public Definition? Define(RuleLayer layer)
    {
        switch (layer.Kind)
        {
            case "AlluxioRuntime":
                return AlluxioRuntimeFields.Values.TryGetValue(layer.Field, out Func<AlluxioRuntime, object?>? runtimeField)
                    ? Given(layer, runtimeField(input.Runtime), input.RuntimeManifest)
                    : null;
            case "Dataset":
                return input.Dataset is { } dataset && DatasetFields.Values.TryGetValue(layer.Field, out Func<Dataset, object?>? datasetField)
                    ? Given(layer, datasetField(dataset), input.DatasetManifest)
                    : null;
            default:
                object? value = layer.Layer == Layer.Controller ? ControllerValue(layer.Field) : layer.Default;
                return value is null ? null : new Definition { Layer = layer.Layer, Origin = layer.Field, Value = value };
        }
    }

    private static Definition? Given(RuleLayer layer, object? value, Manifest? manifest)
    {
        if (value is null)
        {
            return null;
        }

        string field = layer.Field;
        return new Definition
        {
            Layer = layer.Layer,
            Origin = field,
            Value = value,
            Locate = manifest is null ? null : () => manifest.Locate(FieldPath.Parse(field)),
        };
    }

    private object? ControllerValue(string name)
    {
        FluidController controller = input.Controller;
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
