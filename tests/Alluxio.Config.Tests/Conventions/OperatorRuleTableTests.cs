using System.Collections.Frozen;
using Alluxio.Config.Layering;
using Alluxio.Config.Models;
using Alluxio.Config.Operator.V1;
using Alluxio.Config.Systems.Operator.V1.Rules;
using Open = Alluxio.Config.Systems.Operator.V1Alpha1.Rules;
using OpenCluster = Alluxio.Config.Operator.V1Alpha1.AlluxioCluster;
using OpenDataset = Alluxio.Config.Operator.V1Alpha1.Dataset;

namespace Alluxio.Config.Tests.Conventions;

/// <summary>The rule tables of both generations of the operator are complete: no field without a rule, no rule without a field.</summary>
public sealed class OperatorRuleTableTests
{
    private static readonly (RuleTable Table, FrozenDictionary<string, string[]> Fields)[] Systems =
    [
        (ClusterRules.Documented, new Dictionary<string, string[]>
        {
            ["AlluxioCluster"] = [.. FieldTable<AlluxioCluster>.All, "metadata.name", "metadata.namespace"],
            ["OperatorValues"] = [.. FieldTable<OperatorValues>.All],
            ["UnderFileSystem"] = [.. FieldTable<UnderFileSystem>.All],
            ["License"] = [.. FieldTable<License>.All],
        }.ToFrozenDictionary()),
        (Open.OpenOperatorRules.AsBuilt, OpenFields),
        (Open.OpenOperatorRules.Documented, OpenFields),
    ];

    private static FrozenDictionary<string, string[]> OpenFields => new Dictionary<string, string[]>
    {
        ["AlluxioCluster"] = [.. FieldTable<OpenCluster>.All],
        ["Dataset"] = [.. FieldTable<OpenDataset>.All],
    }.ToFrozenDictionary();

    [Fact]
    public void EveryLayer_NamesAFieldThatExists() => Convention.Holds(
        from system in Systems
        from rule in system.Table.Rules
        from layer in rule.Layers
        where layer.Kind is not null && !system.Fields[layer.Kind].Contains(FieldOf(layer))
        select $"{rule.Setting}: {layer.Kind}.{layer.Field}");

    [Fact]
    public void EveryField_HasARule() => Convention.Holds(
        from system in Systems
        from kind in system.Fields
        from field in kind.Value
        where !kind.Value.Any(other => other.Length > field.Length && RuleFields.Covers(field, other))
        where !Named(system.Table, kind.Key).Any(path => RuleFields.Covers(path, field))
        select $"{system.Table.System}: {kind.Key}.{field}");

    [Fact]
    public void EverySetting_HasOneRule() => Convention.Holds(
        from system in Systems
        from rule in system.Table.Rules.GroupBy(static rule => rule.Setting)
        where rule.Count() > 1
        select $"{system.Table.System}: {rule.Key}");

    private static IEnumerable<string> Named(RuleTable table, string kind) => table.Rules
        .SelectMany(static rule => rule.Layers)
        .Where(layer => layer.Kind == kind)
        .Select(FieldOf)
        .Distinct();

    // "field["key"]" is one entry of a map.
    private static string FieldOf(RuleLayer layer) => layer.Field.Split("[\"")[0];
}
