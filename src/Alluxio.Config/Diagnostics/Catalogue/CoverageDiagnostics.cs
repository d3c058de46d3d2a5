namespace Alluxio.Config.Diagnostics.Catalogue;

/// <summary>ALX505x: what is found about images and the credentials in their pods' secrets.</summary>
internal static class CoverageDiagnostics
{
    public static readonly DiagnosticDescriptor ImageNotCoveredRow = new()
    {
        Code = "ALX5050",
        Title = "Image that no pull secret opens",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The pods of {pods} cannot pull '{image}'. {statement} {fix}",
        Cause = "The kubelet has only the secrets that a pod was created with, and pulls without a credential where none of them is for the image. A copy of the image on a node hides that until the pod starts on another one.",
        Remedy = "Give the pods a pull secret with a credential for the registry and the path of the image.",
    };

    public static DiagnosticMessage ImageNotCovered(string pods, string? image, string statement, string? fix) =>
        ImageNotCoveredRow.MessageOf(pods, image, statement, fix);

    public static readonly DiagnosticDescriptor CoverageUnknownRow = new()
    {
        Code = "ALX5051",
        Title = "Not known whether an image can be pulled",
        Severity = DiagnosticSeverity.Information,
        MessageFormat = "Whether the pods of {pods} can pull '{image}' is not known. {statement}",
        Cause = "A ServiceAccount, a Secret or the image itself is not known, and nothing is guessed.",
        Remedy = "Give the ServiceAccount and the Secret together with the manifests, or say in the options for which registries the Secret has credentials.",
    };

    public static DiagnosticMessage CoverageUnknown(string pods, string image, string statement) =>
        CoverageUnknownRow.MessageOf(pods, image, statement);

    public static readonly DiagnosticDescriptor SecretOpensNothingRow = new()
    {
        Code = "ALX5052",
        Title = "Pull secret that opens nothing",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The pods of {pods} have the pull secret '{secret}', which opens no image of {plan}: {content}. Correct it, or remove it from the list.",
        Cause = "A credential counts only for images whose registry, port and path it names. One for another place helps nobody, and may be seen by whoever may read the Secret.",
        Remedy = "Compare the keys of the docker config with the names of the images: host, port, and the path from its start.",
    };

    public static DiagnosticMessage SecretOpensNothing(string pods, string secret, string plan, string content) =>
        SecretOpensNothingRow.MessageOf(pods, secret, plan, content);

    public static readonly DiagnosticDescriptor SecretNotNeededRow = new()
    {
        Code = "ALX5053",
        Title = "Pull secret without need",
        Severity = DiagnosticSeverity.Information,
        MessageFormat = "The pods of {pods} have the pull secret '{secret}' without need: it opens none of their images, only those of other pods. List it where it is needed.",
        Cause = "Each pod should have the credentials that it needs and no others.",
        Remedy = "Move the secret from the list of all components to the lists of those whose images it opens.",
    };

    public static DiagnosticMessage SecretNotNeeded(string pods, string secret) => SecretNotNeededRow.MessageOf(pods, secret);

    public static readonly DiagnosticDescriptor SecretNotReadableRow = new()
    {
        Code = "ALX5054",
        Title = "Pull secret not readable",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The pods of {pods} have the pull secret '{secret}', whose docker config cannot be read: {problems}. The kubelet then pulls none of their images. Create the Secret anew.",
        Cause = "The kubelet reads all secrets of a pod before it pulls, and gives up where one of them is damaged. What the others hold does not count then.",
        Remedy = "Create the Secret with 'kubectl create secret docker-registry'.",
    };

    public static DiagnosticMessage SecretNotReadable(string pods, string secret, string problems) =>
        SecretNotReadableRow.MessageOf(pods, secret, problems);

    public static readonly DiagnosticDescriptor EntryWithoutCredentialRow = new()
    {
        Code = "ALX5055",
        Title = "Entry without a credential",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The pods of {pods} have the pull secret '{secret}', of which a part opens nothing: {problems}. Add what is missing.",
        Cause = "A docker config from a computer that keeps credentials in a store of its own names the registries only. The kubelet has no access to that store.",
        Remedy = "Create the Secret with 'kubectl create secret docker-registry', which writes user name and password.",
    };

    public static DiagnosticMessage EntryWithoutCredential(string pods, string secret, string problems) =>
        EntryWithoutCredentialRow.MessageOf(pods, secret, problems);
}
