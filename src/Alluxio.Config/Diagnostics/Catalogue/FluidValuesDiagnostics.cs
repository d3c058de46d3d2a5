namespace Alluxio.Config.Diagnostics.Catalogue;

/// <summary>ALX5056 and following: what is found in the values of Fluid's chart.</summary>
internal static class FluidValuesDiagnostics
{
    public static readonly DiagnosticDescriptor ImageInPartsRow = new()
    {
        Code = "ALX5056",
        Title = "Image given in part",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "Fluid's values give the image '{block}' in part. What '{missing}' is, the chart decides, and is not known here, so that the controller's built-in default is taken. Give all parts.",
        Cause = "The chart puts an image together from a prefix, a name and a tag, and has defaults for each that change with every release.",
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
}
