using Alluxio.Config.Checks;
using Alluxio.Config.Comparison.Objects;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;
using Alluxio.Config.Plan;
using Alluxio.Config.Values;

namespace Alluxio.Config.Comparison;

/// <summary>Facts of a system about changes to its live deployments.</summary>
internal abstract class LifecycleFacts : SystemFacts
{
    /// <summary>A plan as checks see it.</summary>
    public virtual DeploymentFacts ToCheck(ResolvedPlan plan) => new(plan);

    /// <summary>The facts of a plan's system; such that know nothing where it has none.</summary>
    public static LifecycleFacts Of(ResolvedPlan plan) => plan.FactsOf<LifecycleFacts>() ?? UnknownLifecycle.Instance;

    /// <summary>The later pods that do not use the pull secrets of the manifests, in a sentence after a blank; empty for none.</summary>
    public virtual string PodsWithoutPullSecrets => "";

    /// <summary>Whether the controller updates objects that it has created.</summary>
    public virtual bool UpdatesObjects => false;

    /// <summary>Whether files are spread over workers by a hash ring.</summary>
    public virtual bool HasRing => false;

    /// <summary>The number of workers that are others for the hash ring afterwards.</summary>
    public virtual int NewIdentities(ResolvedPlan before, ResolvedPlan after) => 0;

    /// <summary>What applications do while no pod of a workload runs, as the begin of a sentence; empty if unknown.</summary>
    public virtual string WithoutPods(ResolvedPlan plan, Workload workload) => "";

    /// <summary>The loss when the resource is created again.</summary>
    public virtual ChangeLoss LossOfRecreation(ResolvedPlan before) => ChangeLoss.Cache;

    /// <summary>The effect of a changed field of an object that belongs to no deployment of the manifests; <see langword="null"/> if
    /// the system does not know the kind.</summary>
    public virtual FieldEffect? EffectAlone(FieldDifference difference, ManifestSet after) => null;

    /// <summary>Objects that the change needs and the manifests do not have: a check for each.</summary>
    public virtual IEnumerable<ChangeStep> Checks(ResolvedPlan before, ResolvedPlan after) => [];

    /// <summary>What must be right before a deployment starts under another name, beside the old one.</summary>
    public virtual IEnumerable<ChangeStep> ChecksOfRename(ResolvedPlan before, ResolvedPlan after) => [];

    /// <summary>How an object that the new deployment takes from the old one moves: before the new one starts, and after it.</summary>
    public virtual IEnumerable<ChangeStep> Handover(ResolvedPlan before, ResolvedPlan after) => [];

    /// <summary>What fewer workers of a deployment lose; <see langword="null"/> if the system has no such deployment.</summary>
    /// <param name="deployment">The deployment.</param>
    /// <param name="plan">Its plan; <see langword="null"/> if the manifests do not have it.</param>
    public virtual FewerWorkers? OfFewerWorkers(ObjectKey deployment, ResolvedPlan? plan) => null;

    /// <summary>The plan before as it would be with the same numbers drawn: those are no difference.</summary>
    public virtual ResolvedPlan Aligned(ResolvedPlan before, ResolvedPlan after) => before;

    /// <summary>Whether an object that is not the deployment itself belongs to it.</summary>
    public abstract bool Concerns(ResolvedPlan plan, Manifest manifest);

    /// <summary>The deployments that an object names; empty for one of all deployments, <see langword="null"/> for one that goes by its
    /// own name.</summary>
    public virtual (string Namespace, string? Name)[]? DeploymentsOf(Resource resource) => null;

    /// <summary>The names of objects in its namespace that the deployment names. Those that its pods read need not be among them.</summary>
    public virtual IEnumerable<string?> NamesOf(ResolvedPlan plan) => [];

    /// <summary>The effect of a changed field.</summary>
    /// <param name="difference">The field.</param>
    /// <param name="before">The plan before.</param>
    /// <param name="after">The plan after.</param>
    public abstract FieldEffect EffectOf(FieldDifference difference, ResolvedPlan before, ResolvedPlan after);

    /// <summary>The effect of a different release on the live deployment.</summary>
    public abstract FieldEffect EffectOfRelease(ResolvedPlan before, ResolvedPlan after);

    /// <summary>The effect of different controller settings on the live deployment.</summary>
    public virtual FieldEffect EffectOfController(ResolvedPlan before, ResolvedPlan after) => EffectOfRelease(before, after);

    /// <summary>The objects that are deleted with a deployment.</summary>
    public virtual FieldEffect EffectOfRemoval(ResolvedPlan plan) =>
        new(ChangeEffect.StopsAllPods, "All of its objects are deleted with it, and the cache is lost.")
        {
            Loss = ChangeLoss.Cache,
            ShareOfLoss = LossShares.Whole,
        };

    /// <summary>The effects of a new deployment.</summary>
    /// <param name="plan">The new deployment.</param>
    /// <param name="before">All deployments before.</param>
    public virtual FieldEffect EffectOfAddition(ResolvedPlan plan, ValueList<ResolvedPlan> before) =>
        new(ChangeEffect.Live, "A new deployment is created.");

    /// <summary>The claims through which applications mount a deployment, in a fixed order.</summary>
    public virtual IEnumerable<string> ClaimsOf(ResolvedPlan plan)
    {
        string?[] classes = [.. plan.Objects.AsEnumerable().OfType<StorageClass>().Select(static found => found.Metadata?.Name)];
        return plan.Objects.AsEnumerable().OfType<PersistentVolumeClaim>()
            .Where(claim => classes.Contains(claim.Spec?.StorageClassName))
            .Select(static claim => claim.Metadata?.Name)
            .OfType<string>();
    }

    /// <summary>The step that waits until a new deployment can be used; <see langword="null"/> if no document says how.</summary>
    public virtual ChangeStep? Ready(ResolvedPlan plan) => null;

    /// <summary>How the resource is created again with the least loss.</summary>
    public abstract ChangeStep[] Recreation(ResolvedPlan before, ResolvedPlan after);

    /// <summary>The effect on the pods of a workload whose template or count changes, by the changes that cause it.</summary>
    /// <param name="plan">The plan after.</param>
    /// <param name="before">The workload before; <see langword="null"/> if it is new.</param>
    /// <param name="after">The workload after; <see langword="null"/> if it is gone.</param>
    /// <param name="change">How it changes.</param>
    /// <param name="causes">What changes it.</param>
    public abstract PodChange? PodsOf(
        ResolvedPlan plan, Workload? before, Workload? after, ObjectChange change, ConfigurationChange[] causes);

    /// <summary>The effect on the pods of an unchanged workload, while a ConfigMap that its processes read changes.</summary>
    /// <param name="workload">The workload.</param>
    /// <param name="reading">How its pods take the ConfigMap; none if they do not by any field of the template.</param>
    /// <param name="causes">What changes the ConfigMap.</param>
    /// <returns><see langword="null"/> if nothing happens, because the controller does not write the ConfigMap again.</returns>
    public virtual PodChange? PodsReading(Workload workload, ContentReading reading, ConfigurationChange[] causes) => null;

    /// <summary>The effect on pods that the plan does not have, because they start later.</summary>
    public virtual IEnumerable<PodChange> PodsLater(ResolvedPlan after, IEnumerable<ConfigurationChange> changes) => [];

    /// <summary>The effect on the pods of a workload if a ConfigMap or Secret of the manifests changes.</summary>
    /// <param name="plan">The plan after.</param>
    /// <param name="workload">The workload, as it runs.</param>
    /// <param name="reading">How its pods take the object.</param>
    /// <param name="change">What changed.</param>
    /// <returns><see langword="null"/> if it is not worth a word.</returns>
    public virtual PodChange? PodsTaking(ResolvedPlan plan, Workload workload, ContentReading reading, ConfigurationChange change) =>
        reading == ContentReading.None ? null : ContentEffects.Of(workload, reading, change);
}
