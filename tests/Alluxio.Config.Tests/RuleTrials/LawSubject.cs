using System.Text.Json.Nodes;
using Alluxio.Config.Layering;

namespace Alluxio.Config.Tests.RuleTrials;

/// <summary>A system under one rule table, as the law needs to know it.</summary>
internal abstract class LawSubject
{
    /// <summary>The rules.</summary>
    public abstract RuleTable Table { get; }

    /// <summary>
    /// A deployment that has every component and every optional object. The law takes away what a rule reads before it gives it.
    /// </summary>
    public abstract LawInput Base { get; }

    /// <summary>Resolves and emits by a table, whatever it says.</summary>
    public abstract ResolvedPlan Resolve(LawInput input, RuleTable table);

    /// <summary>The input in which a value of the rule matters, for example one with a <c>local://</c> mount.</summary>
    /// <param name="input">The base without all fields that the rule reads.</param>
    /// <param name="rule">The rule.</param>
    public virtual LawInput Prepare(LawInput input, Rule rule) => input;

    /// <summary>The input in which a default of the rule matters.</summary>
    public virtual LawInput PrepareDefault(LawInput input, Rule rule) => input;

    /// <summary>The input in which a layer without a field matters, for example the allocation of ports.</summary>
    /// <param name="input">The base with all fields, prepared for the rule.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="layer">The layer.</param>
    public virtual LawInput PrepareDerived(LawInput input, Rule rule, RuleLayer layer) => input;

    /// <summary>
    /// A value for a layer that a user or the controller can give; every variant differs from the others and from all defaults.
    /// </summary>
    /// <returns><see langword="null"/> if the layer cannot be given.</returns>
    public abstract JsonNode? Sample(Rule rule, RuleLayer layer, int variant);

    /// <summary>Another value than the sample for a layer, where a stronger layer has the same one: switches know two only.</summary>
    public virtual JsonNode Otherwise(RuleLayer layer, JsonNode sample) =>
        sample is JsonValue value && value.TryGetValue(out bool isOn) ? !isOn : sample;

    /// <summary>Gives a value in a layer.</summary>
    public virtual LawInput Give(LawInput input, RuleLayer layer, JsonNode value) => layer.Kind is { } kind
        ? input.With(kind, layer.Field, value)
        : input with { Environment = input.Environment.SetItem(layer.Field, value.GetValue<string>()) };

    /// <summary>Removes the value of a layer.</summary>
    public virtual LawInput Take(LawInput input, RuleLayer layer) => layer.Kind is { } kind
        ? input.Without(kind, layer.Field)
        : input with { Environment = input.Environment.Remove(layer.Field) };

    /// <summary>Whether no deployment is without the field, so that the base keeps its own value of it.</summary>
    public virtual bool IsRequired(RuleLayer layer) => false;

    /// <summary>Another value for a default of the rule.</summary>
    /// <returns><see langword="null"/> to take the typed value that the first sample comes to.</returns>
    public virtual object? OtherDefault(Rule rule, RuleLayer layer) => null;

    /// <summary>The value of a setting in the plan.</summary>
    public virtual object? Read(ResolvedPlan plan, string setting)
    {
        int dot = setting.IndexOf('.', StringComparison.Ordinal);
        (string component, string name) = (setting[..dot], setting[(dot + 1)..]);
        ComponentPlan? found = plan.Components.FirstOrDefault(candidate => candidate.Name == component);
        return name == "properties"
            ? found?.Properties
            : found?.Settings.GetValueOrDefault(name)?.UntypedValue;
    }
}
