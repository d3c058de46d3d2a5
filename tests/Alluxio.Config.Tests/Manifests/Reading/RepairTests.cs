using System.Diagnostics;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Fluid;
using Alluxio.Config.Manifests;

namespace Alluxio.Config.Tests.Manifests.Reading;

/// <summary>One syntax error does not hide the rest of its document, and what had to be left out is not talked about.</summary>
public sealed class RepairTests
{
    private const string Rest = "  worker: {replicas: two}\n  jvmOption: [a]\n";

    // Each adds only its own code; later findings remain.
    [Theory]
    [InlineData("  replicas: 1\n   master: {}\n", "ALX1001 (7,4)")]
    [InlineData("  replicas: 1\n   master:\n     replicas: 1\n   fuse: {}\n", "ALX1001 (7,4)")]
    [InlineData("  replicas: 1\n runAs: x\n", "ALX1001 (7,2)")]
    [InlineData("  replicas: 1\n runAs:\n    uid: 1\n", "ALX1001 (7,2)")]
    [InlineData("  replicas\n    runAs: x\n", "ALX1001 (6,3)")]
    [InlineData("  replicas: 1\n  runAs\n", "ALX1001 (7,3)")]
    [InlineData("  master: {replicas: 1\n", "ALX1003 (6,11)")]
    [InlineData("  jvmOptions: [a, b\n", "ALX1003 (6,15)")]
    [InlineData("  jvmOptions: [\n    a,\n    b\n", "ALX1003 (6,15)")]
    [InlineData("  jvmOptions: [\n  a,\n  b\n", "ALX1003 (6,15)")]
    [InlineData("  hadoopConfig: 'it's'\n", "ALX1019 (6,17)")]
    [InlineData("  hadoopConfig: \"hdfs\n", "ALX1019 (6,17)")]
    [InlineData("  hadoopConfig: a: b\n", "ALX1001 (6,18)")]
    [InlineData("  hadoopConfig: @a\n", "ALX1001 (6,17)")]
    [InlineData("  hadoopConfig: |x\n    a\n", "ALX1001 (6,17)")]
    [InlineData("  hadoopConfig: \"a\\qb\"\n", "ALX1001 (6,19)")]
    [InlineData("  master:\n    replicas: 1\n    - x\n", "ALX1001 (8,5)")]
    [InlineData("  replicas: 1\n\tmaster: {}\n", "ALX1002 (7,1)")]
    [InlineData("  replicas: 1\n\tmaster:\n\t\treplicas: 1\n\tfuse: {}\n", "ALX1002 (7,1)")]
    [InlineData("  jvmOptions: [a, \"b\" \"c\"]\n", "ALX1001 (6,23)")]
    [InlineData("  {{- if .Values.x }}\n  replicas: 1\n", "ALX1013 (6,3)")]
    [InlineData("  {{ .Values.x }}: 1\n", "ALX1013 (6,3)")]
    public void Load_SyntaxError_DoesNotHideTheRest(string bad, string place)
    {
        int lines = 5 + bad.Count(static character => character == '\n');

        Assert.Equal([place, $"ALX2007 ({lines + 1},22)", $"ALX2001 ({lines + 2},3)"], Loaded.Places(Loaded.Runtime + bad + Rest));
    }

    [Fact]
    public void Load_TooDeepNesting_DoesNotHideTheRest()
    {
        string deep = $"  status: {new string('[', 2000)}\n";

        Assert.Equal(["ALX2001 (6,3)", "ALX1007 (6,109)", "ALX2007 (7,22)", "ALX2001 (8,3)"], Loaded.Places(Loaded.Runtime + deep + Rest));
    }

    [Fact]
    public void Load_SeveralSyntaxErrors_AreAllReported() => Assert.Equal(
        ["ALX1001 (6,17)", "ALX1003 (7,15)", "ALX1002 (8,1)", "ALX2007 (9,22)", "ALX2001 (10,3)", "ALX1001 (11,13)"],
        Loaded.Places(Loaded.Runtime + "  hadoopConfig: @a\n  jvmOptions: [a\n\tfuse: {}\n" + Rest + "  replicas: %x\n"));

    [Fact]
    public void Load_ItemOfAList_KeepsThePlacesOfTheOthers()
    {
        Diagnostic[] found =
        [
            .. Loaded.Text(Loaded.Dataset + "spec:\n  mounts:\n  - @x\n  - mountPoint: s3://a\n    readOnly: maybe\n").Diagnostics,
        ];

        Assert.Equal(["ALX1001 (7,5)", "ALX2008 (9,15)"], found.Select(Loaded.Place));
        Assert.Equal("spec.mounts[1].readOnly", found[1].Path!.ToString());
    }

    [Theory]
    [InlineData("metadata:\n  name: @x\n")]
    [InlineData("metadata:\n  name: x\nspec:\n  mounts:\n  - name: a\n    mountPoint: @s3\n")]
    [InlineData("metadata:\n  name: x\nspec:\n  mounts:\n  - name: a\n     mountPoint: s3\n")]
    [InlineData("metadata:\n  name: x\nspec:\n  mounts:\n  - @a: a\n    mountPoint: s3://x\n")]
    [InlineData("metadata:\n  name: x\n  labels: &l @a\n  annotations: *l\n")]
    public void Load_WhatHadToBeLeftOut_IsNotReportedAsMissing(string rest) =>
        Assert.Equal("ALX1001", Loaded.Single("apiVersion: data.fluid.io/v1alpha1\nkind: Dataset\n" + rest).Code);

    [Fact]
    public void Load_KindThatHadToBeLeftOut_IsNotReportedAsMissing() =>
        Assert.Equal("ALX1001 (2,7)", Loaded.Place(Loaded.Single("apiVersion: data.fluid.io/v1alpha1\nkind: @x\nmetadata:\n  name: x\n")));

    [Fact]
    public void Load_KeyInBothBranchesOfATemplate_IsNotReportedAsGivenTwice() => Assert.Equal(
        ["ALX1013 (6,1)", "ALX1013 (8,1)", "ALX1013 (10,1)"],
        Loaded.Places(Loaded.Runtime + "{{- if .Values.x }}\n  replicas: 1\n{{- else }}\n  replicas: 2\n{{- end }}\n"));

    [Fact]
    public void Load_RepairedDocument_HoldsWhatCouldBeRead()
    {
        AlluxioRuntimeSpec spec =
            Loaded.Text(Loaded.Runtime + "  replicas: 3\n  hadoopConfig: @a\n  jvmOptions: [a]\n").OfType<AlluxioRuntime>().Single().Spec!;

        Assert.Equal((3, null, "a"), (spec.Replicas, spec.HadoopConfig, spec.JvmOptions!.Single()));
    }

    [Theory]
    [InlineData("\"replicas\":1,\"replicas\":2,\"hadoopConfig\":\"\\ud800\",\"jvmOption\":[]", "ALX1004 ALX1001 ALX2001")]
    [InlineData("\n\"jvmOption\":[],\n\"hadoopConfig\":\"a\"\n\"worker\":{\"replicas\":\"two\"}", "ALX2001 ALX1001 ALX2007")]
    [InlineData("\n\"hadoopConfig\": \"a,\n\"replicas\": 1,\n\"jvmOption\":[]", "ALX1001 ALX2001")]
    [InlineData("\n  \"jvmOption\": [],\n  \"hadoopConfig\": @a,\n  \"replicas\": \"two\"\n", "ALX2001 ALX1001 ALX2007")]
    public void Load_Json_IsReadOnBehindAnError(string spec, string codes)
    {
        ManifestSet set = Loaded.Text($"{{\"apiVersion\":\"data.fluid.io/"
            + $"v1alpha1\",\"kind\":\"AlluxioRuntime\",\"metadata\":{{\"name\":\"q\"}},\"spec\":{{{spec}}}}}");

        Assert.Equal(codes.Split(' '), set.Diagnostics.Select(static diagnostic => diagnostic.Code));
        Assert.DoesNotContain(set.Diagnostics, static diagnostic => diagnostic.Message.Contains("YAML", StringComparison.Ordinal));
    }

    [Fact]
    public void LoadEnvironment_SyntaxError_DoesNotHideTheRest()
    {
        ControllerEnvironment environment = AlluxioConfig.LoadEnvironmentText("A: a\nB: @b\nC: [c]\nD: d\n", "f");

        Assert.Equal(["ALX1001 (2,4)", "ALX2004 (3,4)"], environment.Diagnostics.Select(Loaded.Place));
        Assert.Equal("d", environment.Variables["D"]);
    }

    [Fact]
    public void Load_AnErrorOnEachOfManyLines_IsQuick()
    {
        Stopwatch watch = Stopwatch.StartNew();
        ManifestSet set = Loaded.Text(Loaded.Runtime + string.Concat(Enumerable.Range(0, 100_000).Select(static i => $"  k{i}: @a\n")));

        Assert.Contains(set.Diagnostics, static diagnostic => diagnostic.Code == "ALX1001");
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30));
    }
}
