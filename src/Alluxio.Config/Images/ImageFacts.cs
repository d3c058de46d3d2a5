using Alluxio.Config.Diagnostics;
using Alluxio.Config.Images.Relocation;
using Alluxio.Config.Manifests;
using Alluxio.Config.Plan;
using Alluxio.Config.Values;

namespace Alluxio.Config.Images;

/// <summary>
/// A system's facts about the images of its deployments. The defaults here hold for a system without facts: the containers of its
/// workloads, and no other images.
/// </summary>
internal class ImageFacts : SystemFacts
{
    private static readonly ImageFacts None = new();

    /// <summary>The facts of a plan.</summary>
    public static ImageFacts Of(ResolvedPlan plan) => plan.FactsOf<ImageFacts>() ?? None;

    /// <summary>The containers of the workloads.</summary>
    public virtual ValueList<ImageRow> Rows => [];

    /// <summary>The containers in pods that are none of the plan's workloads.</summary>
    public virtual ValueList<LaterRow> LaterRows => [];

    /// <summary>Fields for name and tag of images which nothing ever runs.</summary>
    public virtual ValueList<(FieldPath Name, FieldPath Tag)> NeverRun => [];

    /// <summary>Whether the name of an image with a separate tag may also hold tag and digest.</summary>
    public virtual bool TakesWholeNames => false;

    /// <summary>The field of the pods' ServiceAccount; <see langword="null"/> if there is none for all of them.</summary>
    public virtual string? AccountField => null;

    /// <summary>Why there is no <see cref="AccountField"/>.</summary>
    public virtual string WhyNoAccount(ResolvedPlan plan) => $"{plan} has no known field for a ServiceAccount";

    /// <summary>Whether a field with pull secrets lists names, not objects with a name.</summary>
    public virtual bool ListsNames(string field) => false;

    /// <summary>The name of an image that the value of a setting holds; <see langword="null"/> if the value is something else.</summary>
    public virtual GivenImageName? NameIn(object? value) => null;

    /// <summary>Whether documents tell the images of the installation where its values do not.</summary>
    public virtual bool KnowsInstallation => false;

    /// <summary>The values of the chart that installs the controller; <see langword="null"/> if a set has none.</summary>
    public virtual Manifest? ValuesIn(ManifestSet manifests) => null;

    /// <summary>Whether the plan was made with such values.</summary>
    public virtual bool HasValues(ResolvedPlan plan) => false;

    /// <summary>The message where <see cref="HasValues"/> is false and images must come from certain places.</summary>
    public virtual DiagnosticMessage? WithoutValues(ResolvedPlan plan) => null;

    /// <summary>The images that such values give the controller for deployments that set none.</summary>
    public virtual IEnumerable<(ImageReference Image, ImageSlot Slot)> DefaultsIn(ResolvedPlan plan) => [];

    /// <summary>The images of the pods that the chart of the controller installs, as far as no row says it.</summary>
    public virtual IEnumerable<ImageUse> OfController(ResolvedPlan plan) => [];

    /// <summary>How the controller gets the pull secrets of pods whose list no field of the manifests sets.</summary>
    public virtual string? TellController(ImageUse image) => null;

    /// <summary>Problems with the pull secrets of other runtimes in the same Fluid installation.</summary>
    public virtual IEnumerable<Diagnostic> OfNeighbours(ResolvedPlan plan, ManifestSet manifests) => [];
}
