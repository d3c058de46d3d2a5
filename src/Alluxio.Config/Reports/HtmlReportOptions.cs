using Alluxio.Config.Checks;
using Alluxio.Config.Comparison;

namespace Alluxio.Config.Reports;

/// <summary>Parts of an HTML report in addition to the plan.</summary>
public sealed record HtmlReportOptions
{
    /// <summary>The findings, as <c>AlluxioConfig.Check</c> returns them.</summary>
    /// <value>The default is <see langword="null"/>: the plans are checked with the default options.</value>
    public CheckReport? Findings { get; init; }

    /// <summary>The comparison with an earlier state, as <c>AlluxioConfig.Compare</c> returns it.</summary>
    /// <value>The default is <see langword="null"/>: the report has no comparison.</value>
    public StateComparison? Comparison { get; init; }
}
