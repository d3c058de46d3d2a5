namespace Alluxio.Config.Diagnostics.Catalogue;

/// <summary>ALX50xx: what is found about the images of a plan and the secrets that they are pulled with.</summary>
internal static class ImageDiagnostics
{
    public static readonly DiagnosticDescriptor ImageWithdrawnRow = new()
    {
        Code = "ALX5001",
        Title = "Withdrawn image",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The image '{image}' ({users}){origin} can no longer be relied on: {statement}. Copy it to a registry of your own and name that one{place}, or pin its digest.",
        Cause = "Whoever offers a public image can take it back; new nodes then cannot start the pod.",
        Remedy = "Name a copy in a registry of your own, or another image that is still offered.",
    };

    public static DiagnosticMessage ImageWithdrawn(string image, string users, string origin, string statement, string place) =>
        ImageWithdrawnRow.MessageOf(image, users, origin, statement, place);

    public static readonly DiagnosticDescriptor VariableNotReadRow = new()
    {
        Code = "ALX5062",
        Title = "Pull secrets of the environment that this runtime's controller ignores",
        Severity = DiagnosticSeverity.Information,
        MessageFormat = "IMAGE_PULL_SECRETS reaches the pods of AlluxioRuntimes, and not those of {kind} '{name}': its controller does not read the variable. Give it pull secrets of its own.",
        Cause = "Fluid's chart gives the variable to the controllers of Alluxio, JuiceFS, EFC, caches and Datasets alone.",
        Remedy = "Name the secrets in the runtime itself, or in the ServiceAccount of its pods.",
    };

    public static DiagnosticMessage VariableNotRead(string? kind, string? name) => VariableNotReadRow.MessageOf(kind, name);

    public static readonly DiagnosticDescriptor ImageEscapesRow = new()
    {
        Code = "ALX5002",
        Title = "Image from a place that is not allowed",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "{statement} It is used by {users}. {fix}",
        Cause = "In a closed network the image cannot be pulled; elsewhere it comes from somebody who was not meant to be trusted. Names are compared part by part, so that a host or path that only starts alike does not pass.",
        Remedy = "Name a copy in an allowed registry, in the field that the message tells.",
    };

    public static DiagnosticMessage ImageEscapes(string statement, string users, string? fix) =>
        ImageEscapesRow.MessageOf(statement, users, fix);

    public static readonly DiagnosticDescriptor NoOperatorValuesRow = new()
    {
        Code = "ALX5003",
        Title = "Images of the operator not checked",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The values of the operator's chart are not among the manifests of {plan}: for its own images and those of the CSI driver the documented defaults are taken. Add the values file.",
        Cause = "Operator and CSI driver are installed by another chart than the cluster. A check that does not see its values says nothing about them.",
        Remedy = "Give the operator's values together with the manifests.",
    };

    public static DiagnosticMessage NoOperatorValues(string plan) => NoOperatorValuesRow.MessageOf(plan);

    public static readonly DiagnosticDescriptor NoFluidValuesRow = new()
    {
        Code = "ALX5061",
        Title = "Images of Fluid itself not checked",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The values of Fluid's chart are not among the manifests of {plan}: which images its controllers, its webhook and its CSI driver run is not known. Add the values file.",
        Cause = "Fluid is installed by a chart of its own. A check that does not see its values says nothing about its pods, and they are pulled all the same.",
        Remedy = "Give the values of Fluid's chart together with the manifests.",
    };

    public static DiagnosticMessage NoFluidValues(string plan) => NoFluidValuesRow.MessageOf(plan);

    public static readonly DiagnosticDescriptor ImageNotKnownRow = new()
    {
        Code = "ALX5004",
        Title = "Image not known",
        Severity = DiagnosticSeverity.Information,
        MessageFormat = "Which image {users} runs is not known. {statement} Read it off a running pod before the network is closed.",
        Cause = "No manifest sets the image, and no document names it.",
        Remedy = "Look at a running pod, and mirror the image that it has.",
    };

    public static DiagnosticMessage ImageNotKnown(string users, string statement) => ImageNotKnownRow.MessageOf(users, statement);

    public static readonly DiagnosticDescriptor NotEvaluatedRow = new()
    {
        Code = "ALX5060",
        Title = "Images not looked at",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The images of {plan} were not looked at: {why}. Nothing is proven of them. Correct the errors and check again.",
        Cause = "A plan with errors creates no pods, and so has no list of images. That nothing was found in an empty list says nothing.",
        Remedy = "Correct what the plan's own diagnostics tell.",
    };

    public static DiagnosticMessage NotEvaluated(string plan, string why) => NotEvaluatedRow.MessageOf(plan, why);

    public static readonly DiagnosticDescriptor AccountUnknownRow = new()
    {
        Code = "ALX5010",
        Title = "Pull secrets depend on a ServiceAccount",
        Severity = DiagnosticSeverity.Information,
        MessageFormat = "The pods of {pods} have no pull secrets of their own: they get those of the ServiceAccount {account}, which is not among the manifests. Add it to have them known.",
        Cause = "Kubernetes copies the account's list into a pod without a list, when the pod is created.",
        Remedy = "Give the ServiceAccount together with the manifests.",
    };

    public static DiagnosticMessage AccountUnknown(string pods, string account) => AccountUnknownRow.MessageOf(pods, account);

    public static readonly DiagnosticDescriptor AccountMissingRow = new()
    {
        Code = "ALX5011",
        Title = "ServiceAccount missing",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The pods of {pods} run under the ServiceAccount '{account}', which the namespace '{inNamespace}' does not have{others}. Create it there.",
        Cause = "Kubernetes refuses a pod whose account does not exist in its namespace.",
        Remedy = "Create the ServiceAccount in the namespace of the pods.",
    };

    public static DiagnosticMessage AccountMissing(string pods, string account, string inNamespace, string others) =>
        AccountMissingRow.MessageOf(pods, account, inNamespace, others);

    public static readonly DiagnosticDescriptor SecretMissingRow = new()
    {
        Code = "ALX5012",
        Title = "Pull secret missing",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The pods of {pods} name the pull secret '{secret}', which the namespace '{inNamespace}' does not have. Create it there.",
        Cause = "A missing pull secret stops no pod: the kubelet pulls without it, and fails only where the registry asks for credentials.",
        Remedy = "Create the Secret in the namespace of the pods.",
    };

    public static DiagnosticMessage SecretMissing(string pods, string secret, string inNamespace) =>
        SecretMissingRow.MessageOf(pods, secret, inNamespace);

    public static readonly DiagnosticDescriptor SecretInOtherNamespaceRow = new()
    {
        Code = "ALX5013",
        Title = "Pull secret in another namespace",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The pods of {pods} name the pull secret '{secret}', which is not in their namespace '{inNamespace}' but in '{others}'. Copy it.",
        Cause = "A pull secret is a name; it is looked up in the namespace of the pod alone.",
        Remedy = "Create a copy of the Secret in the namespace of the pods.",
    };

    public static DiagnosticMessage SecretInOtherNamespace(string pods, string secret, string inNamespace, string others) =>
        SecretInOtherNamespaceRow.MessageOf(pods, secret, inNamespace, others);

    public static readonly DiagnosticDescriptor WrongSecretTypeRow = new()
    {
        Code = "ALX5014",
        Title = "Pull secret of another type",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The pods of {pods} name the pull secret '{secret}', whose type is '{type}'. Create it with the type 'kubernetes.io/dockerconfigjson'.",
        Cause = "The kubelet reads credentials only from Secrets of the types kubernetes.io/dockerconfigjson and kubernetes.io/dockercfg.",
        Remedy = "Create it anew: the type of a Secret cannot be changed.",
    };

    public static DiagnosticMessage WrongSecretType(string pods, string secret, string type) =>
        WrongSecretTypeRow.MessageOf(pods, secret, type);

    public static readonly DiagnosticDescriptor AccountListHiddenRow = new()
    {
        Code = "ALX5015",
        Title = "Pull secrets of the ServiceAccount hidden",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The pods of {pods} have the pull secrets {secrets} from {place}, which hide those of {hiddenPlace}: {hidden}. List all that are needed in one place.",
        Cause = "Kubernetes takes the account's list only for pods whose own list is empty. The two are never joined.",
        Remedy = "Add the account's secrets to the pods' list, or remove the pods' list.",
    };

    public static DiagnosticMessage AccountListHidden(string pods, string secrets, string place, string hiddenPlace, string hidden) =>
        AccountListHiddenRow.MessageOf(pods, secrets, place, hiddenPlace, hidden);

    public static readonly DiagnosticDescriptor AnotherAccountHasSecretsRow = new()
    {
        Code = "ALX5016",
        Title = "Pull secrets at another ServiceAccount",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The pods of {pods} run under the ServiceAccount '{account}', from which no pull secrets are known to come; those of this namespace are at '{others}'. Add them to '{account}', or let the pods run under that account.",
        Cause = "An account's pull secrets reach only the pods that run under it. A pod that names no account runs under 'default'.",
        Remedy = "Add the secrets to the account of the pods.",
    };

    public static DiagnosticMessage AnotherAccountHasSecrets(string pods, string account, string others) =>
        AnotherAccountHasSecretsRow.MessageOf(pods, account, others);

    public static readonly DiagnosticDescriptor NoPullSecretsRow = new()
    {
        Code = "ALX5017",
        Title = "Pulled without credentials",
        Severity = DiagnosticSeverity.Information,
        MessageFormat = "The pods of {pods} get no pull secrets: neither they nor their ServiceAccount '{account}' has any. That suffices for public images only.",
        Cause = "Neither the pod nor its account has a list, so that the kubelet pulls without credentials, or with those of the node.",
        Remedy = "Give imagePullSecrets where the images are private.",
    };

    public static DiagnosticMessage NoPullSecrets(string pods, string account) => NoPullSecretsRow.MessageOf(pods, account);

    public static readonly DiagnosticDescriptor SecretsDoNotReachRow = new()
    {
        Code = "ALX5018",
        Title = "Pull secrets do not reach pods of operations",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The pods of {pods} do not get the runtime's pull secrets '{missing}', though they pull the same image; theirs are: {theirs}. Give the controller IMAGE_PULL_SECRETS, or add the secret to the ServiceAccount '{account}' of the namespace '{inNamespace}'.",
        Cause = "Fluid gives the pods of DataLoad and DataBackup the pull secrets of its controller, never those of the runtime.",
        Remedy = "Set image.imagePullSecrets of Fluid's chart, or add the secret to the namespace's default ServiceAccount.",
    };

    public static DiagnosticMessage SecretsDoNotReach(string pods, string missing, string theirs, string account, string inNamespace) =>
        SecretsDoNotReachRow.MessageOf(pods, missing, theirs, account, inNamespace);

    public static readonly DiagnosticDescriptor SecretNotListedRow = new()
    {
        Code = "ALX5019",
        Title = "Pull secret that the ServiceAccount does not allow",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The pods of {pods} name the pull secret '{secret}', which their ServiceAccount '{account}' does not list though it asks for that. Add it to the account's imagePullSecrets.",
        Cause = "An account with the annotation kubernetes.io/enforce-mountable-secrets lets its pods name only pull secrets that it lists itself; other pods are refused.",
        Remedy = "Add the secret to the account, or remove the annotation, which Kubernetes has deprecated.",
    };

    public static DiagnosticMessage SecretNotListed(string pods, string secret, string account) =>
        SecretNotListedRow.MessageOf(pods, secret, account);

    public static readonly DiagnosticDescriptor SecretWithoutNameRow = new()
    {
        Code = "ALX5020",
        Title = "Pull secret without name",
        Severity = DiagnosticSeverity.Information,
        MessageFormat = "The pods of {pods} have a pull secret without a name. It opens nothing, and hides weaker lists all the same. Name it or remove it.",
        Cause = "Kubernetes counts an entry without a name as an entry.",
        Remedy = "Give the entry a name, or remove it.",
    };

    public static DiagnosticMessage SecretWithoutName(string pods) => SecretWithoutNameRow.MessageOf(pods);
}
