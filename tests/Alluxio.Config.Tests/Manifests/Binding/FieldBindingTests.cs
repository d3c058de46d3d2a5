using Alluxio.Config.Diagnostics;
using Alluxio.Config.Fluid;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Manifests.Binding;

public sealed class FieldBindingTests
{
    [Theory]
    [InlineData("  replica: 2\n", "ALX2001 (6,3)", "replica", "replicas")]
    [InlineData("  Replicas: 2\n", "ALX2001 (6,3)", "Replicas", "replicas")]
    [InlineData("  master:\n    jvmOption: []\n", "ALX2001 (7,5)", "jvmOption", "jvmOptions")]
    [InlineData("  volumes:\n  - name: a\n    emptydir: {}\n", "ALX2001 (8,5)", "emptydir", "emptyDir")]
    [InlineData("  quiteAnotherThing: 2\n", "ALX2001 (6,3)", "quiteAnotherThing", null)]
    public void Load_UnknownField_IsNamedAndKept(string spec, string place, string name, string? suggestion)
    {
        Diagnostic diagnostic = Loaded.SingleInSpec(spec);

        Assert.Equal(
            (place, name, suggestion, name.Length),
            (Loaded.Place(diagnostic), diagnostic.Value, diagnostic.Suggestion, diagnostic.Location!.Length));
        Assert.Contains(suggestion is null ? "Remove it" : $"Did you mean '{suggestion}'?", diagnostic.Message, StringComparison.Ordinal);
        Assert.EndsWith(name, diagnostic.Path!.ToString(), StringComparison.Ordinal);
        Assert.Contains($"{name}:", Loaded.Text(Loaded.Runtime + spec).Manifests[0].Resource.ToYaml(), StringComparison.Ordinal);
    }

    [Fact]
    public void Load_UnknownFieldOfASmallType_ListsItsFields() =>
        Assert.Contains(
            "Its fields are uid, gid, user, group.",
            Loaded.SingleInSpec("  runAs: {shell: bash}\n").Message,
            StringComparison.Ordinal);

    [Fact]
    public void Load_DuplicateKey_IsReportedAtTheSecond()
    {
        Diagnostic diagnostic = Loaded.SingleInSpec("  replicas: 1\n  runAs: {}\n  replicas: 2\n");

        Assert.Equal(
            ("ALX1004 (8,3)", "spec.replicas", "replicas"),
            (Loaded.Place(diagnostic), diagnostic.Path!.ToString(), diagnostic.Value));
        Assert.Contains("the same mapping has it on line 6", diagnostic.Message, StringComparison.Ordinal);
        Assert.Equal(2, Loaded.Text(Loaded.Runtime + "  replicas: 1\n  replicas: 2\n").OfType<AlluxioRuntime>().Single().Spec!.Replicas);
    }

    [Theory]
    [InlineData("  replicas: 1\n  \"replicas\": 2\n", "ALX1004 (7,3)")]
    [InlineData("  properties: {a: b, a: c}\n", "ALX1004 (6,22)")]
    public void Load_DuplicateKeyInAnotherStyle_IsReported(string spec, string place) =>
        Assert.Equal([place], Loaded.Places(Loaded.Runtime + spec));

    [Theory]
    [InlineData("  ? [a, b]\n  : 1\n", "ALX1017 (6,5)", "not a list")]
    [InlineData("  ? {a: b}\n  : {c: d}\n", "ALX1017 (6,5)", "not a mapping")]
    [InlineData("  {a: b}: 1\n", "ALX1017 (6,3)", "not a mapping")]
    [InlineData("  ~: 1\n", "ALX1017 (6,3)", "not null")]
    public void Load_KeyThatIsNoText_IsTheOnlyProblem(string spec, string place, string words)
    {
        Diagnostic diagnostic = Loaded.SingleInSpec(spec + "  replicas: 3\n");

        Assert.Equal(place, Loaded.Place(diagnostic));
        Assert.Contains(words, diagnostic.Message, StringComparison.Ordinal);
        Assert.Equal(3, Loaded.Text(Loaded.Runtime + spec + "  replicas: 3\n").OfType<AlluxioRuntime>().Single().Spec!.Replicas);
    }

    [Theory]
    [InlineData("", "ALX2013 (7,5)")]
    [InlineData("    mountPoint:\n", "ALX2013 (8,16)")]
    [InlineData("    mountPoint: null\n", "ALX2013 (8,17)")]
    public void Load_RequiredFieldMissing_IsAWarning(string mountPoint, string place)
    {
        Diagnostic diagnostic = Loaded.Single($"{Loaded.Dataset}spec:\n  mounts:\n  - name: data\n{mountPoint}");

        Assert.Equal((place, DiagnosticSeverity.Warning), (Loaded.Place(diagnostic), diagnostic.Severity));
        Assert.Equal("'spec.mounts[0]' has no 'mountPoint', which is required. Add it.", diagnostic.Message);
        Assert.Equal("spec.mounts[0].mountPoint", diagnostic.Path!.ToString());
    }

    [Fact]
    public void Load_RequiredFieldOfTheWrongType_IsReportedOnce() =>
        Assert.Equal(["ALX2004 (7,17)"], Loaded.Places(Loaded.Dataset + "spec:\n  mounts:\n  - mountPoint: [a]\n"));

    [Theory]
    [InlineData("", FieldPresence.Absent)]
    [InlineData("  jvmOptions:\n", FieldPresence.Null)]
    [InlineData("  jvmOptions: ~\n", FieldPresence.Null)]
    [InlineData("  jvmOptions: null\n", FieldPresence.Null)]
    [InlineData("  jvmOptions: []\n", FieldPresence.Empty)]
    [InlineData("  jvmOptions: [a]\n", FieldPresence.Given)]
    public void PresenceOf_List_KeepsThemApart(string spec, FieldPresence presence)
    {
        Assert.Equal(presence, Loaded.PresenceOf(Loaded.Runtime + "  replicas: 1\n" + spec, "spec.jvmOptions"));
        Assert.Equal(presence switch
        {
            FieldPresence.Empty =>
            0,
            FieldPresence.Given => 1,
            _ => null
        }, Loaded.Spec("  replicas: 1\n" + spec).JvmOptions?.Count);
    }

    [Theory]
    [InlineData("  hadoopConfig:\n", FieldPresence.Null)]
    [InlineData("  hadoopConfig: \"\"\n", FieldPresence.Empty)]
    [InlineData("  hadoopConfig: ''\n", FieldPresence.Empty)]
    [InlineData("  hadoopConfig: \"null\"\n", FieldPresence.Given)]
    [InlineData("  hadoopConfig: !!str\n", FieldPresence.Empty)]
    public void PresenceOf_Text_KeepsThemApart(string spec, FieldPresence presence) =>
        Assert.Equal(presence, Loaded.PresenceOf(Loaded.Runtime + spec, "spec.hadoopConfig"));

    [Fact]
    public void PresenceOf_OtherCases_AreReported()
    {
        Assert.Equal(FieldPresence.Empty, Loaded.PresenceOf(Loaded.Runtime + "  master: {}\n", "spec.master"));
        Assert.Equal(FieldPresence.Absent, Loaded.PresenceOf(Loaded.Runtime + "  master: {}\n", "spec.master.replicas"));
        Assert.Equal(FieldPresence.Absent, new Manifest { Resource = new Dataset() }.PresenceOf(FieldPath.Parse("spec")));
    }

    [Fact]
    public void Locate_Fields_GivesKeysAndValues()
    {
        Manifest manifest =
            Loaded.Text(Loaded.Runtime + "  jvmOptions:\n  - &a !!str -Xmx4G\n\n  # next\n  master:\n    replicas: 1\n").Manifests[0];

        Assert.Equal("f(7,14)", manifest.Locate(FieldPath.Parse("spec.jvmOptions[0]"))!.ToString());
        Assert.Equal(6, manifest.Locate(FieldPath.Parse("spec.jvmOptions[0]"))!.Length);
        Assert.Equal("f(11,5)", manifest.Locate(FieldPath.Parse("spec.master"))!.ToString());
        Assert.Equal("f(10,3)", manifest.LocateKey(FieldPath.Parse("spec.master"))!.ToString());
        Assert.Null(manifest.LocateKey(FieldPath.Parse("spec.jvmOptions[0]")));
        Assert.Null(manifest.Locate(FieldPath.Parse("spec.jvmOptions[1]")));
        Assert.Null(manifest.Locate(FieldPath.Parse("spec.fuse.image")));
    }
}
