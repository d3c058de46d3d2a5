using Alluxio.Config.Diagnostics;
using Alluxio.Config.Manifests;
using Alluxio.Config.Manifests.Editing;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Manifests.Editing;

/// <summary>New values find their place in texts of every form, and nothing else changes.</summary>
public sealed class ManifestEditorTests
{
    private const string Head = "apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata:\n  name: hbase\n";

    // The text after the head; the changes, with a dash before a removed field; the text afterwards.
    public static TheoryData<string, string, string> Cases => new()
    {
        // Values take the quotes of those before them.
        { "spec:\n  fuse:\n    image: a # why\n", "spec.fuse.image=b", "spec:\n  fuse:\n    image: b # why\n" },
        { "spec:\n  fuse:\n    image: 'a'\n", "spec.fuse.image=b", "spec:\n  fuse:\n    image: 'b'\n" },
        { "spec:\n  fuse:\n    image: \"a\"\n", "spec.fuse.image=b", "spec:\n  fuse:\n    image: \"b\"\n" },
        { "spec:\n  fuse:\n    imageTag: a\n", "spec.fuse.imageTag=2.9", "spec:\n  fuse:\n    imageTag: \"2.9\"\n" },
        { "spec:\n  fuse: {image: a, imageTag: b}\n", "spec.fuse.image=c{", "spec:\n  fuse: {image: \"c{\", imageTag: b}\n" },
        { "spec:\n  fuse:\n    image: >-\n      a\n    imageTag: b\n", "spec.fuse.image=c", "spec:\n  fuse:\n    image: c\n    imageTag: "
            + "b\n" },
        { "spec:\n  fuse:\n    image:\n    imageTag: b\n", "spec.fuse.image=c", "spec:\n  fuse:\n    image: c\n    imageTag: b\n" },
        { "spec:\n  fuse:\n    image: ~\n    imageTag: b\n", "spec.fuse.image=c", "spec:\n  fuse:\n    image: c\n    imageTag: b\n" },
        { "spec:\n  fuse:\n    image:\n      a\n", "spec.fuse.image=c", "spec:\n  fuse:\n    image:\n      c\n" },
        { "spec:\n  fuse:\n    image: &x a\n", "spec.fuse.image=c", "spec:\n  fuse:\n    image: &x c\n" },
        { "spec:\n  master:\n    env: {A: &x a}\n  fuse:\n    image: *x # why\n", "spec.fuse.image=c", "spec:\n  master:\n    env: {A: &x "
            + "a}\n  fuse:\n    image: c # why\n" },
        { "spec:\n  fuse:\n    image: a", "spec.fuse.image=b", "spec:\n  fuse:\n    image: b" },

        // New keys go next to similar ones, or to the end of their mapping, before the comments that follow it.
        { "spec:\n  fuse:\n    image: a\n    args: [b]\n", "spec.fuse.imageTag=c", "spec:\n  fuse:\n    image: a\n    imageTag: c\n    "
            + "args: [b]\n" },
        { "spec:\n  fuse:\n    image: a", "spec.fuse.imageTag=c", "spec:\n  fuse:\n    image: a\n    imageTag: c" },
        {
            "spec:\n  fuse:\n    args:\n    - b # of fuse\n    # end of fuse\n  # of worker\n  worker: {}\n",
            "spec.fuse.image=c",
            "spec:\n  fuse:\n    args:\n    - b # of fuse\n    image: c\n    # end of fuse\n  # of worker\n  worker: {}\n"
        },
        { "spec:\n    replicas: 1\n", "spec.fuse.image=a;spec.fuse."
            + "imageTag=b", "spec:\n    replicas: 1\n    fuse:\n      image: a\n      imageTag: b\n" },
        { "spec: {}\n", "spec.fuse.image=a", "spec: {fuse: {image: a}}\n" },
        { "spec: { replicas: 1 }\n", "spec.fuse.image=a", "spec: { replicas: 1, fuse: {image: a} }\n" },
        { "spec:\n  fuse:\n", "spec.fuse.image=a", "spec:\n  fuse:\n    image: a\n" },
        { "spec:\n  fuse: # why\n  worker: {}\n", "spec.fuse.image=a", "spec:\n  fuse:\n    image: a # why\n  worker: {}\n" },
        { "spec:\n", "spec.fuse.image=a", "spec:\n  fuse:\n    image: a\n" },
        { "", "spec.fuse.image=a", "spec:\n  fuse:\n    image: a\n" },
        { "spec:\n  master:\n    env:\n      A: |\n        # no comment\n        b\n\n  worker: {}\n", "spec.master."
            + "image=c", "spec:\n  master:\n    env:\n      A: |\n        # no comment\n        b\n    image: c\n\n  worker: {}\n" },
        { "x-base: &base\n  image: a\nspec:\n  fuse:\n    args: [b]\n    <<: *base\n", "spec.fuse.image=c", "x-base: &base\n  image: a\n"
            + "spec:\n  fuse:\n    args: [b]\n    <<: *base\n    image: c\n" },

        // Items are walked into.
        { "spec:\n  volumes:\n  - name: a\n    hostPath:\n      path: /b\n", "spec.volumes[0].hostPath.path="
            + "/c", "spec:\n  volumes:\n  - name: a\n    hostPath:\n      path: /c\n" },
        { "spec:\n  fuse:\n    args: [a, 'b']\n", "spec.fuse.args[1]=c", "spec:\n  fuse:\n    args: [a, 'c']\n" },

        // A removed field also removes its line.
        {
            "spec:\n  imagePullSecrets:\n  - name: a # of a\n  - name: b\n  # of worker\n  worker: {}\n",
            "-spec.imagePullSecrets",
            "spec:\n  # of worker\n  worker: {}\n"
        },
        { "spec:\n  fuse:\n    image: a\n", "-spec.fuse.image", "spec:\n  fuse: {}\n" },
        { "spec:\n  fuse: {image: a, imageTag: b, args: [c]}\n", "-spec.fuse.image", "spec:\n  fuse: {imageTag: b, args: [c]}\n" },
        { "spec:\n  fuse: {image: a, imageTag: b, args: [c]}\n", "-spec.fuse.image;-spec.fuse.imageTag", "spec:\n  fuse: {args: [c]}\n" },
        { "spec:\n  fuse: {image: a, imageTag: b, args: [c]}\n", "-spec.fuse.imageTag;-spec.fuse.args", "spec:\n  fuse: {image: a}\n" },
        { "spec:\n  volumes:\n  - name: a\n    emptyDir: {}\n", "-spec.volumes[0].name", "spec:\n  volumes:\n  - emptyDir: {}\n" },
        {
            "spec:\n  imagePullSecrets:\n  # first\n  - name: a\n  # second\n  - name: b # why\n  # third\n  - name: c\n",
            "-spec.imagePullSecrets[1]",
            "spec:\n  imagePullSecrets:\n  # first\n  - name: a\n  # second\n  # third\n  - name: c\n"
        },
        { "spec:\n  volumes:\n  - name: a\n    emptyDir:\n      medium: x\n  - name: b\n", "-spec.volumes[0]", "spec:\n  volumes:\n  - "
            + "name: b\n" },
        { "spec:\n  jvmOptions:\n  - -Xmx1g\n  - -Xmx2g\n  - "
            + "-Xmx3g", "-spec.jvmOptions[2];-spec.jvmOptions[0]", "spec:\n  jvmOptions:\n  - -Xmx2g\n" },
        { "spec:\n  jvmOptions: [-Xmx1g, -Xmx2g]\n", "-spec.jvmOptions[0]", "spec:\n  jvmOptions: [-Xmx2g]\n" },
        { "spec:\n  jvmOptions: [-Xmx1g, -Xmx2g, ]\n", "-spec.jvmOptions[1]", "spec:\n  jvmOptions: [-Xmx1g, ]\n" },
        { "spec:\n  fuse:\n    image: a\n", "-spec.worker.image", "spec:\n  fuse:\n    image: a\n" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Edit_OfBlockStyle_GivesTheText(string before, string changes, string after) =>
        Assert.Equal(Head + after, Edit(Head + before, changes, out _)?.Text);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Edit_WithOtherLineBreaks_GivesTheSameText(string before, string changes, string after) =>
        Assert.Equal((Head + after).ReplaceLineEndings("\r\n"), Edit((Head + before).ReplaceLineEndings("\r\n"), changes, out _)?.Text);

    [Theory]
    [InlineData(
        """{"kind":"AlluxioRuntime","apiVersion":"data.fluid.io/v1alpha1","spec":{}}""",
        """{"kind":"AlluxioRuntime","apiVersion":"data.fluid.io/v1alpha1","spec":{"fuse": {"image": "a"}}}""")]
    [InlineData(
        "{\n  \"kind\": \"AlluxioRuntime\",\n  \"apiVersion\": \"data.fluid.io/v1alpha1\"\n}",
        "{\n  \"kind\": \"AlluxioRuntime\",\n  \"apiVersion\": \"data.fluid.io/v1alpha1\",\n  \"spec\": {\"fuse\": {\"image\": \"a\"}}\n}")]
    public void Edit_OfJson_GivesJson(string before, string after) => Assert.Equal(after, Edit(before, "spec.fuse.image=a", out _)?.Text);

    [Theory]
    [InlineData("x-a: &x {image: a}\nspec:\n  fuse: *x\n", "spec.fuse.image=c", "alias")]
    [InlineData("spec:\n  fuse: {image: &x a}\n  initUsers: {image: *x}\n", "spec.fuse.image=c", "other parts of the text")]
    [InlineData("x-base: &base\n  fuse: {args: [a]}\nspec:\n  <<: *base\n", "spec.fuse.image=c", "merge key")]
    [InlineData("spec:\n  fuse: a\n", "spec.fuse.image=c", "not a mapping")]
    public void Edit_ThatWouldChangeMore_IsRefused(string before, string changes, string reason)
    {
        Assert.Null(Edit(Head + before, changes, out string? refusal));
        Assert.Contains(reason, refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Edit_OfOneOfSeveralDocuments_LeavesTheOthers()
    {
        string text = $"\uFEFF# first\n---\n{Head}spec: {{}}\n---\napiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Secret\n- "
            + $"{Head.ReplaceLineEndings("\n  ")}spec:\n    fuse: {{image: a}}\n";
        ManifestSet set = AlluxioConfig.LoadText(text, "a.yaml");
        (Manifest Manifest, IReadOnlyList<FieldChange> Changes)[] changes =
            [.. set.Manifests
                .Where(static manifest => manifest.Resource.Kind == "AlluxioRuntime")
                .Select(static manifest => (manifest, (IReadOnlyList<FieldChange>)[Change("spec.fuse.image=b")]))];
        Assert.Equal(2, changes.Length);
        EditedText? edited = TextEditing.Run(changes, out _);
        Assert.Equal(text.Replace(
            "spec: {}",
            "spec: {fuse: {image: b}}",
            StringComparison.Ordinal).Replace("{image: a}", "{image: b}", StringComparison.Ordinal), edited?.Text);
        Assert.Equal(2, edited!.Edits.Count);
    }

    // Who loaded a text knows how large it may be; what was loaded can be edited.
    [Fact]
    public void Edit_OfMoreNodesThanTheDefaultAllows_GivesTheText()
    {
        string thousand = string.Join(", ", Enumerable.Repeat("1", 1000));
        string aliases = string.Join(", ", Enumerable.Repeat("*a", 1001));
        string text = $"{Head}x-a: &a [{thousand}]\nx-b: [{aliases}]\nspec:\n  fuse:\n    image: a\n";
        Manifest manifest = AlluxioConfig.LoadText(text, "a.yaml", new LoadOptions { MaxNodes = 100_000_000 }).Manifests[0];
        EditedText? edited = TextEditing.Run([(manifest, [Change("spec.fuse.image=b")])], out string? refusal);

        Assert.Null(refusal);
        Assert.Equal(text.Replace("image: a", "image: b", StringComparison.Ordinal), edited?.Text);
    }

    [Fact]
    public void Apply_OfEditsThatOverlap_Throws()
    {
        Manifest manifest = AlluxioConfig.LoadText(Head).Manifests[0];
        TextEdit edit = new() { Location = manifest.Location!, NewText = "" };
        Assert.Throws<ArgumentException>(() => EditedText.Apply(Head, [edit, edit]));
        Assert.Throws<ArgumentException>(() => EditedText.Apply("", [edit]));
    }

    private static EditedText? Edit(string text, string changes, out string? refusal) =>
        TextEditing.Run([(AlluxioConfig.LoadText(text, "a.yaml").Manifests[0], [.. changes.Split(';').Select(Change)])], out refusal);

    private static FieldChange Change(string text)
    {
        string[] parts = text.Split('=', 2);
        return parts.Length == 1 ? FieldChange.Remove(FieldPath.Parse(text[1..])) : FieldChange.Set(FieldPath.Parse(parts[0]), parts[1]);
    }
}
