using Alluxio.Config.Values;

namespace Alluxio.Config.Diagnostics.Catalogue;

/// <summary>ALX503x and ALX504x: what is found while images are moved to another registry.</summary>
internal static class RelocationDiagnostics
{
    public static readonly DiagnosticDescriptor PlanHasErrorsRow = new()
    {
        Code = "ALX5030",
        Title = "Relocated without a proof: the manifests have errors",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The pods of {plan} are not known, because its manifests have errors: its images were moved by their fields alone. Correct the errors and relocate again.",
        Cause = "Without a plan nobody can say which images are pulled.",
        Remedy = "Correct the errors that are reported with this one.",
    };

    public static DiagnosticMessage PlanHasErrors(string plan) => PlanHasErrorsRow.MessageOf(plan);

    public static readonly DiagnosticDescriptor TargetsCollideRow = new()
    {
        Code = "ALX5031",
        Title = "Two images get one name",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{image}' and '{other}' would both be called '{name}'. Nothing was relocated. Keep the path or the registry in the names, or map one of them.",
        Cause = "The second copy would replace the first, and pods would run the wrong program.",
        Remedy = "Choose another layout, or map one of the images to a name of its own.",
    };

    public static DiagnosticMessage TargetsCollide(ImageReference image, ImageReference other, string name) =>
        TargetsCollideRow.MessageOf(image, other, name);

    public static readonly DiagnosticDescriptor FieldWantsTwoRow = new()
    {
        Code = "ALX5032",
        Title = "One field, two images",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{field}' sets the images of several containers, and would have to be '{name}' and '{otherName}' at once. Nothing was relocated.",
        Cause = "The mapping takes images apart that one field of the manifest sets.",
        Remedy = "Map them to one name, or set the images of the components in fields of their own.",
    };

    public static DiagnosticMessage FieldWantsTwo(FieldPath field, string? name, string? otherName) =>
        FieldWantsTwoRow.MessageOf(field, name, otherName);

    public static readonly DiagnosticDescriptor TextRefusedRow = new()
    {
        Code = "ALX5033",
        Title = "Not relocated: the text cannot be edited",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{file}' cannot be edited without touching more than its images: {refusal}. Nothing was relocated.",
        Cause = "An edit is made only if reading the text again gives the same manifests with other images.",
        Remedy = "Write the values out that aliases and merge keys share, and try again.",
    };

    public static DiagnosticMessage TextRefused(string? file, string? refusal) => TextRefusedRow.MessageOf(file, refusal);

    public static readonly DiagnosticDescriptor StaysOutsideRow = new()
    {
        Code = "ALX5034",
        Title = "Image stays where it is",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The image {image} of {users} stays outside of '{target}': {why}.",
        Cause = "No field of the manifests reaches it, or its name is not known.",
        Remedy = "Mirror it by the configuration of the container runtime, set it in the chart that installs it, or switch off what needs it.",
    };

    public static DiagnosticMessage StaysOutside(string image, string users, string target, string why) =>
        StaysOutsideRow.MessageOf(image, users, target, why);

    public static readonly DiagnosticDescriptor FieldAssumedRow = new()
    {
        Code = "ALX5035",
        Title = "Image moved by a field that no document shows",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The image of {component} was moved by setting '{field}', which no document shows. Look at the pods once they run.",
        Cause = "The vendor lists the image and not the field; the one of the open operator, or of the chart it comes from, was taken.",
        Remedy = "Check the running pod's image, and tell the vendor.",
    };

    public static DiagnosticMessage FieldAssumed(string? component, FieldPath field) => FieldAssumedRow.MessageOf(component, field);

    public static readonly DiagnosticDescriptor NoDigestRow = new()
    {
        Code = "ALX5036",
        Title = "No digest to pin",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{target}' is to be pinned, and the lock has no digest for '{source}'. Nothing was relocated.",
        Cause = "A digest can only be known from the registry; nothing is looked up there.",
        Remedy = "Copy the images, enter the digests into the lock, and relocate again.",
    };

    public static DiagnosticMessage NoDigest(ImageReference target, ImageReference source) => NoDigestRow.MessageOf(target, source);

    public static readonly DiagnosticDescriptor NoImageNameRow = new()
    {
        Code = "ALX5037",
        Title = "No image name in the policy",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{entry}' in the mapping is no image name: {reason}. Nothing was relocated.",
        Cause = "The mapping has images on both sides.",
        Remedy = "Write a registry, a path, and perhaps a tag.",
    };

    public static DiagnosticMessage NoImageName(string entry, string reason) => NoImageNameRow.MessageOf(entry, reason);

    public static readonly DiagnosticDescriptor LockDiffersRow = new()
    {
        Code = "ALX5038",
        Title = "Lock and policy disagree",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "'{source}' was copied to '{locked}' by the lock, and the policy moves it to '{target}'.",
        Cause = "The lock was made with another policy, so that its digests may be of other copies.",
        Remedy = "Relocate with the policy of the lock, or copy again and make a new lock.",
    };

    public static DiagnosticMessage LockDiffers(ImageReference source, string locked, ImageReference target) =>
        LockDiffersRow.MessageOf(source, locked, target);

    public static readonly DiagnosticDescriptor DigestLostRow = new()
    {
        Code = "ALX5039",
        Title = "The copy gets another digest",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "'{target}' is pinned by its digest, and {cause} gives the copy another one: the pinned name will not be found. {advice}",
        Cause = "The commands of docker take one platform out of the image's index, and a file of the vendor holds one; the index, whose digest was pinned, stays behind.",
        Remedy = "Use a tool that copies all platforms, or pin the digest that the copy has in your registry.",
    };

    public static DiagnosticMessage DigestLost(ImageReference target, string cause, string advice) =>
        DigestLostRow.MessageOf(target, cause, advice);

    public static readonly DiagnosticDescriptor BadLockRow = new()
    {
        Code = "ALX5040",
        Title = "Lock not readable",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The lock is not as it should be: {problem}.",
        Cause = "A lock is an object with the list 'images', whose items have 'source', 'target' and perhaps digests and platforms.",
        Remedy = "Write the lock with this library, and change nothing but the digests and platforms.",
    };

    public static DiagnosticMessage BadLock(string problem) => BadLockRow.MessageOf(problem);

    public static readonly DiagnosticDescriptor SubstitutedImageRow = new()
    {
        Code = "ALX5041",
        Title = "Newer charts of Bitnami refuse other images",
        Severity = DiagnosticSeverity.Information,
        MessageFormat = "The image of {component} no longer comes from Bitnami. Newer versions of its chart then refuse to install, unless 'spec.etcd.global.security.allowInsecureImages' is true.",
        Cause = "Those charts check the names of the images. The chart inside the operator is not known to.",
        Remedy = "If the operator reports unrecognised images, set the field.",
    };

    public static DiagnosticMessage SubstitutedImage(string component) => SubstitutedImageRow.MessageOf(component);

    public static readonly DiagnosticDescriptor BrokenRow = new()
    {
        Code = "ALX5042",
        Title = "Not relocated: the result has errors",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "With its new images {plan} could not be installed. Nothing was relocated.",
        Cause = "The controllers read versions out of tags, for example; a mapping can give a tag that they refuse.",
        Remedy = "Correct the policy by the errors that are reported with this one.",
    };

    public static DiagnosticMessage Broken(string plan) => BrokenRow.MessageOf(plan);

    public static readonly DiagnosticDescriptor TagNotKnownRow = new()
    {
        Code = "ALX5043",
        Title = "Image of the vendor without tag",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "'{image}' has no tag, so that nobody can tell which file of the vendor holds it: it is not copied. Set its tag in the manifests, and copy again.",
        Cause = "Alluxio's own images are in no public registry; the names of the files hold the tag.",
        Remedy = "Set the tag, for the operator global.imageTag of its values.",
    };

    public static DiagnosticMessage TagNotKnown(ImageReference image) => TagNotKnownRow.MessageOf(image);

    public static readonly DiagnosticDescriptor TargetInUseRow = new()
    {
        Code = "ALX5044",
        Title = "Name of a moved image is in use",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "'{source}' becomes '{target}', and the manifests use '{used}' already. If that is no copy of the same image, the copy takes its place.",
        Cause = "A part of the manifests names images of the new registry already; whether those are copies cannot be seen.",
        Remedy = "Give the lock of the earlier copy, or map the image to another name.",
    };

    public static DiagnosticMessage TargetInUse(ImageReference source, ImageReference target, ImageReference used) =>
        TargetInUseRow.MessageOf(source, target, used);
}
