namespace Alluxio.Config.Diagnostics.Catalogue;

/// <summary>ALX505x: what is found about images and the credentials in their pods' secrets.</summary>
internal static class CoverageDiagnostics
{
    public static readonly DiagnosticDescriptor ImageNotCovered = new()
    {
        Code = "ALX5050",
        Title = "Image that no pull secret opens",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The pods of {0} cannot pull '{1}'. {2} {3}",
        Cause = "The kubelet has only the secrets that a pod was created with, and pulls without a credential where none of them is for the image. A copy of the image on a node hides that until the pod starts on another one.",
        Remedy = "Give the pods a pull secret with a credential for the registry and the path of the image.",
    };

    public static readonly DiagnosticDescriptor CoverageUnknown = new()
    {
        Code = "ALX5051",
        Title = "Not known whether an image can be pulled",
        Severity = DiagnosticSeverity.Information,
        MessageFormat = "Whether the pods of {0} can pull '{1}' is not known. {2}",
        Cause = "A ServiceAccount, a Secret or the image itself is not known, and nothing is guessed.",
        Remedy = "Give the ServiceAccount and the Secret together with the manifests, or say in the options for which registries the Secret has credentials.",
    };

    public static readonly DiagnosticDescriptor SecretOpensNothing = new()
    {
        Code = "ALX5052",
        Title = "Pull secret that opens nothing",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The pods of {0} have the pull secret '{1}', which opens no image of {2}: {3}. Correct it, or remove it from the list.",
        Cause = "A credential counts only for images whose registry, port and path it names. One for another place helps nobody, and may be seen by whoever may read the Secret.",
        Remedy = "Compare the keys of the docker config with the names of the images: host, port, and the path from its start.",
    };

    public static readonly DiagnosticDescriptor SecretNotNeeded = new()
    {
        Code = "ALX5053",
        Title = "Pull secret without need",
        Severity = DiagnosticSeverity.Information,
        MessageFormat = "The pods of {0} have the pull secret '{1}' without need: it opens none of their images, only those of other pods. List it where it is needed.",
        Cause = "Each pod should have the credentials that it needs and no others.",
        Remedy = "Move the secret from the list of all components to the lists of those whose images it opens.",
    };

    public static readonly DiagnosticDescriptor SecretNotReadable = new()
    {
        Code = "ALX5054",
        Title = "Pull secret not readable",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The pods of {0} have the pull secret '{1}', whose docker config cannot be read: {2}. The kubelet then pulls none of their images. Create the Secret anew.",
        Cause = "The kubelet reads all secrets of a pod before it pulls, and gives up where one of them is damaged. What the others hold does not count then.",
        Remedy = "Create the Secret with 'kubectl create secret docker-registry'.",
    };

    public static readonly DiagnosticDescriptor EntryWithoutCredential = new()
    {
        Code = "ALX5055",
        Title = "Entry without a credential",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The pods of {0} have the pull secret '{1}', of which a part opens nothing: {2}. Add what is missing.",
        Cause = "A docker config from a computer that keeps credentials in a store of its own names the registries only. The kubelet has no access to that store.",
        Remedy = "Create the Secret with 'kubectl create secret docker-registry', which writes user name and password.",
    };
}
