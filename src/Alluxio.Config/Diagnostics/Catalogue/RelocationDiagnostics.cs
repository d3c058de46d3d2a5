using Alluxio.Config.Values;

namespace Alluxio.Config.Diagnostics.Catalogue;

/// <summary>ALX503x and ALX504x: what is found while images are moved to another registry.</summary>
internal static class RelocationDiagnostics
{
    public static readonly DiagnosticDescriptor PlanHasErrorsRow = new()
    {
        Code = "ALX5030",
        Title = "Relocation of manifests with errors",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "The manifests of {plan} have errors, so its pods are unknown. The library relocated only the images in the fields of the " +
            "manifests. Correct the errors and relocate again.",
        Cause = "The list of the pulled images is derived from the pods. If the manifests have errors, the pods are unknown.",
        Remedy = "Correct the other errors of these manifests, and relocate again.",
    };

    public static DiagnosticMessage PlanHasErrors(string plan) => PlanHasErrorsRow.MessageOf(plan);

    public static readonly DiagnosticDescriptor TargetsCollideRow = new()
    {
        Code = "ALX5031",
        Title = "Two images with the same target name",
        Severity = DiagnosticSeverity.Error,
        MessageFormat =
            "'{image}' and '{other}' would both be called '{name}'. No image was relocated. Keep the path or the registry in the names, " +
            "or map one of them.",
        Cause = "The copy of the second image would overwrite the copy of the first. Pods would then run the wrong program.",
        Remedy = "Choose a layout that keeps the path or the registry in the new names. Or map one of the images to a different name.",
    };

    public static DiagnosticMessage TargetsCollide(ImageReference image, ImageReference other, string name) =>
        TargetsCollideRow.MessageOf(image, other, name);

    public static readonly DiagnosticDescriptor FieldWantsTwoRow = new()
    {
        Code = "ALX5032",
        Title = "One field sets two images",
        Severity = DiagnosticSeverity.Error,
        MessageFormat =
            "'{field}' sets the images of several containers, but the mapping gives them the names '{name}' and '{otherName}'. No image " +
            "was relocated.",
        Cause = "One field of the manifest sets several images, and the mapping gives these images different names.",
        Remedy = "Map these images to the same name. Or set the images of the components in separate fields.",
    };

    public static DiagnosticMessage FieldWantsTwo(FieldPath field, string? name, string? otherName) =>
        FieldWantsTwoRow.MessageOf(field, name, otherName);

    public static readonly DiagnosticDescriptor TextRefusedRow = new()
    {
        Code = "ALX5033",
        Title = "Manifest cannot be edited",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{file}' cannot be edited without changing more than its images: {refusal}. No image was relocated.",
        Cause = "The library refuses an edit that would change more than the images.",
        Remedy = "Replace aliases and merge keys with the values that they refer to, and relocate again.",
    };

    public static DiagnosticMessage TextRefused(string? file, string? refusal) => TextRefusedRow.MessageOf(file, refusal);

    public static readonly DiagnosticDescriptor StaysOutsideRow = new()
    {
        Code = "ALX5034",
        Title = "Image is not relocated",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The image {image} of {users} remains outside of '{target}': {why}.",
        Cause = "No field of the manifests sets the image, or the name of the image is unknown.",
        Remedy =
            "Configure a mirror in the container runtime of the nodes, set the image in the chart of its component, or disable the " +
            "feature that needs the image.",
    };

    public static DiagnosticMessage StaysOutside(string image, string users, string target, string why) =>
        StaysOutsideRow.MessageOf(image, users, target, why);

    public static readonly DiagnosticDescriptor FieldAssumedRow = new()
    {
        Code = "ALX5035",
        Title = "Image relocated by an undocumented field",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "No documented field sets the image of {component}, so the library set the undocumented field '{field}'. Check the image of " +
            "the running pods.",
        Cause =
            "The vendor lists the image but documents no field for it. The library knows the field from the open operator or from the " +
            "underlying chart.",
        Remedy = "Check the image of the running pod, and report the missing documentation to the vendor.",
    };

    public static DiagnosticMessage FieldAssumed(string? component, FieldPath field) => FieldAssumedRow.MessageOf(component, field);

    public static readonly DiagnosticDescriptor NoDigestRow = new()
    {
        Code = "ALX5036",
        Title = "Missing digest in the lock",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{target}' must be pinned, but the lock has no digest for '{source}'. No image was relocated.",
        Cause = "The library does not access registries, so it cannot look up the digest.",
        Remedy = "Copy the images to the registry, write the digests of the copies into the lock, and relocate again.",
    };

    public static DiagnosticMessage NoDigest(ImageReference target, ImageReference source) => NoDigestRow.MessageOf(target, source);

    public static readonly DiagnosticDescriptor NoImageNameRow = new()
    {
        Code = "ALX5037",
        Title = "Invalid image name in the relocation policy",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{entry}' in the mapping is not an image name: {reason}. No image was relocated.",
        Cause = "The mapping translates an image name into another image name.",
        Remedy = "Write both names of the mapping as a registry, a path and optionally a tag.",
    };

    public static DiagnosticMessage NoImageName(string entry, string reason) => NoImageNameRow.MessageOf(entry, reason);

    public static readonly DiagnosticDescriptor LockDiffersRow = new()
    {
        Code = "ALX5038",
        Title = "Lock and relocation policy must match",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "According to the lock, '{source}' was copied to '{locked}', but the policy moves it to '{target}'. Relocate with the policy " +
            "of the lock.",
        Cause = "This lock comes from a different policy, so the digests in it may be those of copies with other names.",
        Remedy = "Relocate with the policy that produced the lock. Or copy the images again, and write a new lock.",
    };

    public static DiagnosticMessage LockDiffers(ImageReference source, string locked, ImageReference target) =>
        LockDiffersRow.MessageOf(source, locked, target);

    public static readonly DiagnosticDescriptor DigestLostRow = new()
    {
        Code = "ALX5039",
        Title = "Copied image has a different digest",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "'{target}' is pinned by its digest, but {cause} gives the copy another digest. The pinned digest does not exist in the " +
            "target registry. {advice}",
        Cause =
            "The digest of a multi-platform image belongs to its index. The docker commands copy only one platform, and an image file of " +
            "the vendor contains only one. The copy therefore has another digest.",
        Remedy = "Copy the image with a tool that copies all platforms. Or pin the digest of the copy in your registry.",
    };

    public static DiagnosticMessage DigestLost(ImageReference target, string cause, string advice) =>
        DigestLostRow.MessageOf(target, cause, advice);

    public static readonly DiagnosticDescriptor BadLockRow = new()
    {
        Code = "ALX5040",
        Title = "Invalid lock file",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The lock is invalid: {problem}.",
        Cause =
            "A lock is a JSON object with the list 'images'. Each item of the list has 'source' and 'target', and optionally digests and " +
            "platforms.",
        Remedy = "Let the library write the lock. Change only the digests and platforms by hand.",
    };

    public static DiagnosticMessage BadLock(string problem) => BadLockRow.MessageOf(problem);

    public static readonly DiagnosticDescriptor SubstitutedImageRow = new()
    {
        Code = "ALX5041",
        Title = "Bitnami chart may refuse the relocated image",
        Severity = DiagnosticSeverity.Information,
        MessageFormat = "The image of {component} no longer comes from Bitnami. Newer versions of its chart refuse other images unless " +
            "'spec.etcd.global.security.allowInsecureImages' is true.",
        Cause =
            "Newer Bitnami charts check the names of their images. The library does not know which version of the chart the operator " +
            "contains.",
        Remedy = "If the operator reports unrecognized images, set spec.etcd.global.security.allowInsecureImages to true.",
    };

    public static DiagnosticMessage SubstitutedImage(string component) => SubstitutedImageRow.MessageOf(component);

    public static readonly DiagnosticDescriptor BrokenRow = new()
    {
        Code = "ALX5042",
        Title = "Relocation would cause errors",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "With its new images, {plan} would have errors. No image was relocated.",
        Cause =
            "The new names can break a rule of a controller. For example, Fluid reads the version of FUSE from the tag, and refuses a " +
            "tag without a version.",
        Remedy = "Correct the relocation policy. The other errors of this call show the reason.",
    };

    public static DiagnosticMessage Broken(string plan) => BrokenRow.MessageOf(plan);

    public static readonly DiagnosticDescriptor TagNotKnownRow = new()
    {
        Code = "ALX5043",
        Title = "Alluxio image without tag",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "'{image}' has no tag, so the name of the vendor's image file is unknown. The script does not copy the image. Set its tag in " +
            "the manifests, and copy again.",
        Cause = "No public registry has Alluxio's own images. The vendor delivers them as files, and the file names contain the tag.",
        Remedy = "Set the tag of the image in the manifests. For the image of the operator, set global.imageTag in its values.",
    };

    public static DiagnosticMessage TagNotKnown(ImageReference image) => TagNotKnownRow.MessageOf(image);

    public static readonly DiagnosticDescriptor TargetInUseRow = new()
    {
        Code = "ALX5044",
        Title = "Target name of a relocated image is already used",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "'{source}' becomes '{target}', but the manifests already use '{used}'. If this image is not a copy of the source, the new " +
            "copy replaces it.",
        Cause =
            "The manifests already name an image of the new registry. The library cannot see whether this image is a copy of the source.",
        Remedy = "Pass the lock of the earlier copy, or map the source image to another name.",
    };

    public static DiagnosticMessage TargetInUse(ImageReference source, ImageReference target, ImageReference used) =>
        TargetInUseRow.MessageOf(source, target, used);
}
