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
            "The image '{block}' of Fluid's values lacks '{missing}', which a null removes, so the chart cannot compose its name. Set " +
            "all parts.",
        Cause = "The chart composes an image name from a prefix, a name and a tag. A null removes the chart's default.",
        Remedy = "Set imagePrefix, imageName and imageTag.",
    };

    public static DiagnosticMessage ImageInParts(string block, string missing) => ImageInPartsRow.MessageOf(block, missing);

    public static readonly DiagnosticDescriptor SecretsNotObjectsRow = new()
    {
        Code = "ALX5057",
        Title = "Wrong form of pull secrets in Fluid's values",
        Severity = DiagnosticSeverity.Error,
        MessageFormat =
            "'image.imagePullSecrets' of Fluid's values must be a list of objects with a name. Write '- name: registry-secret'.",
        Cause = "The chart copies the list into its pods unchanged, and uses each name in an environment variable of its controllers.",
        Remedy = "Write each secret as an object with its name.",
    };

    public static DiagnosticMessage SecretsNotObjects() => SecretsNotObjectsRow.MessageOf();

    public static readonly DiagnosticDescriptor ImageFormNotReadRow = new()
    {
        Code = "ALX5063",
        Title = "Wrong form of an image in Fluid's values",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "The chart of {release} does not read '{field}'; it reads {fields}. Write the image there, or name the installed release.",
        Cause = "Up to 1.0.1, Fluid's chart reads an image from one string, image. From 1.0.2 on, it reads imagePrefix, imageName and " +
            "imageTag.",
        Remedy = "Use the form of the installed release.",
    };

    public static DiagnosticMessage ImageFormNotRead(string release, FieldPath field, string fields) =>
        ImageFormNotReadRow.MessageOf(release, field, fields);
}
