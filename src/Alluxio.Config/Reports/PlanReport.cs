using System.Globalization;
using Alluxio.Config.Explanations;
using Alluxio.Config.Images;
using Alluxio.Config.Values;

namespace Alluxio.Config.Reports;

/// <summary>The part of a report that shows one plan.</summary>
internal sealed class PlanReport
{
    private readonly bool _isOneOfMany;
    private readonly (string Title, Action<PlanReport> Write)[] _sections;

    public PlanReport(ResolvedPlan plan, ReportContext report, bool isOneOfMany)
    {
        (Plan, Report, _isOneOfMany) = (plan, report, isOneOfMany);
        Explanation = plan.Explain();
        Images = plan.CheckImages(plan.Manifests);
        foreach (ExplainedSetting setting in Explanation.Settings)
        {
            Explained.UnionWith(PathsOf(setting));
        }

        _sections =
        [
            ("Components", ComponentSection.Write),
            ("Settings by layer", SettingSection.Write),
            ("Memory", MemorySection.Write),
            ("Page store and tiers", CacheSection.Write),
            ("Images", ImageSection.Write),
            ("Hash ring", RingSection.Write),
            .. plan.Assumptions.Count == 0 ? [] : (ReadOnlySpan<(string, Action<PlanReport>)>)[("Assumptions", WriteAssumptions)],
        ];
    }

    public ResolvedPlan Plan { get; }

    public ReportContext Report { get; }

    /// <summary>Every setting that the report shows, in the order of the plan.</summary>
    public Explanation Explanation { get; }

    /// <summary>The images and pull secrets of the pods.</summary>
    public ImageReport Images { get; }

    /// <summary>The paths of all settings that the report shows, those included that several components share.</summary>
    public HashSet<string> Explained { get; } = new(StringComparer.Ordinal);

    /// <summary>The sections with their places.</summary>
    public IEnumerable<(string Place, string Title)> Sections => _sections.Select(section => (Place(section.Title), section.Title));

    /// <summary>The heading level of the sections and of their content.</summary>
    public string Level => _isOneOfMany ? "h3" : "h2";

    public string InnerLevel => _isOneOfMany ? "h4" : "h3";

    /// <summary>A place of this plan, which no other plan of the report has.</summary>
    public string Place(string name) => _isOneOfMany ? $"{Plan}/{name}".TrimEnd('/') : name;

    /// <summary>The path of a setting, and those of the same in other components.</summary>
    public static IEnumerable<string> PathsOf(ExplainedSetting setting)
    {
        (_, string name) = PlanIndex.Split(setting.Path);
        return setting.AlsoFor.Select(component => $"{component}.{name}").Prepend(setting.Path);
    }

    public void Write()
    {
        if (_isOneOfMany)
        {
            Report.OpenSection("h2", Plan.ToString(), Place(""));
            Report.Html.Element("p", Plan.Release.ToString());
        }

        foreach ((string title, Action<PlanReport> write) in _sections)
        {
            Report.OpenSection(Level, title, Place(title));
            write(this);
            Report.CloseSection();
        }

        if (_isOneOfMany)
        {
            Report.CloseSection();
        }
    }

    /// <summary>A name with a link to the layers of a setting, where the report shows them.</summary>
    public void SettingLink(string path, string text)
    {
        if (Explained.Contains(path))
        {
            Report.Html.Element("a", text, ("href", "#" + Report.Anchors.Of(Place(path))));
        }
        else
        {
            Report.Html.Text(text);
        }
    }

    private static void WriteAssumptions(PlanReport part)
    {
        HtmlWriter html = part.Report.Html;
        ValueList<Assumption> assumptions = part.Plan.Assumptions;
        html.Open("details")
            .Element("summary", string.Create(CultureInfo.InvariantCulture, $"{assumptions.Count} assumptions without input"))
            .Open("ul");
        foreach (Assumption assumption in assumptions)
        {
            html.Element("li", assumption.ToString());
        }

        html.Close().Close();
    }
}
