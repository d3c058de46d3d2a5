using Alluxio.Config.Values;

namespace Alluxio.Config.Diagnostics.Catalogue;

/// <summary>ALX503x and ALX504x: what is found while images are moved to another registry.</summary>
internal static class RelocationDiagnostics
{
    public static readonly DiagnosticDescriptor PlanHasErrorsRow = new()
    {
        Code = "ALX5030",
        Title = "Relocation without a plan: the manifests have errors",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "The manifests of {plan} have errors, so its pods are unknown. Its images were moved by their fields only. Correct the " +
            "errors and relocate again.",
        Cause = "The list of pulled images comes from the plan, and manifests with errors have no plan.",
        Remedy = "Correct the errors that are reported with this one.",
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
        Cause = "The second copy would overwrite the first, and pods would run the wrong program.",
        Remedy = "Choose another layout, or map one of the images to a different name.",
    };

    public static DiagnosticMessage TargetsCollide(ImageReference image, ImageReference other, string name) =>
        TargetsCollideRow.MessageOf(image, other, name);

    public static readonly DiagnosticDescriptor FieldWantsTwoRow = new()
    {
        Code = "ALX5032",
        Title = "One field sets two images",
        Severity = DiagnosticSeverity.Error,
        MessageFormat =
            "'{field}' sets the images of several containers, and cannot be '{name}' and '{otherName}' at once. No image was relocated.",
        Cause = "The mapping gives two names to images that one field of the manifest sets.",
        Remedy = "Map them to one name, or set the images of the components in separate fields.",
    };

    public static DiagnosticMessage FieldWantsTwo(FieldPath field, string? name, string? otherName) =>
        FieldWantsTwoRow.MessageOf(field, name, otherName);

    public static readonly DiagnosticDescriptor TextRefusedRow = new()
    {
        Code = "ALX5033",
        Title = "Manifest cannot be edited",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{file}' cannot be edited without changing more than its images: {refusal}. No image was relocated.",
        Cause = "The library edits a text only if the result has the same manifests with other images.",
        Remedy = "Replace aliases and merge keys by the values that they refer to, and try again.",
    };

    public static DiagnosticMessage TextRefused(string? file, string? refusal) => TextRefusedRow.MessageOf(file, refusal);

    public static readonly DiagnosticDescriptor StaysOutsideRow = new()
    {
        Code = "ALX5034",
        Title = "Image is not relocated",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The image {image} of {users} remains outside of '{target}': {why}.",
        Cause = "No field of the manifests sets the image, or its name is unknown.",
        Remedy =
            "Mirror it in the container runtime's configuration, set it in the chart that installs it, or disable the feature that needs " +
            "it.",
    };

    public static DiagnosticMessage StaysOutside(string image, string users, string target, string why) =>
        StaysOutsideRow.MessageOf(image, users, target, why);

    public static readonly DiagnosticDescriptor FieldAssumedRow = new()
    {
        Code = "ALX5035",
        Title = "Image relocated by an undocumented field",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "The image of {component} was relocated by setting the undocumented field '{field}'. Check the image of the running pods.",
        Cause =
            "The vendor lists the image but documents no field for it. The field comes from the open operator or from the underlying " +
            "chart.",
        Remedy = "Check the image of the running pod, and report the missing documentation to the vendor.",
    };

    public static DiagnosticMessage FieldAssumed(string? component, FieldPath field) => FieldAssumedRow.MessageOf(component, field);

    public static readonly DiagnosticDescriptor NoDigestRow = new()
    {
        Code = "ALX5036",
        Title = "Missing digest in the lock",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{target}' must be pinned, but the lock has no digest for '{source}'. No image was relocated.",
        Cause = "Only the registry knows the digest, and the library does not access registries.",
        Remedy = "Copy the images, write the digests into the lock, and relocate again.",
    };

    public static DiagnosticMessage NoDigest(ImageReference target, ImageReference source) => NoDigestRow.MessageOf(target, source);

    public static readonly DiagnosticDescriptor NoImageNameRow = new()
    {
        Code = "ALX5037",
        Title = "Invalid image name in the relocation policy",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{entry}' in the mapping is not an image name: {reason}. No image was relocated.",
        Cause = "Both sides of the mapping are image names.",
        Remedy = "Write a registry, a path, and optionally a tag.",
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
        Cause = "The lock was made with another policy, so its digests may belong to other copies.",
        Remedy = "Relocate with the policy that made the lock, or copy again and make a new lock.",
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
            "The docker commands copy one platform of the image's index, and a file of the vendor contains one platform. The digest of " +
            "the index is not copied.",
        Remedy = "Use a tool that copies all platforms, or pin the digest of the copy in your registry.",
    };

    public static DiagnosticMessage DigestLost(ImageReference target, string cause, string advice) =>
        DigestLostRow.MessageOf(target, cause, advice);

    public static readonly DiagnosticDescriptor BadLockRow = new()
    {
        Code = "ALX5040",
        Title = "Invalid lock file",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The lock is invalid: {problem}.",
        Cause = "A lock is an object with the list 'images'. Its items have 'source' and 'target', and optionally digests and platforms.",
        Remedy = "Write the lock with this library. Change only digests and platforms.",
    };

    public static DiagnosticMessage BadLock(string problem) => BadLockRow.MessageOf(problem);

    public static readonly DiagnosticDescriptor SubstitutedImageRow = new()
    {
        Code = "ALX5041",
        Title = "Bitnami chart may refuse the relocated image",
        Severity = DiagnosticSeverity.Information,
        MessageFormat = "The image of {component} no longer comes from Bitnami. Newer versions of its chart refuse other images unless " +
            "'spec.etcd.global.security.allowInsecureImages' is true.",
        Cause = "Newer Bitnami charts check the names of the images. The version of the chart inside the operator is unknown.",
        Remedy = "If the operator reports unrecognized images, set the field.",
    };

    public static DiagnosticMessage SubstitutedImage(string component) => SubstitutedImageRow.MessageOf(component);

    public static readonly DiagnosticDescriptor BrokenRow = new()
    {
        Code = "ALX5042",
        Title = "Relocation would cause errors",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "With its new images, {plan} would have errors. No image was relocated.",
        Cause = "Controllers read versions from tags, for example. A mapping can produce a tag that they refuse.",
        Remedy = "Correct the policy. The errors reported with this one name the reason.",
    };

    public static DiagnosticMessage Broken(string plan) => BrokenRow.MessageOf(plan);

    public static readonly DiagnosticDescriptor TagNotKnownRow = new()
    {
        Code = "ALX5043",
        Title = "Alluxio image without tag",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "'{image}' has no tag, so the file of the vendor that contains it is unknown. It is not copied. Set its tag in the " +
            "manifests, and copy again.",
        Cause = "No public registry has Alluxio's own images. The file names contain the tag.",
        Remedy = "Set the tag. For the operator, set global.imageTag in its values.",
    };

    public static DiagnosticMessage TagNotKnown(ImageReference image) => TagNotKnownRow.MessageOf(image);

    public static readonly DiagnosticDescriptor TargetInUseRow = new()
    {
        Code = "ALX5044",
        Title = "Target name of a relocated image is already used",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "'{source}' becomes '{target}', but the manifests already use '{used}'. If that is not a copy of the same image, the copy " +
            "replaces it.",
        Cause = "Some manifests already name images of the new registry. The library cannot see whether these are copies.",
        Remedy = "Pass the lock of the earlier copy, or map the image to another name.",
    };

    public static DiagnosticMessage TargetInUse(ImageReference source, ImageReference target, ImageReference used) =>
        TargetInUseRow.MessageOf(source, target, used);
}
