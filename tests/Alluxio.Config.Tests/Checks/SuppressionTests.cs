using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Checks;

public sealed class SuppressionTests
{
    private const string Runtime = "apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata:\n  name: hbase\n";

    private const string Tag = "imageTag: latest";

    private const string Moving = Runtime
        + "spec:\n  alluxioVersion:\n    image: registry.example.com/alluxio\n    "
        + Tag
        + "\n    imagePullPolicy: IfNotPresent\n  disablePrometheus: true\n";

    private static CheckReport Check(string text, CheckOptions? options = null) =>
        AlluxioConfig.Check(AlluxioConfig.LoadText(text, "f.yaml"), options);

    private static string[] Codes(CheckReport report, string prefix = "ALX60") =>
        [.. report.Diagnostics
            .Select(static found => found.Code)
            .Where(code => code.StartsWith(prefix, StringComparison.Ordinal))
            .Distinct()];

    [Theory]
    [InlineData(Tag + " # alluxio-config-ignore: ALX6001 mirrored once a quarter")]
    [InlineData("# alluxio-config-ignore: ALX6001 mirrored once a quarter\n    " + Tag)]
    [InlineData("#alluxio-config-ignore: ALX6001 mirrored once a quarter\n\n    # the mirror\n    " + Tag)]
    public void Comment_OnTheLineOrAbove_Suppresses(string lines)
    {
        foreach (string text in (string[])[
            Moving.Replace(Tag, lines, StringComparison.Ordinal),
            Moving.Replace(Tag, lines, StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal),
        ])
        {
            CheckReport report = Check(text);

            SuppressedDiagnostic suppressed = Assert.Single(report.Suppressed);
            Assert.Equal(("ALX6001", "mirrored once a quarter"), (suppressed.Diagnostic.Code, suppressed.Reason));
            Assert.Equal("ALX6001", text.Substring(suppressed.Comment!.Offset, suppressed.Comment.Length));
            Assert.Empty(Codes(report));
        }
    }

    [Fact]
    public void Comment_WithSeveralCodes_SuppressesEach()
    {
        CheckReport report = Check("# alluxio-config-ignore: ALX3003, ALX3004 one file of several\n" + Runtime);

        Assert.Contains(
            report.Suppressed,
            static suppressed => suppressed.Diagnostic.Code == "ALX3003" && suppressed.Reason == "one file of several");
        Assert.Equal("ALX3004", Assert.Single(report.Diagnostics, static found => found.Code == "ALX6091").Value);
    }

    [Theory]
    [InlineData("imagePullPolicy: IfNotPresent # alluxio-config-ignore: ALX6001")]
    [InlineData("# alluxio-config-ignore: ALX6001\n    imagePullPolicy: IfNotPresent")]
    public void Comment_OfAnotherLine_SuppressesNothing_AndIsReported(string line)
    {
        CheckReport report = Check(Moving.Replace("imagePullPolicy: IfNotPresent", line, StringComparison.Ordinal));

        Assert.Equal(["ALX6001", "ALX6091"], Codes(report));
        Assert.Empty(report.Suppressed);
        Assert.Equal(DiagnosticSeverity.Information, report.Diagnostics.Single(static found => found.Code == "ALX6091").Severity);
    }

    // A text that looks like a comment is none.
    [Theory]
    [InlineData("  properties:\n    a: |\n      # alluxio-config-ignore: ALX6999\n")]
    [InlineData("  properties:\n    a: \"x # alluxio-config-ignore: ALX6999\"\n")]
    [InlineData("  properties:\n    a: x#alluxio-config-ignore: ALX6999\n")]
    public void Text_ThatLooksLikeAComment_IsNone(string lines) => Assert.Empty(Codes(Check(Runtime + "spec:\n" + lines), "ALX609"));

    // Behind a place that cannot be read comments still count: people look there.
    [Fact]
    public void Comment_AfterASyntaxError_IsStillRead()
    {
        CheckReport report = Check(Runtime + "spec:\n  replicas: [1\n  fuse: {}\n  bogus: 1 # alluxio-config-ignore: ALX6999\n");

        Assert.True(report.HasErrors);
        Assert.Equal("ALX6999", report.Diagnostics.Single(static found => found.Code == "ALX6090").Value);
    }

    [Theory]
    [InlineData("# alluxio-config-ignore ALX6001", "ALX6092")]
    [InlineData("# alluxio-config-ignore: because", "ALX6092")]
    [InlineData("# alluxio-config-ignore:", "ALX6092")]
    [InlineData("# alluxio-config-ignore: ALX6999", "ALX6090")]
    [InlineData("# alluxio-config-ignore: ALX601x, ALX3003", "ALX6090")]
    public void Comment_WithoutKnownCode_IsReportedInItsPlace(string comment, string code)
    {
        Diagnostic found = Assert.Single(
            Check(comment + "\n" + Runtime).Diagnostics,
            static found => found.Code.StartsWith("ALX609", StringComparison.Ordinal));

        Assert.Equal((code, 1), (found.Code, found.Location!.Line));
    }

    [Fact]
    public void Options_SuppressByCodePathAndFile()
    {
        Suppression Of(string code, string? path, string? file) =>
            new() { Code = code, Path = path is null ? null : FieldPath.Parse(path), File = file, Reason = "known" };
        bool IsSuppressed(Suppression suppression) => Check(Moving, new CheckOptions
        {
            Suppressions = [suppression],
        }).Suppressed.Any(static entry => entry.Diagnostic.Code == "ALX6001" && entry.Reason == "known" && entry.Comment is null);

        Assert.True(IsSuppressed(Of("ALX6001", null, null)));
        Assert.True(IsSuppressed(Of("ALX6001", "spec.alluxioVersion", "f.yaml")));
        Assert.False(IsSuppressed(Of("ALX6001", "spec.fuse", null)));
        Assert.False(IsSuppressed(Of("ALX6001", null, "g.yaml")));
    }

    [Fact]
    public void Options_ThatDoNothing_AreReported()
    {
        CheckOptions options = new()
        {
            Suppressions =
            [
                new Suppression { Code = "ALX6999" },
                new Suppression { Code = "ALX6001", Path = FieldPath.Parse("spec.fuse") },
            ],
            Severities = [new("ALX6998", DiagnosticSeverity.Error)],
        };

        IEnumerable<(string, string?)> found = Check(Moving, options).Diagnostics
            .Where(static found => found.Code.StartsWith("ALX609", StringComparison.Ordinal))
            .Select(static found => (found.Code, found.Value));

        Assert.Equal([("ALX6090", "ALX6999"), ("ALX6090", "ALX6998"), ("ALX6091", "ALX6001")], found);
    }

    [Fact]
    public void Severities_BeatThoseOfTheCatalogue_AndCountForSuppressionsToo()
    {
        CheckOptions options = new() { Severities = [new("ALX6001", DiagnosticSeverity.Error), new("ALX6092", DiagnosticSeverity.Error)] };

        CheckReport report = Check("# alluxio-config-ignore\n" + Moving, options);

        Assert.Equal(["ALX6001", "ALX6092"], report.Diagnostics.Where(
            static found => found.Severity == DiagnosticSeverity.Error).Select(static found => found.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void UnusedSuppressions_CanBeSuppressed_AndAreNotReportedBesideErrors()
    {
        const string Unused = "# alluxio-config-ignore: ALX6001\n";

        Assert.Empty(Codes(Check(Unused + Runtime, new CheckOptions { Suppressions = [new Suppression { Code = "ALX6091" }] })));
        Assert.Empty(Codes(Check(Unused + Runtime + "spec:\n  bogus: 1\n"), "ALX609"));
    }
}
