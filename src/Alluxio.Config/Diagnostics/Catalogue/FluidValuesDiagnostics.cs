using Alluxio.Config.Values;

namespace Alluxio.Config.Diagnostics.Catalogue;

/// <summary>ALX5056 and following: what is found in the values of Fluid's chart.</summary>
internal static class FluidValuesDiagnostics
{
    public static readonly DiagnosticDescriptor ImageInPartsRow = new()
    {
        Code = "ALX5056",
        Title = "Incomplete image in Fluid's values",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "The image '{block}' of Fluid's values lacks '{missing}', because null removes the default. The chart cannot compose the " +
            "image name. Set all parts.",
        Cause = "The chart composes an image name from a prefix, a name and a tag. The value null removes the chart's default of a part.",
        Remedy = "Set imagePrefix, imageName and imageTag of the image.",
    };

    public static DiagnosticMessage ImageInParts(string block, string missing) => ImageInPartsRow.MessageOf(block, missing);

    public static readonly DiagnosticDescriptor SecretsNotObjectsRow = new()
    {
        Code = "ALX5057",
        Title = "Wrong form of pull secrets in Fluid's values",
        Severity = DiagnosticSeverity.Error,
        MessageFormat =
            "'image.imagePullSecrets' of Fluid's values must be a list of objects with a name. Write '- name: registry-secret'.",
        Cause = "The chart copies the list into its pods. It also writes each name into an environment variable of its controllers.",
        Remedy = "Write each pull secret as an object with a name, for example '- name: registry-secret'.",
    };

    public static DiagnosticMessage SecretsNotObjects() => SecretsNotObjectsRow.MessageOf();

    public static readonly DiagnosticDescriptor ImageFormNotReadRow = new()
    {
        Code = "ALX5063",
        Title = "Wrong form of an image in Fluid's values",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "The chart of {release} does not read '{field}'; it reads {fields}. Write the image into these fields, or name the installed " +
            "release.",
        Cause =
            "Up to release 1.0.1, Fluid's chart reads an image from one value, image. From release 1.0.2 on, the chart reads " +
            "imagePrefix, imageName and imageTag.",
        Remedy = "Up to release 1.0.1, set image. From release 1.0.2 on, set imagePrefix, imageName and imageTag.",
    };

    public static DiagnosticMessage ImageFormNotRead(string release, FieldPath field, string fields) =>
        ImageFormNotReadRow.MessageOf(release, field, fields);
}
