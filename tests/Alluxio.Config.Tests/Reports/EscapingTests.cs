using System.Xml.Linq;
using Alluxio.Config.Manifests;
using Alluxio.Config.Reports;

namespace Alluxio.Config.Tests.Reports;

/// <summary>Names and values of manifests are texts: no report takes them for markup.</summary>
public sealed class EscapingTests
{
    private const string Sample = "samples/hbase.yaml";

    private static readonly string[] Elements =
    [
        "html", "head", "meta", "title", "style", "body", "a", "header", "p", "h1", "h2", "h3", "h4", "nav", "ul", "ol", "li", "main",
        "section", "article", "div", "span", "strong", "code", "pre", "mark", "wbr", "dl", "dt", "dd", "table", "caption", "thead",
        "tbody", "tr", "th", "td", "details", "summary", "svg", "rect", "footer",
    ];

    private static readonly string[] Attributes =
    [
        "xmlns", "lang", "charset", "name", "content", "http-equiv", "class", "href", "rel", "id", "aria-label",
        "aria-labelledby", "aria-hidden", "role", "scope", "start", "open", "data-c", "viewBox", "preserveAspectRatio", "x", "y",
        "width", "height",
    ];

    // In JSON form, as the manifest below writes its values.
    public static TheoryData<string> Hostile => new(
        """<script>alert(1)</script>""",
        """\"><img src=x onerror=alert(1)>""",
        """' onmouseover='alert(1)""",
        """</style></details></main><h1>""",
        """]]>&lt;&#60;&amp;script;""",
        """javascript:alert(1)""",
        """a\u0000b\u0001c\u001bd\u007fe\u0085f""",
        """\u202egnp.exe\u2066\u200b\u2028""",
        """\ufffe\uffff\ud83d\ude00""");

    [Theory]
    [MemberData(nameof(Hostile))]
    public void HostileValues_ChangeNothingOfTheDocument(string hostile)
    {
        AssertHarmless(Report(hostile));
    }

    [Fact]
    public void HostileValues_AreShownAsTheyAre()
    {
        ReportDocument report = Report("""<script>alert('1')</script>""");

        Assert.Contains("<script>alert('1')</script>", ReportDocument.ValueIn(report.ById("worker.env")), StringComparison.Ordinal);
        Assert.Contains(report.Of("pre"), static lines => lines.Value.Contains("<script>alert('1')</script>", StringComparison.Ordinal));
    }

    // File names and names of objects that did not come from a text take other ways.
    [Theory]
    [InlineData("<b>\"'&\u0007.yaml")]
    [InlineData("javascript:alert(1)//")]
    [InlineData("a b#c?d%3C\u202e")]
    public void HostileFileNames_AreTexts(string file)
    {
        string text = File.ReadAllText(Path.Combine(TestFiles.Repository, Sample));
        ReportDocument harmless = new(AlluxioConfig.Resolve(AlluxioConfig.LoadText(text, "a.yaml")).ToHtml());
        ReportDocument report = new(AlluxioConfig.Resolve(AlluxioConfig.LoadText(text, file)).ToHtml());

        Assert.Equal(harmless.Shape(), report.Shape());
    }

    [Fact]
    public void HostileFieldsOfAComparison_AreTexts()
    {
        ReportDocument report = Compared("""<script>alert(1)</script>\u0001\"'""");

        AssertHarmless(report);
        Assert.Contains(report.Of("th"), static cell => cell.Value.Contains("<script>", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("a\u0000\u001f\u007f\u0085", "a\\u0000\\u001F\\u007F\\u0085")]
    [InlineData("\u202e\u2066\u200b\ufeff", "\\u202E\\u2066\\u200B\\uFEFF")]
    [InlineData("\ufffe\uffff", "\ufffd\ufffd")]
    [InlineData("<>&\"'", "&lt;&gt;&amp;&quot;&#39;")]
    [InlineData("中文 é 😀\n\t", "中文 é 😀\n\t")]
    public void Text_IsEscaped(string text, string html) =>
        Assert.Equal($"<p>{html}</p>", new HtmlWriter().Element("p", text).ToString().TrimStart('\n'));

    // An attribute cannot hold half a character.
    [Fact]
    public void HalfCharacters_AreReplaced() =>
        Assert.Equal("<b>\ufffdx\ufffd</b>", new HtmlWriter().Element("b", new string(['\ud800', 'x', '\udc00'])).ToString());

    // Findings depend on the values, so that reports differ; their words do not.
    private static void AssertHarmless(ReportDocument report)
    {
        Assert.Empty(report.All.Select(static element => element.Name.LocalName).Except(Elements));
        Assert.Empty(report.All.Attributes().Select(static attribute => attribute.Name.LocalName).Except(Attributes));
        Assert.Equal(ReportStyle.Sheet, Assert.Single(report.Of("style")).Value);
        Assert.All(report.All.Attributes("href"),
            static link => Assert.Matches("^(#[A-Za-z0-9._:-]+|https://github.com/[a-z/.-]+/ALX[0-9]{4}.md)$", link.Value));
        Assert.All(report.All.Attributes("id"), static id => Assert.Matches("^[A-Za-z0-9._:-]+$", id.Value));
        Assert.All(report.All.Attributes("class"), static name => Assert.Matches("^[a-z ]+$", name.Value));
    }

    private static ReportDocument Report(string hostile) =>
        new(AlluxioConfig.ResolveAll(AlluxioConfig.LoadText(Manifest(hostile), "a.yaml"))[0].ToHtml());

    private static ReportDocument Compared(string hostile)
    {
        ManifestSet before = AlluxioConfig.LoadText(Manifest("before"), "before.yaml");
        ManifestSet after = AlluxioConfig.LoadText(Manifest(hostile), "after.yaml");
        return new(AlluxioConfig.ResolveAll(after).ToHtml(new HtmlReportOptions { Comparison = AlluxioConfig.Compare(before, after) }));
    }

    // Every kind of value: names, keys, lists, maps, properties, images, options, mounts, comments.
    private static string Manifest(string value) => """
        # VALUE
        apiVersion: data.fluid.io/v1alpha1
        kind: AlluxioRuntime
        metadata: {name: "aVALUE", namespace: "nVALUE"}
        spec:
          replicas: 1
          jvmOptions: ["-Dx=VALUE"]
          alluxioVersion: {image: "VALUE", imageTag: "VALUE", imagePullPolicy: "VALUE"}
          imagePullSecrets: [{name: "VALUE"}]
          properties: {"alluxio.VALUE": "VALUE"}
          podMetadata: {labels: {"lVALUE": "VALUE"}, annotations: {"nVALUE": "VALUE"}}
          tieredstore: {levels: [{mediumtype: "VALUE", path: "/VALUE", quota: 1Gi}]}
          master: {nodeSelector: {"kVALUE": "VALUE"}}
          worker:
            env: {"EVALUE": "VALUE"}
            jvmOptions: ["VALUE"]
            resources: {limits: {memory: 4Gi, "xVALUE": 1}}
          fuse: {args: ["VALUE"]}
        ---
        apiVersion: data.fluid.io/v1alpha1
        kind: Dataset
        metadata: {name: "aVALUE", namespace: "nVALUE"}
        spec:
          mounts: [{mountPoint: "https://a/VALUE", name: "mVALUE", options: {"oVALUE": "VALUE"}}]
        """.Replace("VALUE", value, StringComparison.Ordinal);
}
