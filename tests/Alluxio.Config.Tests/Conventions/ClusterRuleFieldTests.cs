using Alluxio.Config.Layering;
using Alluxio.Config.Resolution.Operator.V1;

namespace Alluxio.Config.Tests.Conventions;

/// <summary>The rules of the operator's API v1 name fields that its schema has.</summary>
public sealed class ClusterRuleFieldTests
{
    private static readonly Dictionary<string, string[]> Fields = new()
    {
        ["AlluxioCluster"] = [.. AlluxioClusterFields.Values.Keys, .. AlluxioClusterFields.ItemFields],
        ["OperatorValues"] = [.. OperatorValuesFields.Values.Keys, .. OperatorValuesFields.ItemFields],
        ["License"] = [.. LicenseFields.Values.Keys, .. LicenseFields.ItemFields],
        ["UnderFileSystem"] = [.. UnderFileSystemFields.Values.Keys, .. UnderFileSystemFields.ItemFields],
    };

    [Fact]
    public void EveryLayer_NamesAFieldThatExists() => Convention.Holds(
        from rule in ClusterRules.Documented.Rules
        from layer in rule.Layers
        where layer.Kind is not null && !Fields[layer.Kind].Contains(FieldOf(layer))
        select $"{rule.Setting}: {layer.Kind}.{layer.Field}");

    // "field (words)" reads a part of the field, "field["key"]" one entry of a map.
    private static string FieldOf(RuleLayer layer) => layer.Field.Split(" (")[0].Split('[')[0];
}
