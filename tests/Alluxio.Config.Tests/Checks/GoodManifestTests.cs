using Alluxio.Config.Diagnostics;
using Alluxio.Config.Tests.Images.Relocation;

namespace Alluxio.Config.Tests.Checks;

/// <summary>
/// The findings about good manifests: no error, and only warnings that a person would act on. The list is short, and each code in it has
/// its reason.
/// </summary>
public sealed class GoodManifestTests(ITestOutputHelper output)
{
    /// <summary>Warnings on manifests of the documentation, of the samples and of cases that people wrote.</summary>
    private static readonly Dictionary<string, string> Reviewed = new(StringComparer.Ordinal)
    {
        ["ALX3004"] = "what runs is not what the documents say",
        ["ALX3005"] = "the field does nothing: whoever wrote it expects something",
        ["ALX3027"] = "no Secret can be found by such a name: images are pulled without credentials",
        ["ALX4502"] = "a part of a manifest: without apiVersion and kind nothing takes it",
        ["ALX4550"] = "a cluster without a name is refused",
        ["ALX4551"] = "which image runs is not known",
        ["ALX5001"] = "the image was withdrawn, and a new node cannot pull it",
        ["ALX6104"] = "an empty list is written to take a component out, and does not",
    };

    /// <summary>Findings on cases that were drawn at random: they hold what controllers take and no cluster runs.</summary>
    private static readonly Dictionary<string, string> ReviewedOfGenerated = new(StringComparer.Ordinal)
    {
        ["ALX3026"] = "two components would have different hash rings",
        ["ALX3053"] = "the release drops the field",
        ["ALX4013"] = "no journal or metastore is of the drawn type",
        ["ALX4568"] = "a request above its limit is refused",
        ["ALX6002"] = "the memory of the case is tight",
        ["ALX6006"] = "a flag of the JVM is hidden by another",
        ["ALX6013"] = "the image and its pull policy do not go together",
        ["ALX6014"] = "image and tag come from different places",
        ["ALX6057"] = "two mounts at one path are refused",
        ["ALX6061"] = "an even number of members votes no better than one less",
        ["ALX6102"] = "a decimal size grows by a fourteenth",
        ["ALX6107"] = "the drawn FUSE arguments are not complete",
        ["ALX6140"] = "a shell changes the drawn text",
        ["ALX6141"] = "Fluid overwrites the drawn property",
        ["ALX6142"] = "a property of one component removes a default of the others",
        ["ALX6260"] = "the field counts in another mode only",
        ["ALX6278"] = "a credential ends in a ConfigMap",
        ["ALX6401"] = "names and amounts that were drawn are refused",
        ["ALX6402"] = "names and amounts that were drawn are refused when pods are made",
        ["ALX6500"] = "no component knows the drawn property",
        ["ALX6506"] = "the user may not write into the directory of the node",
        ["ALX6516"] = "the request has room for the cache alone",
        ["ALX6524"] = "the drawn word is none that the property takes",
    };

    // The document's own manifest lacks a dataset and properties: the operator of today gives up on it.
    private const string Incomplete = "v1alpha1-01-aiml-cluster.yaml";

    [Fact]
    public void ManifestsThatPeopleWrote_HaveNoError() => Assert.Empty(
        Found(isGenerated: false)
            .Where(static found => found.Finding.Severity == DiagnosticSeverity.Error && found.Name != Incomplete)
            .Select(Shown));

    [Fact]
    public void ManifestsThatPeopleWrote_HaveReviewedWarningsAlone() => Assert.Empty(
        Found(isGenerated: false)
            .Where(static found => found.Finding.Severity == DiagnosticSeverity.Warning && !Reviewed.ContainsKey(found.Finding.Code))
            .Select(Shown));

    [Fact]
    public void GeneratedManifests_HaveReviewedFindingsAlone() => Assert.Empty(
        Found(isGenerated: true)
            .Where(static found => !Reviewed.ContainsKey(found.Finding.Code) && !ReviewedOfGenerated.ContainsKey(found.Finding.Code))
            .Select(Shown));

    [Fact]
    public void Reviewed_HasNoCodeThatIsNotFound()
    {
        string[] found = [.. Found(isGenerated: false)
            .Where(static found => found.Finding.Severity == DiagnosticSeverity.Warning)
            .Select(static found => found.Finding.Code)
            .Distinct()];
        string[] generated = [.. Found(isGenerated: true).Select(static found => found.Finding.Code).Distinct()];
        output.WriteLine(string.Join(", ", found));

        Assert.Empty(Reviewed.Keys.Except(found));
        Assert.Empty(ReviewedOfGenerated.Keys.Except(generated));
        Assert.Empty(Reviewed.Keys.Intersect(ReviewedOfGenerated.Keys));
    }

    private static string Shown((string Name, Diagnostic Finding) found) => $"{found.Name}: {found.Finding}";

    private static IEnumerable<(string Name, Diagnostic Finding)> Found(bool isGenerated) =>
        from input in Inputs()
        where IsGenerated(input.Name) == isGenerated
        from finding in AlluxioConfig.Check(AlluxioConfig.LoadText(input.Text, "f"), null, input.Options).Diagnostics
        where finding.Severity != DiagnosticSeverity.Information
        select (input.Name, finding);

    private static IEnumerable<(string Name, string Text, ResolveOptions Options)> Inputs() => RelocationInputs.Names
        .Select(static name => (name, RelocationInputs.Text(name), RelocationInputs.Options(name)))
        .Concat(Directory.EnumerateFiles(Path.Combine(TestFiles.Repository, "samples"), "*.yaml")
            .Order(StringComparer.Ordinal)
            .Select(static file => ($"samples/{Path.GetFileName(file)}", File.ReadAllText(file), ResolveOptions.Default)));

    // Cases that were written to show something begin with ps; the others are drawn.
    private static bool IsGenerated(string name) =>
        !name.EndsWith(".yaml", StringComparison.Ordinal) && !name.Split('/')[^1].StartsWith("ps", StringComparison.Ordinal);
}
