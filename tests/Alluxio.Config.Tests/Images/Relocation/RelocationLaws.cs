using Alluxio.Config.Diagnostics;
using Alluxio.Config.Images.Relocation;
using Alluxio.Config.Manifests;
using Alluxio.Config.Manifests.Binding;
using Alluxio.Config.Manifests.Editing;
using Alluxio.Config.Manifests.Reading;
using Alluxio.Config.Tests.Laws;
using Alluxio.Config.Values;
using FsCheck;
using FsCheck.Fluent;

namespace Alluxio.Config.Tests.Images.Relocation;

/// <summary>
/// Laws of every relocation and every way to write the manifests. I33 and I34 of the list of incidents are the first two.
/// </summary>
public sealed class RelocationLaws
{
    private const int Runs = 400;

    // A field without a readable image, such as that of a Job without name, has this name: added fields can make it readable.
    private const string NoName = "";

    private static readonly string[] Leaves = ["image", "imageTag", "registry", "repository", "tag", "digest"];

    private static readonly Gen<string> Names = Gen.Elements(
        "alluxio/alluxio", "docker.io/alluxio/alluxio-fuse", "localhost:5000/a", "[::1]:5000/a/b", "quay.io/a/b-c", "redis",
        "registry.example.com/team/alluxio");

    private static readonly Gen<RelocationPolicy> Policies =
        from target in Gen.Elements("registry.example.com:5000/mirror", "registry.example.com", "localhost:5000", "r.example.com/a/b")
        from layout in Gen.Elements(ImageLayout.KeepPath, ImageLayout.KeepRegistry)
        from mapped in Law.OrNull(Names)
        from to in Gen.Elements("other.example.com/x", "registry.example.com:5000/mirror/y")
        select RelocationPolicy.To(target, layout) with
        {
            Mapping = mapped is null ? [] : [new(mapped, to)],
            OperatorValuesFile = null,
        };

    // Recorded inputs and documents with images of all kinds, in both line breaks and as JSON.
    private static readonly Gen<RelocationCase> Cases =
        from name in Gen.Elements(RelocationInputs.Names.ToArray())
        from image in Law.OrNull(Names)
        from tag in Gen.Elements(
            null,
            "2.9.0",
            "3.1",
            "'2.9.0'",
            "2.9.0@sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")
        from form in Gen.Elements(TextForm.AsIs, TextForm.CarriageReturns, TextForm.Json)
        from policy in Policies
        select new RelocationCase(name, Write(RelocationInputs.Text(name), image, tag, form), policy);

    [Fact]
    public void I33_Pods_RunWhatTheFieldsSay() => Law.Hold(
        Cases,
        static one =>
        {
            RelocatedManifests relocated = Relocate(one);
            string[] now = [.. Texts(relocated.Manifests, one)];
            return relocated.HasErrors || relocated.Images.All(image => image.Uses.Count == 0 || now.Contains(image.Target.ToString()));
        },
        Runs);

    [Fact]
    public void I34_Relocate_Twice_ChangesNothing() => Law.Hold(
        Cases,
        static one =>
        {
            RelocatedManifests once = Relocate(one);
            RelocatedManifests twice = AlluxioConfig.Relocate(once.Manifests, one.Policy, one.Options);
            return once.HasErrors || (twice.Texts.Count == 0 && twice.Manifests == once.Manifests);
        },
        Runs);

    [Fact]
    public void Relocate_ByItsOwnMapping_DoesTheSame() => Law.Hold(
        Cases,
        static one =>
        {
            RelocatedManifests relocated = Relocate(one);
            RelocatedManifests mapped = AlluxioConfig.Relocate(
                one.Manifests,
                new RelocationPolicy { Mapping = relocated.Mapping, OperatorValuesFile = null },
                one.Options);
            return relocated.HasErrors || relocated.Texts.SequenceEqual(mapped.Texts);
        },
        Runs);

    [Fact]
    public void Undo_GivesTheImagesOfBefore() => Law.Hold(
        Cases,
        static one =>
        {
            RelocatedManifests there = Relocate(one);
            RelocatedManifests back = AlluxioConfig.Relocate(there.Manifests, there.Undo, one.Options);
            return there.HasErrors || (!back.HasErrors && Texts(one.Manifests, one).Zip(Texts(back.Manifests, one)).All(
                static pair => pair.First == pair.Second || pair.First == NoName) && (IsLonger(there) || back.Manifests == one.Manifests));
        },
        Runs);

    [Fact]
    public void Relocate_InAnotherOrder_GivesTheSameTexts() => Law.Hold(
        Cases,
        static one =>
        {
            RelocatedManifests relocated = Relocate(one);
            RelocatedManifests reversed =
                AlluxioConfig.Relocate(one.Manifests with { Manifests = [.. one.Manifests.Manifests.Reverse()] }, one.Policy, one.Options);
            return relocated.HasErrors == reversed.HasErrors
                && relocated.Texts.ToHashSet().SetEquals(reversed.Texts)
                && relocated.Mapping == reversed.Mapping;
        },
        Runs);

    [Fact]
    public void Relocate_ChangesNothingButImages() => Law.Hold(
        Cases,
        static one =>
        {
            EditedText? text = Relocate(one).Texts.SingleOrDefault();
            return text is null
                || (EditedText.Apply(one.Text, text.Edits) == text.Text
                && Stripped(one.Text).Zip(Stripped(text.Text)).All(static pair => pair.First == pair.Second));
        },
        Runs);

    [Fact]
    public void Cases_AreOfAllKinds()
    {
        RelocationCase[] cases = [.. Cases.Sample(300)];
        Assert.Contains(cases, static one => one.Text.StartsWith('{'));
        Assert.Contains(cases, static one => one.Text.Contains('\r', StringComparison.Ordinal));
        Assert.Contains(cases, static one => Relocate(one) is { HasErrors: false, Texts.Count: > 0 });
        Assert.Contains(cases, static one => Relocate(one) is { HasErrors: false, Images: [_, _, ..] });
        Assert.InRange(cases.Count(static one => Relocate(one).HasErrors), 0, 200);
    }

    private static RelocatedManifests Relocate(RelocationCase one) => AlluxioConfig.Relocate(one.Manifests, one.Policy, one.Options);

    // Images spelled out, because one spelling of two may come back.
    private static IEnumerable<string> Texts(ManifestSet manifests, RelocationCase one) =>
        RelocationInputs.Images(manifests, one.Options).Select(static image => image.Reference?.Normalized.ToString() ?? NoName);

    // Fields that were added stay.
    private static bool IsLonger(RelocatedManifests relocated) =>
        relocated.Texts.Any(static text => text.Edits.Any(static edit => edit.Location.Length == 0))
            || relocated.Images.GroupBy(static image => image.Target).Any(static same => same.Count() > 1)
            || relocated.Images.Any(static image => image.Source.Registry is null);

    // A document without images, and without what holds nothing else.
    private static IEnumerable<RawValue?> Stripped(string text) =>
        YamlTreeReader.Read(new SourceText("", text), LoadOptions.Default, new DiagnosticBag())
            .Select(static document => Strip(RawValues.From(document.Root)));

    private static RawValue? Strip(RawValue value) => value switch
    {
        RawMapping mapping => mapping.Entries
            .Where(static entry => !Leaves.Contains(entry.Key))
            .Select(static entry => new KeyValuePair<string, RawValue?>(entry.Key, Strip(entry.Value)))
            .Where(static entry => entry.Value is not null)
            .Select(static entry => new KeyValuePair<string, RawValue>(entry.Key, entry.Value!))
            .ToValueMap() is { Count: > 0 } entries ? new RawMapping { Entries = entries } : null,
        RawScalar { Kind: RawScalarKind.Null } => null,
        _ => value,
    };

    private static string Write(string text, string? image, string? tag, TextForm form)
    {
        ManifestSet set = AlluxioConfig.LoadText(text);
        if (form == TextForm.Json)
        {
            text = set.Manifests[0].Resource.ToJson();
            set = AlluxioConfig.LoadText(text);
        }

        string[] fields = set.Manifests[0].Resource switch
        {
            Fluid.AlluxioRuntime => ["spec.fuse.image", "spec.fuse.imageTag"],
            Operator.V1.OperatorValues => ["global.image", "global.imageTag"],
            _ => ["spec.image", "spec.imageTag"],
        };
        FieldChange[] changes =
        [
            .. image is null ? [] : (FieldChange[])[FieldChange.Set(FieldPath.Parse(fields[0]), image)],
            .. tag is null ? [] : (FieldChange[])[FieldChange.Set(FieldPath.Parse(fields[1]), tag.Trim('\''))],
        ];
        text = changes.Length == 0 || set.Manifests[0].Resource is Operator.V1.UnderFileSystem or Operator.V1.License
            ? text
            : TextEditing.Run([(set.Manifests[0], changes)], out _)?.Text ?? text;
        return form == TextForm.CarriageReturns ? text.ReplaceLineEndings("\r\n") : text;
    }

    private enum TextForm
    {
        AsIs,
        CarriageReturns,
        Json,
    }
}
