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
        Cause =
            "The kubelet uses only the pull secrets that the pod got at its creation. If no pull secret matches the image, the kubelet " +
            "pulls anonymously. A cached image hides the fault until the pod starts on another node.",
        Remedy = "Give the pods a pull secret whose credentials match the registry and the path of the image.",
    };

    public static DiagnosticMessage ImageNotCovered(string pods, string? image, string statement, string? fix) =>
        ImageNotCoveredRow.MessageOf(pods, image, statement, fix);

    public static readonly DiagnosticDescriptor CoverageUnknownRow = new()
    {
        Code = "ALX5051",
        Title = "Unknown whether an image can be pulled",
        Severity = DiagnosticSeverity.Information,
        MessageFormat = "It is unknown whether the pods of {pods} can pull '{image}'. {statement}",
        Cause = "The ServiceAccount, a Secret or the image is not in the manifests. The library does not guess the pull secrets.",
        Remedy = "Add the ServiceAccount and the Secret to the manifests. Or name the registries of the Secret in the options of the call.",
    };

    public static DiagnosticMessage CoverageUnknown(string pods, string image, string statement) =>
        CoverageUnknownRow.MessageOf(pods, image, statement);

    public static readonly DiagnosticDescriptor UnusedPullSecretRow = new()
    {
        Code = "ALX5052",
        Title = "Unused pull secret",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "The pods of {pods} have the pull secret '{secret}', which matches no image of {plan}: {content}. Correct the Secret, or " +
            "remove it from the list.",
        Cause =
            "A credential applies only to images whose registry, port and path match its key in the docker config. A secret that matches " +
            "no image gives the pod unnecessary access.",
        Remedy =
            "Compare the keys in the docker config of the Secret with the image names: the host, the port, and the first segments of the " +
            "path must be equal.",
    };

    public static DiagnosticMessage UnusedPullSecret(string pods, string secret, string plan, string content) =>
        UnusedPullSecretRow.MessageOf(pods, secret, plan, content);

    public static readonly DiagnosticDescriptor SecretNotNeededRow = new()
    {
        Code = "ALX5053",
        Title = "Unneeded pull secret of a component",
        Severity = DiagnosticSeverity.Information,
        MessageFormat =
            "The pods of {pods} do not need their pull secret '{secret}', because it matches only images of other pods. List it only for " +
            "those pods.",
        Cause = "Each pod should have only the credentials that it needs.",
        Remedy = "Remove the secret from the list for all components. Add it to the lists of the components that need it.",
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
        Cause =
            "The kubelet reads all pull secrets of a pod before it pulls an image. If one pull secret is invalid, the kubelet uses none " +
            "of them.",
        Remedy = "Create the Secret again with 'kubectl create secret docker-registry'.",
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
            "If Docker uses a credential store, its config file lists the registries without passwords. The kubelet cannot read the " +
            "credential store.",
        Remedy =
            "Create the Secret with 'kubectl create secret docker-registry', which writes the user name and the password into the Secret.",
    };

    public static DiagnosticMessage EntryWithoutCredential(string pods, string secret, string problems) =>
        EntryWithoutCredentialRow.MessageOf(pods, secret, problems);
}
