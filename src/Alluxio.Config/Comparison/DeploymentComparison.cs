using Alluxio.Config.Comparison.Objects;
using Alluxio.Config.Values;

namespace Alluxio.Config.Comparison;

/// <summary>One deployment in two states: what differs, what happens to its pods, what is lost and what to do.</summary>
public sealed record DeploymentComparison
{
    /// <summary>The system, for example <c>Fluid</c>.</summary>
    public required string System { get; init; }

    /// <summary>The namespace and the name, after the change where they changed.</summary>
    public required string Deployment { get; init; }

    /// <summary>The outcome.</summary>
    public required DeploymentOutcome Outcome { get; init; }

    /// <summary>The release before; <see langword="null"/> if the deployment is new.</summary>
    public Release? BeforeRelease { get; init; }

    /// <summary>The release after; <see langword="null"/> if the deployment is removed.</summary>
    public Release? AfterRelease { get; init; }

    /// <summary>Each field that differs.</summary>
    public ValueList<ConfigurationChange> Changes { get; init; } = [];

    /// <summary>Whether the manifests of a state have errors. Then no controller creates objects of them, and objects and pods are not
    /// compared.</summary>
    public bool HasErrors { get; init; }

    /// <summary>Each object that the controller would create otherwise.</summary>
    public ValueList<ObjectChange> Objects { get; init; } = [];

    /// <summary>The effects on pods.</summary>
    public ValueList<PodChange> Pods { get; init; } = [];

    /// <summary>What to do, in the order that loses least.</summary>
    public ValueList<ChangeStep> Steps { get; init; } = [];

    /// <summary>What applications that mount or read notice while the steps run.</summary>
    public Interruption Interruption => Interruptions.Of(this);

    /// <summary>The effect on the hash ring; <see langword="null"/> if it is unchanged or the deployment has none.</summary>
    public RingChange? Ring { get; init; }

    /// <summary>The strongest effect of all changes and pods.</summary>
    public ChangeEffect Effect => Effects.DefaultIfEmpty(ChangeEffect.None).Max();

    /// <summary>The worst loss of all changes and pods.</summary>
    public ChangeLoss Loss => Changes.Select(static change => change.Loss)
        .Concat(Pods.Select(static pods => pods.Loss))
        .DefaultIfEmpty(ChangeLoss.None)
        .Max();

    /// <summary>The share of the cache that all changes together lose, from 0 to 1. It assumes that all workers have equal parts of the
    /// cache.</summary>
    /// <value><see langword="null"/> if nothing is lost, or if the share is unknown.</value>
    public double? LostShare => LossShares.Of(Changes)?.Value;

    /// <summary>What is lost in addition where a step creates the resource again; <see cref="ChangeLoss.None"/> if no step does.</summary>
    public ChangeLoss RecreationLoss { get; init; }

    /// <summary>Whether it is one object that belongs to no deployment of the manifests.</summary>
    internal bool IsObject { get; init; }

    /// <summary>The workloads of the user that the steps name.</summary>
    internal ValueList<ObjectKey> Users { get; init; } = [];

    /// <summary>The object that it is; the default for a deployment.</summary>
    internal ObjectKey Object { get; init; }

    // A workload may do more than the field says: a field rolls pods, and their workload stops all of them first.
    private IEnumerable<ChangeEffect> Effects =>
        Changes.Select(static change => change.Effect).Concat(Pods.Select(static pods => pods.Effect));

    /// <summary>Whether a change, or the pods of a workload, have an effect.</summary>
    /// <param name="effect">The effect.</param>
    public bool Has(ChangeEffect effect) => Effects.Contains(effect);

    /// <summary>The text for people.</summary>
    public override string ToString() => ComparisonText.Write(this);
}
