using Alluxio.Config.Checks.Common;
using Alluxio.Config.Checks.Memory;
using Alluxio.Config.Checks.Server;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks;

/// <summary>
/// The facts of one deployment for the rules of every system. Each system overrides them in its own class; with the defaults here no rule
/// finds anything.
/// </summary>
internal class DeploymentFacts(ResolvedPlan plan)
{
    /// <summary>The resolved deployment. With errors it has settings and no objects.</summary>
    public ResolvedPlan Plan => plan;

    /// <summary>
    /// The amounts whose sum is the memory limit of a component, for example <c>8Gi + 10G</c>; <see langword="null"/> if it is as it is
    /// given.
    /// </summary>
    public virtual string? LimitSumOf(ComponentPlan component) => null;

    /// <summary>Everything that was given.</summary>
    public ManifestSet Manifests => plan.Manifests;

    /// <summary>The custom resource.</summary>
    public Manifest Deployment => plan.Deployment!;

    /// <summary>Every property and mount option that the manifests of the deployment give.</summary>
    public virtual IEnumerable<PropertyField> Properties => [];

    /// <summary>The names of options that a Secret holds, each with its field.</summary>
    public virtual IEnumerable<(Manifest Manifest, FieldPath Path, string Name)> SecretOptions => [];

    /// <summary>The maps from the name of a port to its number that components have.</summary>
    public virtual IEnumerable<(string Section, ValueMap<long>? Ports)> Ports => [];

    /// <summary>The maps of variables that a chart prints between double quotes without escaping them, by component.</summary>
    public virtual IEnumerable<(string Component, ValueMap<string>? Variables)> PrintedVariables => [];

    /// <summary>The manifests of the deployment, with their fields that take certain words only.</summary>
    public virtual IEnumerable<(Manifest Manifest, WordField[] Fields)> Words => [];

    /// <summary>The objects that the controller makes of operations on the deployment, which are no part of the plan.</summary>
    public virtual IEnumerable<OperationObject> OperationObjects => [];

    /// <summary>The number of masters; <see langword="null"/> if the deployment has none that keep a journal.</summary>
    public virtual int? Masters => null;

    /// <summary>The members that agree by majority.</summary>
    public virtual IEnumerable<VotingMembers> VotingMembers => [];

    /// <summary>The addresses of the storages that the deployment mounts.</summary>
    public virtual IEnumerable<StorageAddress> StorageAddresses => [];

    /// <summary>Fields for credentials of storages, in addition to the properties.</summary>
    public virtual IEnumerable<PropertyField> Credentials => [];

    /// <summary>The options that hold for a single mount.</summary>
    public virtual IEnumerable<SingleMountOptions> SingleMountOptions => [];

    /// <summary>The mount arguments that FUSE gets, as resolved.</summary>
    public virtual ValueList<string>? FuseOptions => null;

    /// <summary>Whether resolving has told of names with blanks at their ends in properties files.</summary>
    public virtual bool TellsPaddedNames => false;

    /// <summary>Whether the controller has a default for a property, which has its own findings.</summary>
    public virtual bool HasDefaultOf(string property) => false;

    /// <summary>Whether the API server checks sections that are switched off, too, since it checks the custom resource itself.</summary>
    public virtual bool ChecksWhatIsOff => false;

    /// <summary>Whether the controller hands a port of a component out, so that a cluster has another one.</summary>
    public virtual bool IsAllocated(ComponentPlan component, int port) => false;

    /// <summary>The last field that mounts something into a component's pods of which something holds.</summary>
    public virtual FieldPath? MountOf(string component, Func<VolumeMount, bool> isMeant) => null;

    /// <summary>The tier that brings a volume of this name, where an earlier one may have brought it already.</summary>
    public virtual FieldPath? LaterTierOf(string volume) => null;

    /// <summary>The field of a volume whose name the controller creates, if the name itself does not show the field.</summary>
    public virtual (Manifest Manifest, FieldPath Path)? MakerOf(string volume) => null;

    /// <summary>Whether the name of a volume comes from a missing field, which has a separate finding.</summary>
    public virtual bool IsMadeOfNothing(string? volume) => false;

    /// <summary>The field of the node affinity of a component's pods, and what its required part is called there.</summary>
    public virtual (Manifest Manifest, FieldPath Affinity, string Required) NodeAffinityOf(string component) =>
        (Deployment, FieldPath.Parse($"spec.{component}.affinity.nodeAffinity"), "requiredDuringSchedulingIgnoredDuringExecution");

    /// <summary>The field that names a Secret which the controller reads or mounts, if it is no mount of the user's.</summary>
    public virtual (Manifest Manifest, FieldPath Path)? ReaderOf(string secret) => null;

    /// <summary>The bytes of a component's cache that lie in memory, and the field that gives the first of them.</summary>
    public virtual (long Bytes, FieldPath? Path) MemoryTiersOf(string component) => (0, null);

    /// <summary>The effect of a variable that Alluxio's scripts read on the JVM options of the controller.</summary>
    public virtual JvmVariableEffect EffectOf(ComponentPlan component, Container container, string variable) => JvmVariableEffect.NotKnown;
}
