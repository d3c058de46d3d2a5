using Alluxio.Config.Values;

namespace Alluxio.Config.Diagnostics.Catalogue;

/// <summary>ALX5056 and following: what is found in the values of Fluid's chart.</summary>
internal static class FluidValuesDiagnostics
{
    public static readonly DiagnosticDescriptor ImageInPartsRow = new()
    {
        Code = "ALX5056",
        Title = "Image given in part",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The image '{block}' of Fluid's values lacks '{missing}', which a null takes away, so the chart cannot put it together. Give all parts.",
        Cause = "The chart puts an image together from a prefix, a name and a tag. A null takes away the chart's own value.",
        Remedy = "Give imagePrefix, imageName and imageTag.",
    };

    public static DiagnosticMessage ImageInParts(string block, string missing) => ImageInPartsRow.MessageOf(block, missing);

    public static readonly DiagnosticDescriptor SecretsNotObjectsRow = new()
    {
        Code = "ALX5057",
        Title = "Pull secrets in a form that the chart cannot use",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'image.imagePullSecrets' of Fluid's values must be a list of objects with a name. Write '- name: registry-secret'.",
        Cause = "The chart copies the list into its pods as it is, and takes every entry apart for the environment of its controllers.",
        Remedy = "Write each secret as an object with its name.",
    };

    public static DiagnosticMessage SecretsNotObjects() => SecretsNotObjectsRow.MessageOf();

    public static readonly DiagnosticDescriptor ImageFormNotReadRow = new()
    {
        Code = "ALX5063",
        Title = "Image in a form that the chart does not read",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The chart of {release} does not read '{field}'; it reads {fields}. Write the image there, or name the release that is installed.",
        Cause = "Up to 1.0.1 Fluid's chart takes an image as one text, image; from 1.0.2 on it takes imagePrefix, imageName and imageTag.",
        Remedy = "Use the form of the installed release.",
    };

    public static DiagnosticMessage ImageFormNotRead(string release, FieldPath field, string fields) => ImageFormNotReadRow.MessageOf(release, field, fields);
}
