using Alluxio.Config.Diagnostics;

namespace Alluxio.Config.Tests.Manifests.Reading;

public sealed class SyntaxErrorTests
{
    [Theory]
    [InlineData("  hadoopConfig: name: hbase\n", "ALX1001 (6,21)", "': ' is in the middle of a string")]
    [InlineData("  replicas: 1\n    runAs: x\n", "ALX1001 (7,5)", "correct the indentation")]
    [InlineData("  replicas\n    runAs: x\n", "ALX1001 (6,3)", "add the missing ':'")]
    [InlineData("  replicas: 1\n  # note\n  runAs\n    uid: 1\n", "ALX1001 (8,3)", "add the missing ':'")]
    [InlineData("  replicas: 1\n runAs: x\n", "ALX1001 (7,2)", "does not fit the keys above")]
    [InlineData("  replicas: 1\n  runAs\n", "ALX1001 (7,3)", "': ' is missing after this key; add it")]
    [InlineData("  replicas: 1\n  - runAs\n", "ALX1001 (7,3)", "list item")]
    [InlineData("  hadoopConfig: @hdfs\n", "ALX1001 (6,17)", "quote the string")]
    [InlineData("  hadoopConfig: `hdfs`\n", "ALX1001 (6,17)", "quote the string")]
    [InlineData("  hadoopConfig: %hdfs\n", "ALX1001 (6,17)", "quote the string")]
    [InlineData("  hadoopConfig: * hdfs\n", "ALX1001 (6,17)", "'&' or '*'")]
    [InlineData("  hadoopConfig: ]\n", "ALX1001 (6,17)", "quote a string that starts with this character")]
    [InlineData("  jvmOptions: [a, b]]\n", "ALX1001 (6,21)", "no open bracket")]
    [InlineData("  jvmOptions: [a, \"b\" \"c\"]\n", "ALX1001 (6,23)", "',' is missing")]
    [InlineData("  hadoopConfig: \"a\\qb\"\n", "ALX1001 (6,19)", "escape after this backslash")]
    [InlineData("  hadoopConfig: \"\\xzz\"\n", "ALX1001 (6,18)", "escape after this backslash")]
    [InlineData("  hadoopConfig: |x\n    a\n", "ALX1001 (6,17)", "next line, indented")]
    [InlineData("\treplicas: 1\n", "ALX1002 (6,1)", "Replace the tab with spaces")]
    [InlineData("  master:\n  \treplicas: 1\n", "ALX1002 (7,3)", "Replace the tab with spaces")]
    [InlineData("  replicas: 1\n\t\tmaster:\n", "ALX1002 (7,1)", "Replace the tab with spaces")]
    [InlineData("  jvmOptions:\n  - a\n\t- b\n", "ALX1002 (8,1)", "Replace the tab with spaces")]
    [InlineData("  jvmOptions: [-Xmx4G, -Xms4G\n  replicas: 2\n", "ALX1003 (6,15)", "Add the missing ']'")]
    [InlineData("  jvmOptions: [-Xmx4G, -Xms4G\n", "ALX1003 (6,15)", "Add the missing ']'")]
    [InlineData("  runAs: {uid: 1\n  replicas: 2\n", "ALX1003 (6,10)", "Add the missing '}'")]
    [InlineData("  runAs: &user {uid: 1\n  replicas: 2\n", "ALX1003 (6,16)", "Add the missing '}'")]
    [InlineData("  jvmOptions: [a}\n", "ALX1003 (6,15)", "Add the missing ']'")]
    [InlineData("  hadoopConfig: \"hdfs\n", "ALX1019 (6,17)", "starts here with a double quote")]
    [InlineData("  hadoopConfig: 'hdfs\n", "ALX1019 (6,17)", "starts here with a single quote")]
    [InlineData("  hadoopConfig: \"hdfs\n  replicas: 1\n  jvmOptions: [\"a\"]\n", "ALX1019 (6,17)", "closing quote")]
    [InlineData("  hadoopConfig: 'it's'\n", "ALX1019 (6,17)", "text follows the closing quote")]
    [InlineData("  hadoopConfig: \"a\" b\n", "ALX1019 (6,17)", "text follows the closing quote")]
    public void Load_BadSyntax_NamesTheCulprit(string spec, string place, string words)
    {
        Diagnostic diagnostic = Loaded.SingleInSpec(spec);

        Assert.Equal(place, Loaded.Place(diagnostic));
        Assert.Contains(words, diagnostic.Message, StringComparison.Ordinal);
        Assert.StartsWith("f(", diagnostic.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("- a\nb: 1\n", "ALX1001 (2,1)")]
    [InlineData("%TAG ! \n---\n" + Loaded.Dataset, "ALX1001 (1,1)")]
    public void Load_BadStructureOfDocuments_IsReported(string text, string place) => Assert.Contains(place, Loaded.Places(text));

    [Fact]
    public void Load_Tab_SuggestsBlanks()
    {
        Diagnostic diagnostic = Loaded.SingleInSpec("\t replicas: 1\n");

        Assert.Equal(("\\t", "blanks", 2), (diagnostic.Value, diagnostic.Suggestion, diagnostic.Location!.Length));
    }

    [Fact]
    public void Load_TabsBehindKeysAndInTexts_AreFine() =>
        Assert.Equal("a\tb", Loaded.Spec("  replicas:\t1\n  jvmOptions:\n  -\ta\tb\n").JvmOptions![0]);

    [Fact]
    public void Load_ProblemsBeforeASyntaxError_AreStillReported() => Assert.Equal(
        ["ALX2007 (6,13)", "ALX1003 (7,15)", "ALX2008 (8,22)"],
        Loaded.Places(Loaded.Runtime + "  replicas: two\n  jvmOptions: [a, b\n  disablePrometheus: maybe\n"));

    [Fact]
    public void Load_WhatASyntaxErrorCutsOff_IsNotReportedAsMissing() =>
        Assert.Equal(["ALX1019 (8,17)"], Loaded.Places(Loaded.Dataset + "spec:\n  mounts:\n  - name: a\n    mountPoint: \"s3://a\n"));

    [Fact]
    public void Load_TextThatAnOpenBracketSwallowed_IsNotReported() =>
        Assert.Equal(["ALX1003 (7,12)"], Loaded.Places(Loaded.Runtime + "  master:\n    ports: {web: 1, rpc: 2\n    replicas: 1\n"));

    [Theory]
    [InlineData("  replicas: 'x\n")]
    [InlineData("  jvmOptions: [a\n")]
    [InlineData("\treplicas: 1\n")]
    [InlineData("  hadoopConfig: b: c\n")]
    [InlineData("  replicas: {{ .x }}:\n")]
    public void Load_DocumentsBehindASyntaxError_AreRead(string spec)
    {
        string bad = Loaded.Runtime + spec;
        string text = $"{bad}---\n{Loaded.Dataset}---\n{bad.Replace(
            "hbase",
            "other",
            StringComparison.Ordinal)}---\n{Loaded.Dataset.Replace("hbase", "third", StringComparison.Ordinal)}";

        Assert.Equal(
            ["AlluxioRuntime hbase", "Dataset hbase", "AlluxioRuntime other", "Dataset third"],
            Loaded.Text(text).Manifests.Select(static m => $"{m.Resource.Kind} {m.Resource.Metadata!.Name}"));
        Assert.Equal(2, Loaded.Text(text).Diagnostics.Count);
        Assert.Equal(12, Loaded.Text(text).Diagnostics[1].Location!.Line - Loaded.Text(text).Diagnostics[0].Location!.Line);
    }
}
