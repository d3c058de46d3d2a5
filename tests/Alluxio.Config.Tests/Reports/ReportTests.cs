using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Alluxio.Config.Checks;
using Alluxio.Config.Comparison;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Explanations;
using Alluxio.Config.Layering;
using Alluxio.Config.Manifests;
using Alluxio.Config.Reports;

namespace Alluxio.Config.Tests.Reports;

public sealed class ReportTests
{
    private const int MostBytes = 200 * 1024;

    public static TheoryData<string> Inputs =>
        new("samples/hbase.yaml", "samples/cluster.yaml", "samples/changes/hbase.yaml", "samples/air-gap.yaml");

    // The report's effective value is the plan's, and it marks as many winning definitions.
    [Theory]
    [MemberData(nameof(Inputs))]
    public void EffectiveValue_OfEverySetting_IsThePlans(string file)
    {
        ResolvedPlan plan = Resolve(file);
        ReportDocument report = new(plan.ToHtml());
        Dictionary<string, Setting> settings = plan.Settings.ToDictionary(static setting => setting.Path, StringComparer.Ordinal);
        int seen = 0;
        foreach (ExplainedSetting explained in plan.Explain().Settings)
        {
            foreach (string path in PlanReport.PathsOf(explained))
            {
                // The row of a setting, or the name of a component in the row that it shares.
                XElement row = report.ById(Anchor(path)).AncestorsAndSelf(ReportDocument.Html + "tr").First();
                XElement effective = row.Elements(ReportDocument.Html + "td")
                    .Single(static cell => (string?)cell.Attribute("data-c") == "Effective value");
                Setting setting = settings[path];
                Assert.Equal(SettingExplainer.Explain(setting).ValueText, ReportDocument.ValueIn(effective));
                if (explained.IsGiven)
                {
                    XElement[] wins = [.. row.Descendants().Where(static element => ReportDocument.ClassesOf(element).Contains("wins"))];
                    XElement[] hidden = [.. row.Descendants()
                        .Where(static element => ReportDocument.ClassesOf(element).Contains("hidden"))];
                    Assert.Equal((setting.Winners.Count, setting.Hidden.Count), (wins.Length, hidden.Length));
                    Assert.Equal(
                        setting.Winners.Select(static winner => winner.Location?.ToString()).OfType<string>().Order(StringComparer.Ordinal),
                        wins.Descendants(ReportDocument.Html + "a").Select(static link => link.Value).Order(StringComparer.Ordinal));
                }

                seen++;
            }
        }

        Assert.True(seen > 10);
    }

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Report_IsSmall_AndTheSameEveryTime(string file)
    {
        string html = Resolve(file).ToHtml();
        CultureInfo culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
            Assert.Equal(html, Resolve(file).ToHtml());
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }

        Assert.InRange(Encoding.UTF8.GetByteCount(html), 1, MostBytes);
        Assert.EndsWith("</html>\n", html, StringComparison.Ordinal);
    }

    // No link leads nowhere, no place is there twice, nothing is loaded, headings leave no level out.
    [Theory]
    [MemberData(nameof(Inputs))]
    public void Report_StandsForItself(string file)
    {
        ReportDocument report = new(Resolve(file).ToHtml());
        string[] ids = [.. report.All.Attributes("id").Select(static id => id.Value)];

        Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
        Assert.Empty(report.All.Attributes("href").Select(static link => link.Value).Where(static link => link.StartsWith('#'))
            .Select(static link => link[1..]).Except(ids));
        Assert.Empty(report.All.Attributes("src"));
        Assert.Empty(report.Of("link").Concat(report.Of("script")));
        Assert.DoesNotContain("url(", ReportStyle.Sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", ReportStyle.Sheet, StringComparison.Ordinal);
        Assert.Equal(["header", "nav", "main", "footer"], report.Of("body").Elements().Select(static element => element.Name.LocalName)
            .Where(static name => name != "a"));
        int last = 0;
        foreach (int level in report.All.Select(static element => element.Name.LocalName)
            .Where(static name => name is ['h', >= '1' and <= '6']).Select(static name => name[1] - '0'))
        {
            Assert.InRange(level, 1, last + 1);
            last = level;
        }

        Assert.All(report.Of("th"), static cell => Assert.NotNull(cell.Attribute("scope")));
        Assert.All(report.Of("table"), static table => Assert.Equal("caption", table.Elements().First().Name.LocalName));
    }

    [Fact]
    public void Findings_HaveTheirLines()
    {
        ManifestSet manifests = AlluxioConfig.Load(Path.Combine(TestFiles.Repository, "samples/hbase.yaml"));
        CheckReport found = AlluxioConfig.Check(manifests);
        ReportDocument report = new(AlluxioConfig.ResolveAll(manifests).ToHtml(new HtmlReportOptions { Findings = found }));
        string[] lines = File.ReadAllLines(Path.Combine(TestFiles.Repository, "samples/hbase.yaml"));

        Assert.Equal(found.Diagnostics.Count, report.OfClass("findings").Elements(ReportDocument.Html + "li").Count());
        foreach (Diagnostic finding in found.Diagnostics)
        {
            XElement shown = report.OfClass("findings").Elements(ReportDocument.Html + "li")
                .Single(item => item.Value.Contains(finding.Message, StringComparison.Ordinal)
                && item.Value.Contains(finding.Code, StringComparison.Ordinal));
            int line = finding.Location!.Line;
            Assert.Contains(lines[line - 1], shown.Descendants(ReportDocument.Html + "pre").Single().Value, StringComparison.Ordinal);
            Assert.Contains(finding.Code, report.ById($"f1:{line}").Value, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Comparison_IsShownWithItsSteps()
    {
        ManifestSet before = AlluxioConfig.Load(Path.Combine(TestFiles.Repository, "samples/hbase.yaml"));
        ManifestSet after = AlluxioConfig.Load(Path.Combine(TestFiles.Repository, "samples/changes/hbase.yaml"));
        StateComparison comparison = AlluxioConfig.Compare(before, after);
        ReportDocument report = new(AlluxioConfig.Resolve(after).ToHtml(new HtmlReportOptions { Comparison = comparison }));
        DeploymentComparison deployment = Assert.Single(comparison.Deployments);

        string[] steps = [.. report.OfClass("steps").Single().Elements()
            .Select(static step => step.Elements().First(static part => part.Name.LocalName == "code").Value)];
        Assert.NotEmpty(steps);
        Assert.Equal(deployment.Steps.Select(static step => step.Command), steps);
        string section = report.ById("comparison").Parent!.Value;
        Assert.All(deployment.Changes, change => Assert.Contains(change.Reason, section, StringComparison.Ordinal));
    }

    [Fact]
    public void SeveralDeployments_ShareOneReport()
    {
        string text = File.ReadAllText(Path.Combine(TestFiles.Repository, "samples/hbase.yaml"));
        ManifestSet manifests = AlluxioConfig.LoadText(text, "a.yaml")
            .Concat(AlluxioConfig.LoadText(text.Replace("name: hbase", "name: other", StringComparison.Ordinal), "b.yaml"));
        ReportDocument report = new(AlluxioConfig.ResolveAll(manifests).ToHtml());

        Assert.NotNull(report.ById("default-hbase-worker.replicas"));
        Assert.NotNull(report.ById("default-other-worker.replicas"));
        Assert.NotNull(report.ById("f2:6"));
    }

    [Fact]
    public void PlanWithErrors_HasAReport()
    {
        ManifestSet manifests = AlluxioConfig.LoadText(
            "apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata: {name: a}\nspec: {replicas: -x}\n", "a.yaml");
        ResolvedPlan plan = AlluxioConfig.ResolveAll(manifests)[0];
        ReportDocument report = new(plan.ToHtml());

        Assert.True(plan.HasErrors);
        Assert.Contains(report.OfClass("findings").Elements(), static item => ReportDocument.ClassesOf(item).Contains("error"));
    }

    private static ResolvedPlan Resolve(string file) => AlluxioConfig.Resolve(Path.Combine(TestFiles.Repository, file));

    // As the report makes them of one plan, where no two are alike.
    private static string Anchor(string path) => new ReportAnchors().Of(path);
}
