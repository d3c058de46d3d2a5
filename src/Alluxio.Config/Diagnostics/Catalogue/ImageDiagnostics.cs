namespace Alluxio.Config.Diagnostics.Catalogue;

/// <summary>ALX50xx: what is found about the images of a plan and the secrets that they are pulled with.</summary>
internal static class ImageDiagnostics
{
    public static readonly DiagnosticDescriptor ImageWithdrawnRow = new()
    {
        Code = "ALX5001",
        Title = "Image is no longer published",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "The image '{image}' ({users}){origin} is no longer reliable: {statement}. Copy the image to your own registry and use the " +
            "name of the copy{place}, or pin the digest of the image.",
        Cause = "The publisher of a public image can remove the image. A new node then cannot pull the image, and its pods do not start.",
        Remedy = "Copy the image to your own registry and use the copy, or choose another image that is still published.",
    };

    public static DiagnosticMessage ImageWithdrawn(string image, string users, string origin, string statement, string place) =>
        ImageWithdrawnRow.MessageOf(image, users, origin, statement, place);

    public static readonly DiagnosticDescriptor VariableNotReadRow = new()
    {
        Code = "ALX5062",
        Title = "IMAGE_PULL_SECRETS has no effect on this runtime",
        Severity = DiagnosticSeverity.Information,
        MessageFormat =
            "IMAGE_PULL_SECRETS reaches the pods of AlluxioRuntimes, but not those of {kind} '{name}', whose controller does not read " +
            "the variable. Set pull secrets in the runtime itself.",
        Cause = "Fluid's chart sets the variable only for the controllers of Alluxio, JuiceFS, EFC, caches and Datasets.",
        Remedy = "Set the pull secrets in the runtime that the message names, or in the ServiceAccount of its pods.",
    };

    public static DiagnosticMessage VariableNotRead(string? kind, string? name) => VariableNotReadRow.MessageOf(kind, name);

    public static readonly DiagnosticDescriptor ImageEscapesRow = new()
    {
        Code = "ALX5002",
        Title = "Image from a registry that is not allowed",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "{statement} It is used by {users}. {fix}",
        Cause =
            "In a network without internet access, nodes cannot pull the image. In other networks, the image comes from a source that " +
            "you did not allow. The check compares names segment by segment, so a similar beginning of a host or path does not match.",
        Remedy = "Copy the image to an allowed registry, and write the name of the copy into the field that the message names.",
    };

    public static DiagnosticMessage ImageEscapes(string statement, string users, string? fix) =>
        ImageEscapesRow.MessageOf(statement, users, fix);

    public static readonly DiagnosticDescriptor NoOperatorValuesRow = new()
    {
        Code = "ALX5003",
        Title = "Images of the operator not checked",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "The manifests of {plan} do not contain the values of the operator's chart. The check uses the documented defaults for the " +
            "images of the operator and of the CSI driver. Add the values file.",
        Cause =
            "A separate chart installs the operator and the CSI driver. The values of that chart can set other images than the " +
            "documented ones.",
        Remedy = "Add the values file of the operator's chart to the manifests.",
    };

    public static DiagnosticMessage NoOperatorValues(string plan) => NoOperatorValuesRow.MessageOf(plan);

    public static readonly DiagnosticDescriptor NoFluidValuesRow = new()
    {
        Code = "ALX5061",
        Title = "Images of Fluid not checked",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "The manifests of {plan} do not contain the values of Fluid's chart, so the images of its controllers, webhook and CSI " +
            "driver are unknown. Add the values file.",
        Cause = "A separate chart installs Fluid. The pods of that chart also pull images, which only the values of the chart name.",
        Remedy = "Add the values file of Fluid's chart to the manifests.",
    };

    public static DiagnosticMessage NoFluidValues(string plan) => NoFluidValuesRow.MessageOf(plan);

    public static readonly DiagnosticDescriptor ImageNotKnownRow = new()
    {
        Code = "ALX5004",
        Title = "Unknown image",
        Severity = DiagnosticSeverity.Information,
        MessageFormat =
            "The image of {users} is unknown. {statement} Read the name of the image from a running pod before you close the network.",
        Cause = "The manifests do not set the image, and the documentation does not name it.",
        Remedy = "Read the name of the image from a running pod. Copy the image to your registry.",
    };

    public static DiagnosticMessage ImageNotKnown(string users, string statement) => ImageNotKnownRow.MessageOf(users, statement);

    public static readonly DiagnosticDescriptor NotEvaluatedRow = new()
    {
        Code = "ALX5060",
        Title = "Images not checked",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The images of {plan} were not checked: {why}. Correct the errors and check again.",
        Cause = "The list of images comes from the pods. If the manifests have errors, the library derives no pods and finds no images.",
        Remedy = "Correct the errors that the library reports for these manifests, and check again.",
    };

    public static DiagnosticMessage NotEvaluated(string plan, string why) => NotEvaluatedRow.MessageOf(plan, why);

    public static readonly DiagnosticDescriptor AccountUnknownRow = new()
    {
        Code = "ALX5010",
        Title = "Pull secrets depend on an unknown ServiceAccount",
        Severity = DiagnosticSeverity.Information,
        MessageFormat =
            "The pods of {pods} have no pull secrets in their own list. They use those of the ServiceAccount {account}, which is not in " +
            "the manifests. Add the ServiceAccount.",
        Cause = "If a pod has no pull secrets, Kubernetes copies the pull secrets of its ServiceAccount into the pod.",
        Remedy = "Add the ServiceAccount to the manifests, so that the library can read its pull secrets.",
    };

    public static DiagnosticMessage AccountUnknown(string pods, string account) => AccountUnknownRow.MessageOf(pods, account);

    public static readonly DiagnosticDescriptor AccountMissingRow = new()
    {
        Code = "ALX5011",
        Title = "ServiceAccount does not exist",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "The pods of {pods} use the ServiceAccount '{account}', which does not exist in the namespace '{inNamespace}'{others}. " +
            "Create it there.",
        Cause = "Kubernetes refuses a pod if its ServiceAccount does not exist in its namespace.",
        Remedy = "Create the ServiceAccount in the namespace of the pods, or correct its name.",
    };

    public static DiagnosticMessage AccountMissing(string pods, string account, string inNamespace, string others) =>
        AccountMissingRow.MessageOf(pods, account, inNamespace, others);

    public static readonly DiagnosticDescriptor SecretMissingRow = new()
    {
        Code = "ALX5012",
        Title = "Image pull secret does not exist",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "The pods of {pods} use the pull secret '{secret}', which does not exist in the namespace '{inNamespace}'. Create it there.",
        Cause =
            "Kubernetes starts pods whose pull secret is missing. The kubelet then pulls without this secret, and fails if the registry " +
            "requires credentials.",
        Remedy = "Create the Secret in the namespace of the pods, or correct its name.",
    };

    public static DiagnosticMessage SecretMissing(string pods, string secret, string inNamespace) =>
        SecretMissingRow.MessageOf(pods, secret, inNamespace);

    public static readonly DiagnosticDescriptor SecretInOtherNamespaceRow = new()
    {
        Code = "ALX5013",
        Title = "Image pull secret in another namespace",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "The pods of {pods} use the pull secret '{secret}', which is not in their namespace '{inNamespace}' but in '{others}'. Copy " +
            "the Secret.",
        Cause = "A pod refers to a pull secret by its name only. The kubelet looks for this name in the namespace of the pod.",
        Remedy = "Create a copy of the Secret in the namespace of the pods.",
    };

    public static DiagnosticMessage SecretInOtherNamespace(string pods, string secret, string inNamespace, string others) =>
        SecretInOtherNamespaceRow.MessageOf(pods, secret, inNamespace, others);

    public static readonly DiagnosticDescriptor WrongSecretTypeRow = new()
    {
        Code = "ALX5014",
        Title = "Wrong type of an image pull secret",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "The pull secret '{secret}' has the type '{type}'. It is used by the pods of {pods}. Create the secret with the type " +
            "'kubernetes.io/dockerconfigjson'.",
        Cause = "The kubelet reads credentials only from Secrets of the types kubernetes.io/dockerconfigjson and kubernetes.io/dockercfg.",
        Remedy = "Delete the Secret and create it again with the right type, because the type of a Secret is immutable.",
    };

    public static DiagnosticMessage WrongSecretType(string secret, string type, string pods) =>
        WrongSecretTypeRow.MessageOf(secret, type, pods);

    public static readonly DiagnosticDescriptor AccountListHiddenRow = new()
    {
        Code = "ALX5015",
        Title = "Pull secrets of the ServiceAccount are overridden",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "The pods of {pods} have the pull secrets {secrets} from {place}. These override the list in {hiddenPlace} ({hidden}). List " +
            "all required secrets in one place.",
        Cause =
            "Kubernetes copies the list of the ServiceAccount only into pods that have no pull secrets. Kubernetes never merges the two " +
            "lists.",
        Remedy = "Add the pull secrets of the ServiceAccount to the list of the pods. Or remove the list of the pods.",
    };

    public static DiagnosticMessage AccountListHidden(string pods, string secrets, string place, string hiddenPlace, string hidden) =>
        AccountListHiddenRow.MessageOf(pods, secrets, place, hiddenPlace, hidden);

    public static readonly DiagnosticDescriptor AnotherAccountHasSecretsRow = new()
    {
        Code = "ALX5016",
        Title = "Pull secrets in another ServiceAccount",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "The pods of {pods} use the ServiceAccount '{account}', which has no known pull secrets; other accounts of this namespace " +
            "have some: '{others}'. Add the secrets to '{account}', or use one of the other accounts.",
        Cause =
            "The pull secrets of a ServiceAccount apply only to pods that use this account. A pod without serviceAccountName uses the " +
            "account 'default'.",
        Remedy = "Add the pull secrets to the ServiceAccount that the pods use.",
    };

    public static DiagnosticMessage AnotherAccountHasSecrets(string pods, string account, string others) =>
        AnotherAccountHasSecretsRow.MessageOf(pods, account, others);

    public static readonly DiagnosticDescriptor NoPullSecretsRow = new()
    {
        Code = "ALX5017",
        Title = "No image pull secrets",
        Severity = DiagnosticSeverity.Information,
        MessageFormat =
            "The pods of {pods} have no pull secrets, and their ServiceAccount '{account}' has none. The pods can pull public images " +
            "only.",
        Cause = "Without pull secrets, the kubelet pulls anonymously or with the credentials of the node.",
        Remedy =
            "If the images are private, add pull secrets to the component or to the ServiceAccount. If they are public, no action is " +
            "needed.",
    };

    public static DiagnosticMessage NoPullSecrets(string pods, string account) => NoPullSecretsRow.MessageOf(pods, account);

    public static readonly DiagnosticDescriptor SecretsDoNotReachRow = new()
    {
        Code = "ALX5018",
        Title = "Pull secrets do not reach pods of data operations",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "The pods of {pods} do not get the runtime's pull secrets '{missing}' but pull the same image; their pull secrets are: " +
            "{theirs}. Set IMAGE_PULL_SECRETS of the controller, or add the secret to the ServiceAccount '{account}' of the namespace " +
            "'{inNamespace}'.",
        Cause =
            "Pods of a DataLoad or DataBackup get the pull secrets of Fluid's controller. They never get the pull secrets of the runtime.",
        Remedy =
            "Set image.imagePullSecrets in the values of Fluid's chart. Or add the secret to the ServiceAccount 'default' of the " +
            "namespace.",
    };

    public static DiagnosticMessage SecretsDoNotReach(string pods, string missing, string theirs, string account, string inNamespace) =>
        SecretsDoNotReachRow.MessageOf(pods, missing, theirs, account, inNamespace);

    public static readonly DiagnosticDescriptor SecretNotListedRow = new()
    {
        Code = "ALX5019",
        Title = "Pull secret not allowed by the ServiceAccount",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "The pods of {pods} use the pull secret '{secret}', but their ServiceAccount '{account}' enforces a list that does not " +
            "contain this secret. Add the secret to the account's imagePullSecrets.",
        Cause =
            "If a ServiceAccount has the annotation kubernetes.io/enforce-mountable-secrets, its pods may use only the pull secrets in " +
            "its list. Kubernetes refuses pods with other pull secrets.",
        Remedy = "Add the secret to imagePullSecrets of the ServiceAccount. Or remove the annotation, which is deprecated in Kubernetes.",
    };

    public static DiagnosticMessage SecretNotListed(string pods, string secret, string account) =>
        SecretNotListedRow.MessageOf(pods, secret, account);

    public static readonly DiagnosticDescriptor SecretWithoutNameRow = new()
    {
        Code = "ALX5020",
        Title = "Pull secret without name",
        Severity = DiagnosticSeverity.Information,
        MessageFormat =
            "The pods of {pods} have a pull secret without a name. It has no credentials but still overrides lists with lower " +
            "precedence. Write a name, or remove the entry.",
        Cause =
            "For Kubernetes, a list that has only an entry without a name is not empty. The list of the ServiceAccount is therefore not " +
            "used.",
        Remedy = "Write the name of a Secret into the entry, or remove the entry.",
    };

    public static DiagnosticMessage SecretWithoutName(string pods) => SecretWithoutNameRow.MessageOf(pods);
}
