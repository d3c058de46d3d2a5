namespace Alluxio.Config.Diagnostics.Catalogue;

/// <summary>ALX505x: what is found about images and the credentials in their pods' secrets.</summary>
internal static class CoverageDiagnostics
{
    public static readonly DiagnosticDescriptor ImageNotCoveredRow = new()
    {
        Code = "ALX5050",
        Title = "No pull secret for an image",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The pods of {pods} cannot pull '{image}'. {statement} {fix}",
        Cause = "The kubelet uses the secrets with which the pod was created, and pulls anonymously if none of them matches the image. A " +
            "cached copy on a node hides the fault until the pod starts on another node.",
        Remedy = "Give the pods a pull secret with a credential for the registry and the path of the image.",
    };

    public static DiagnosticMessage ImageNotCovered(string pods, string? image, string statement, string? fix) =>
        ImageNotCoveredRow.MessageOf(pods, image, statement, fix);

    public static readonly DiagnosticDescriptor CoverageUnknownRow = new()
    {
        Code = "ALX5051",
        Title = "Unknown whether an image can be pulled",
        Severity = DiagnosticSeverity.Information,
        MessageFormat = "It is unknown whether the pods of {pods} can pull '{image}'. {statement}",
        Cause = "The ServiceAccount, a Secret or the image is unknown, and the library does not guess.",
        Remedy = "Pass the ServiceAccount and the Secret together with the manifests. Or name the registries of the Secret in the options.",
    };

    public static DiagnosticMessage CoverageUnknown(string pods, string image, string statement) =>
        CoverageUnknownRow.MessageOf(pods, image, statement);

    public static readonly DiagnosticDescriptor UnusedPullSecretRow = new()
    {
        Code = "ALX5052",
        Title = "Unused pull secret",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "The pods of {pods} have the pull secret '{secret}', which matches no image of {plan}: {content}. Correct it, or remove it " +
            "from the list.",
        Cause =
            "A credential applies only to images whose registry, port and path match its key. An unused credential is a risk without a " +
            "benefit.",
        Remedy = "Compare the keys of the docker config with the names of the images: host, port, and the path from its start.",
    };

    public static DiagnosticMessage UnusedPullSecret(string pods, string secret, string plan, string content) =>
        UnusedPullSecretRow.MessageOf(pods, secret, plan, content);

    public static readonly DiagnosticDescriptor SecretNotNeededRow = new()
    {
        Code = "ALX5053",
        Title = "Unneeded pull secret of a component",
        Severity = DiagnosticSeverity.Information,
        MessageFormat =
            "The pods of {pods} do not need their pull secret '{secret}': it matches only images of other pods. List it only for those " +
            "pods.",
        Cause = "Each pod should have only the credentials that it needs.",
        Remedy = "Move the secret from the list of all components to the lists of the components that need it.",
    };

    public static DiagnosticMessage SecretNotNeeded(string pods, string secret) => SecretNotNeededRow.MessageOf(pods, secret);

    public static readonly DiagnosticDescriptor SecretNotReadableRow = new()
    {
        Code = "ALX5054",
        Title = "Invalid docker config in a pull secret",
        Severity = DiagnosticSeverity.Error,
        MessageFormat =
            "The pods of {pods} have the pull secret '{secret}', whose docker config cannot be read: {problems}. The kubelet then pulls " +
            "none of their images. Create the Secret again.",
        Cause = "The kubelet reads all pull secrets of a pod before it pulls. If one of them is invalid, it uses none.",
        Remedy = "Create the Secret with 'kubectl create secret docker-registry'.",
    };

    public static DiagnosticMessage SecretNotReadable(string pods, string secret, string problems) =>
        SecretNotReadableRow.MessageOf(pods, secret, problems);

    public static readonly DiagnosticDescriptor EntryWithoutCredentialRow = new()
    {
        Code = "ALX5055",
        Title = "Pull secret entry without credentials",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "The pods of {pods} have the pull secret '{secret}' with entries that have no effect: {problems}. Add the missing " +
            "credentials.",
        Cause =
            "On a computer with a credential store, the docker config names only the registries. The kubelet has no access to that store.",
        Remedy = "Create the Secret with 'kubectl create secret docker-registry', which writes user name and password.",
    };

    public static DiagnosticMessage EntryWithoutCredential(string pods, string secret, string problems) =>
        EntryWithoutCredentialRow.MessageOf(pods, secret, problems);
}
