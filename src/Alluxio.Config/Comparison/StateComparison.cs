using Alluxio.Config.Diagnostics;
using Alluxio.Config.Values;

namespace Alluxio.Config.Comparison;

/// <summary>Two states of a set of deployments side by side.</summary>
public sealed record StateComparison
{
    /// <summary>Each deployment that differs, in the order of the second state; those that are gone come last.</summary>
    public required ValueList<DeploymentComparison> Deployments { get; init; }

    /// <summary>Errors of both states. Of a deployment with errors no objects are compared.</summary>
    public ValueList<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>Whether nothing differs.</summary>
    public bool IsEmpty => Deployments.Count == 0;

    /// <summary>
    /// Whether anything happens: some change has an effect, now or after the resource is created again, or needs steps to have one.
    /// </summary>
    public bool HasEffects => Deployments.Any(static deployment =>
        deployment.Outcome is DeploymentOutcome.Added or DeploymentOutcome.Removed or DeploymentOutcome.Renamed
            || deployment.Effect != ChangeEffect.None
            || (deployment.Steps.Count > 0 && !deployment.HasErrors));

    /// <summary>Whether a change, or the pods of a workload, have an effect in any deployment.</summary>
    /// <param name="effect">The effect.</param>
    public bool Has(ChangeEffect effect) => Deployments.Any(deployment => deployment.Has(effect));

    /// <summary>The worst loss.</summary>
    public ChangeLoss Loss => Deployments.Select(static deployment => deployment.Loss).DefaultIfEmpty(ChangeLoss.None).Max();

    /// <summary>
    /// The steps of all deployments in one order: first objects that others need, last what is removed. A file that several deployments
    /// apply is applied once, after the earlier steps of all of them.
    /// </summary>
    public ValueList<ChangeStep> Steps => StepOrder.Of(Deployments).Select(static placed => placed.Step).ToValueList();

    /// <summary>The comparison for a pull request: a table for each deployment, and the steps.</summary>
    public string ToMarkdown() => ComparisonMarkdown.Write(this);

    /// <summary>The comparison for programs.</summary>
    /// <returns>A JSON document that ends with a line feed.</returns>
    public string ToJson() => ComparisonJson.Write(this);

    /// <summary>The comparison for people; empty if nothing differs.</summary>
    public override string ToString() => ComparisonText.Write(this);
}
