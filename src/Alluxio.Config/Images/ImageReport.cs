using Alluxio.Config.Diagnostics;
using Alluxio.Config.Values;

namespace Alluxio.Config.Images;

/// <summary>The images of a plan, with which secrets they are pulled, and which come from places that are not allowed. Credentials are
/// never shown.</summary>
public sealed record ImageReport
{
    /// <summary>The namespace and the name of the deployment.</summary>
    public required string Plan { get; init; }

    /// <summary>One entry for each container: those of the workloads first, then those of pods that start later.</summary>
    public required ValueList<ImageUse> Images { get; init; }

    /// <summary>One entry for each pod template that has images.</summary>
    public required ValueList<EffectivePullSecrets> PullSecrets { get; init; }

    /// <summary>The answer of the escape check for each image.</summary>
    /// <value>Empty without allowed registries.</value>
    public required ValueList<ImageEscape> Escapes { get; init; }

    /// <summary>The findings (ALX5001 and following).</summary>
    public required ValueList<Diagnostic> Diagnostics { get; init; }

    /// <summary>Whether the images were looked at.</summary>
    /// <value>The default is <see langword="true"/>; <see langword="false"/> if the plan has errors (ALX5060), because its images are
    /// unknown.</value>
    public bool IsEvaluated { get; init; } = true;

    /// <summary>Whether any image escapes, or none could be looked at: what is not proven does not pass.</summary>
    public bool HasEscapes => !IsEvaluated || Escapes.Any(static escape => escape.Escapes);

    /// <summary>The report for people: a table of the images, and one of the pods. No line break at the end.</summary>
    public override string ToString() => ImageReportText.Write(this);

    /// <summary>The report as Markdown.</summary>
    public string ToMarkdown() => ImageReportMarkdown.Write(this);

    /// <summary>The report as JSON, indented by two blanks, with fields in a fixed order.</summary>
    public string ToJson() => ImageReportJson.Write(this);
}
