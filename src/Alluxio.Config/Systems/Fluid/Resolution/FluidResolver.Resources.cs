using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Layering;
using Alluxio.Config.Systems.Fluid.Rules;
using Alluxio.Config.Systems.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Resolution;

// Requests and limits. Mirrors pkg/ddc/alluxio/transform_resources.go.
internal sealed partial class FluidResolver
{
    private const string Memory = "memory";

    private ResourceRequirements? Resources(string component)
    {
        Setting<ResourceRequirements> setting = _rules.Replace<ResourceRequirements>($"{component}.resources");
        setting = _settings.Add(HandsOnAll || setting.Value is null ? setting : HandedOn(setting));
        _checks.Requests(setting);
        return Converted(setting.Value);
    }

    private bool HandsOnAll => !_input.Release.Engine.HandsOnCpuAndMemoryOnly;

    private ResourceRequirements? HandedOn(ResourceRequirements? given, bool isFuse = false) =>
        HandedOnResources.Of(given, _input.Release.Engine, isFuse);

    // A layer whose resources are all dropped does not count.
    private Setting<ResourceRequirements> HandedOn(Setting<ResourceRequirements> setting) => HandedOn(setting.Value) is { } value
        ? setting with { Value = value, IsShared = false }
        : setting with { Value = null, Winners = [], Hidden = [.. setting.Winners, .. setting.Hidden], IsShared = false };

    /// <summary>The user's resources of a component, before the engine changes its memory.</summary>
    private ResourceRequirements? GivenResources(string component) =>
        _rules.Given<ResourceRequirements>($"{component}.resources", $"spec.{component}.resources");

    private ResourceRequirements? WorkerResources()
    {
        ResourceRequirements? given = GivenResources("worker");
        Quantity? requested = Amount(given?.Requests);
        Quantity? limit = Amount(given?.Limits);
        _workerMemory = requested?.KubernetesText;
        string? raised = null;
        string told = "";
        if (TierMemory("worker") is { } size)
        {
            if (requested is null || requested.IsZero || requested < size)
            {
                raised = size.CanonicalText;
                _workerMemory = raised;
            }

            if (limit is { IsZero: false } && limit < size)
            {
                told = Memory;
                FieldPath path = FieldPath.Parse("spec.worker.resources.limits.memory");
                _diagnostics.Add(FluidDiagnostics.TierExceedsLimit(size.CanonicalText, limit.Text)
                    .At(_input.RuntimeManifest.Locate(path), path, limit.Text));
            }
        }

        return AddWithMemory("worker", Converted(HandedOn(given)), raised, isRequest: true, told);
    }

    private ResourceRequirements? FuseResources()
    {
        ResourceRequirements? given = GivenResources("fuse");
        Quantity? limit = Amount(given?.Limits);
        bool isDropped = limit is null && _rules.Table.Profile == Profile.AsBuilt;
        string? raised = null;
        if (limit is not null)
        {
            Quantity limitOrDefault = limit.IsZero ? Quantity.Parse("50Gi") : limit;
            raised = TierMemory("fuse") is { } size
                ? (limitOrDefault + size).CanonicalText
                : limit.IsZero ? limitOrDefault.KubernetesText : null;
        }

        // As built nothing of it is left, whatever the documents say.
        return AddWithMemory(
            "fuse",
            isDropped ? null : Converted(HandedOn(given, isFuse: true)),
            raised,
            isRequest: false,
            isChecked: limit is not null);
    }

    private ResourceRequirements? AddWithMemory(
        string component, ResourceRequirements? converted, string? memory, bool isRequest, string told = "", bool isChecked = true)
    {
        ResourceRequirements? result = converted;
        if (memory is not null)
        {
            Quantity amount = Quantity.Parse(memory).AsStored();
            result ??= new ResourceRequirements();
            result = isRequest
                ? result with { Requests = (result.Requests ?? []).SetItem(Memory, amount) }
                : result with { Limits = (result.Limits ?? []).SetItem(Memory, amount) };
        }

        Rule rule = _rules.Of($"{component}.resources");
        List<Definition>? winners = null;
        List<Definition>? hidden = null;
        foreach (RuleLayer layer in rule.Layers)
        {
            if (layer.Layer == Layer.Derived && memory is not null)
            {
                (winners ??= []).Add(Definition.Of(layer, memory, isRequest ? "requests.memory" : "limits.memory"));
            }
            else if (layer.Layer != Layer.Derived && _rules.Define(layer) is { } definition)
            {
                (converted is null ? hidden ??= [] : winners ??= []).Add(definition);
            }
        }

        Setting<ResourceRequirements> setting = new()
        {
            Path = rule.Setting,
            Rule = rule,
            Value = result,
            Winners = RuleEvaluator.ToValueList(winners),
            Hidden = RuleEvaluator.ToValueList(hidden),
        };
        _ = _settings.Add(setting);
        if (isChecked)
        {
            _checks.Requests(setting, told);
        }

        return result;
    }

    /// <summary>The size of the tiers in memory, for components whose rule adds it.</summary>
    private Quantity? TierMemory(string component) =>
        _rules.LayerOf($"{component}.resources", FluidRules.TierSize) is null ? null : _tiers.MemorySize;

    // Claims and unknown fields do not pass through the engine's own type.
    private static ResourceRequirements? Converted(ResourceRequirements? given)
    {
        ValueMap<Quantity>? requests = Converted(given?.Requests);
        ValueMap<Quantity>? limits = Converted(given?.Limits);
        return requests is null && limits is null ? null
            : ReferenceEquals(requests, given!.Requests) && ReferenceEquals(limits, given.Limits)
                && HandedOnResources.HasOnlyAmounts(given) ? given
            : new ResourceRequirements { Requests = requests, Limits = limits };
    }

    private static ValueMap<Quantity>? Converted(ValueMap<Quantity>? amounts)
    {
        if (amounts is not { Count: > 0 })
        {
            return null;
        }

        // Most amounts are unchanged.
        if (IsConverted(amounts))
        {
            return amounts;
        }

        KeyValuePair<string, Quantity>[] converted = [.. amounts];
        foreach (ref KeyValuePair<string, Quantity> entry in converted.AsSpan())
        {
            entry = new(entry.Key, entry.Value.AsRendered());
        }

        return ValueMap.Sorted(converted);
    }

    private static bool IsConverted(ValueMap<Quantity> amounts)
    {
        string? last = null;
        foreach ((string name, Quantity amount) in amounts)
        {
            if (string.CompareOrdinal(last, name) >= 0 || !ReferenceEquals(amount.AsRendered(), amount))
            {
                return false;
            }

            last = name;
        }

        return true;
    }

    private static Quantity? Amount(ValueMap<Quantity>? amounts) => amounts?.GetValueOrDefault(Memory);
}
