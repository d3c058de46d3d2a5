using Alluxio.Config.Diagnostics;
using Alluxio.Config.Explanations;
using Alluxio.Config.Values;

namespace Alluxio.Config.Images.Coverage;

/// <summary>Which images of a plan can be pulled, with which secret, and which secrets are unused. Credentials are never shown.</summary>
public sealed record CoverageReport
{
    /// <summary>The namespace and the name of the deployment.</summary>
    public required string Plan { get; init; }

    /// <summary>One entry for each container, in the order of the plan's images.</summary>
    public required ValueList<ImageCoverage> Images { get; init; }

    /// <summary>One entry for each pull secret that a pod gets, then those of the manifests that no pod gets.</summary>
    public required ValueList<SecretCoverage> Secrets { get; init; }

    /// <summary>The findings (ALX5050 and following).</summary>
    public required ValueList<Diagnostic> Diagnostics { get; init; }

    /// <summary>Whether the images were looked at.</summary>
    /// <value>The default is <see langword="true"/>; <see langword="false"/> if the plan has errors (ALX5060), because its images are
    /// unknown.</value>
    public bool IsEvaluated { get; init; } = true;

    /// <summary>Whether any image needs a credential that its pods do not have, or none could be looked at.</summary>
    public bool HasUncovered => !IsEvaluated || Images.Any(static image => image.Outcome == CoverageOutcome.NotCovered);

    /// <summary>The report for people: a table of the images, and one of the secrets. No line break at the end.</summary>
    public override string ToString() =>
        IsEvaluated ? ReportTables.Text(CoverageReportRows.Tables, CoverageReportRows.Of(this), "Image") : NotEvaluated.Statement(Plan);

    /// <summary>The report as Markdown.</summary>
    public string ToMarkdown() => IsEvaluated
        ? ReportTables.Markdown(CoverageReportRows.Tables, CoverageReportRows.Of(this)).ToString()
        : $"{ExplanationMarkdown.Plain(NotEvaluated.Statement(Plan))}\n";

    /// <summary>The report as JSON, indented by two blanks, with fields in a fixed order.</summary>
    public string ToJson() => CoverageReportJson.Write(this);
}
