using Alluxio.Config.Diagnostics;

namespace Alluxio.Config.Tests.Resolution.Fluid;

/// <summary>The chart prints some texts without quotes; what counts is the text that it prints, not the field.</summary>
public class ChartTextTests
{
    [Theory]
    [InlineData("mounts: [{mountPoint: 'pvc://c', name: '@x'}]", null)]
    [InlineData("mounts: [{mountPoint: 'pvc://c', name: a, path: '*rel: x'}]", null)]
    [InlineData("mounts: [{mountPoint: 'pvc://c', name: 'a: b', path: /ok}]", null)]
    [InlineData("mounts: [{mountPoint: 'pvc://c', name: 'a: b'}]", "spec.mounts[0].name")]
    [InlineData("mounts: [{mountPoint: 'pvc://c', name: a, path: '/x: y'}]", "spec.mounts[0].path")]
    [InlineData("mounts: [{mountPoint: 'pvc://c/*x', name: a}]", "spec.mounts[0].mountPoint")]
    [InlineData("mounts: [{mountPoint: 'pvc://c/a', name: a}]", null)]
    [InlineData("mounts: [{mountPoint: 'local://*x', name: a}]", "spec.mounts[0].mountPoint")]
    [InlineData("mounts: [{mountPoint: 'local:///x', name: '- d'}]", "spec.mounts[0].name")]
    [InlineData("mounts: [{mountPoint: 'local:///x', name: '? d'}]", "spec.mounts[0].name")]
    [InlineData("mounts: [{mountPoint: 'local:///x', name: '@x'}]", "spec.mounts[0].name")]
    [InlineData("mounts: [{mountPoint: 'local:///x #a: b', name: a}]", null)]
    [InlineData("mounts: [{mountPoint: 's3://*x', name: '- d'}]", null)]
    [InlineData("dataRestoreLocation: {path: 'local:///x: y'}", null)]
    [InlineData("dataRestoreLocation: {path: 'local:///x: y', nodeName: n}", "spec.dataRestoreLocation.path")]
    [InlineData("dataRestoreLocation: {path: 'x: y', nodeName: n}", null)]
    public void TextOfADataset_BreaksTheChart_WhereItIsPrinted(string spec, string? path) => AssertFound($"spec: {{{spec}}}", "", path);

    [Theory]
    [InlineData("/dev/shm:", null)]
    [InlineData("/a:,/b", null)]
    [InlineData("/a: b", "spec.tieredstore.levels[0].path")]
    [InlineData("- x", "spec.tieredstore.levels[0].path")]
    [InlineData("'*x'", "spec.tieredstore.levels[0].path")]
    public void PathOfALevel_IsPrintedWithTheNamesOfTheRuntime(string level, string? path) =>
        AssertFound("", $"spec: {{tieredstore: {{levels: [{{mediumtype: MEM, path: \"{level.Trim('\'')}\", quota: 1Gi}}]}}}}", path);

    private static void AssertFound(string dataset, string runtime, string? path)
    {
        ResolvedPlan plan = AlluxioConfig.ResolveAll(AlluxioConfig.LoadText(
            $"apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata: {{name: a}}\n{runtime}\n---\n"
            + $"apiVersion: data.fluid.io/v1alpha1\nkind: Dataset\nmetadata: {{name: a}}\n{dataset}\n")).Single();
        Assert.Equal(
            path is null ? [] : [path],
            plan.Diagnostics.Where<Diagnostic>(static found => found.Code == "ALX3037").Select(static found => found.Path!.ToString()));
    }
}
