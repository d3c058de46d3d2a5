namespace Alluxio.Config.Diagnostics.Catalogue;

/// <summary>ALX50xx: what is found about the images of a plan and the secrets that they are pulled with.</summary>
internal static class ImageDiagnostics
{
    public static readonly DiagnosticDescriptor ImageWithdrawn = new()
    {
        Code = "ALX5001",
        Title = "Withdrawn image",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The image '{0}' ({1}) can no longer be relied on: {2}. Copy it to a registry of your own and name that one{3}, or pin its digest.",
        Cause = "Whoever offers a public image can take it back; new nodes then cannot start the pod.",
        Remedy = "Name a copy in a registry of your own, or another image that is still offered.",
    };

    public static readonly DiagnosticDescriptor VariableNotRead = new()
    {
        Code = "ALX5062",
        Title = "Pull secrets of the environment that this runtime's controller ignores",
        Severity = DiagnosticSeverity.Information,
        MessageFormat = "IMAGE_PULL_SECRETS reaches the pods of AlluxioRuntimes, and not those of {0} '{1}': its controller does not read the variable. Give it pull secrets of its own.",
        Cause = "Fluid's chart gives the variable to the controllers of Alluxio, JuiceFS, EFC, caches and Datasets alone.",
        Remedy = "Name the secrets in the runtime itself, or in the ServiceAccount of its pods.",
    };

    public static readonly DiagnosticDescriptor ImageEscapes = new()
    {
        Code = "ALX5002",
        Title = "Image from a place that is not allowed",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "{0} It is used by {1}. {2}",
        Cause = "In a closed network the image cannot be pulled; elsewhere it comes from somebody who was not meant to be trusted. Names are compared part by part, so that a host or path that only starts alike does not pass.",
        Remedy = "Name a copy in an allowed registry, in the field that the message tells.",
    };

    public static readonly DiagnosticDescriptor NoOperatorValues = new()
    {
        Code = "ALX5003",
        Title = "Images of the operator not checked",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The values of the operator's chart are not among the manifests of {0}: for its own images and those of the CSI driver the documented defaults are taken. Add the values file.",
        Cause = "Operator and CSI driver are installed by another chart than the cluster. A check that does not see its values says nothing about them.",
        Remedy = "Give the operator's values together with the manifests.",
    };

    public static readonly DiagnosticDescriptor NoFluidValues = new()
    {
        Code = "ALX5061",
        Title = "Images of Fluid itself not checked",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The values of Fluid's chart are not among the manifests of {0}: which images its controllers, its webhook and its CSI driver run is not known. Add the values file.",
        Cause = "Fluid is installed by a chart of its own. A check that does not see its values says nothing about its pods, and they are pulled all the same.",
        Remedy = "Give the values of Fluid's chart together with the manifests.",
    };

    public static readonly DiagnosticDescriptor ImageNotKnown = new()
    {
        Code = "ALX5004",
        Title = "Image not known",
        Severity = DiagnosticSeverity.Information,
        MessageFormat = "Which image {0} runs is not known. {1} Read it off a running pod before the network is closed.",
        Cause = "No manifest sets the image, and no document names it.",
        Remedy = "Look at a running pod, and mirror the image that it has.",
    };

    public static readonly DiagnosticDescriptor NotEvaluated = new()
    {
        Code = "ALX5060",
        Title = "Images not looked at",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The images of {0} were not looked at: {1}. Nothing is proven of them. Correct the errors and check again.",
        Cause = "A plan with errors creates no pods, and so has no list of images. That nothing was found in an empty list says nothing.",
        Remedy = "Correct what the plan's own diagnostics tell.",
    };

    public static readonly DiagnosticDescriptor AccountUnknown = new()
    {
        Code = "ALX5010",
        Title = "Pull secrets depend on a ServiceAccount",
        Severity = DiagnosticSeverity.Information,
        MessageFormat = "The pods of {0} have no pull secrets of their own: they get those of the ServiceAccount {1}, which is not among the manifests. Add it to have them known.",
        Cause = "Kubernetes copies the account's list into a pod without a list, when the pod is created.",
        Remedy = "Give the ServiceAccount together with the manifests.",
    };

    public static readonly DiagnosticDescriptor AccountMissing = new()
    {
        Code = "ALX5011",
        Title = "ServiceAccount missing",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The pods of {0} run under the ServiceAccount '{1}', which the namespace '{2}' does not have{3}. Create it there.",
        Cause = "Kubernetes refuses a pod whose account does not exist in its namespace.",
        Remedy = "Create the ServiceAccount in the namespace of the pods.",
    };

    public static readonly DiagnosticDescriptor SecretMissing = new()
    {
        Code = "ALX5012",
        Title = "Pull secret missing",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The pods of {0} name the pull secret '{1}', which the namespace '{2}' does not have. Create it there.",
        Cause = "A missing pull secret stops no pod: the kubelet pulls without it, and fails only where the registry asks for credentials.",
        Remedy = "Create the Secret in the namespace of the pods.",
    };

    public static readonly DiagnosticDescriptor SecretInOtherNamespace = new()
    {
        Code = "ALX5013",
        Title = "Pull secret in another namespace",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The pods of {0} name the pull secret '{1}', which is not in their namespace '{2}' but in '{3}'. Copy it.",
        Cause = "A pull secret is a name; it is looked up in the namespace of the pod alone.",
        Remedy = "Create a copy of the Secret in the namespace of the pods.",
    };

    public static readonly DiagnosticDescriptor WrongSecretType = new()
    {
        Code = "ALX5014",
        Title = "Pull secret of another type",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The pods of {0} name the pull secret '{1}', whose type is '{2}'. Create it with the type 'kubernetes.io/dockerconfigjson'.",
        Cause = "The kubelet reads credentials only from Secrets of the types kubernetes.io/dockerconfigjson and kubernetes.io/dockercfg.",
        Remedy = "Create it anew: the type of a Secret cannot be changed.",
    };

    public static readonly DiagnosticDescriptor AccountListHidden = new()
    {
        Code = "ALX5015",
        Title = "Pull secrets of the ServiceAccount hidden",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The pods of {0} have the pull secrets {1} from {2}, which hide those of {3}: {4}. List all that are needed in one place.",
        Cause = "Kubernetes takes the account's list only for pods whose own list is empty. The two are never joined.",
        Remedy = "Add the account's secrets to the pods' list, or remove the pods' list.",
    };

    public static readonly DiagnosticDescriptor AnotherAccountHasSecrets = new()
    {
        Code = "ALX5016",
        Title = "Pull secrets at another ServiceAccount",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The pods of {0} run under the ServiceAccount '{1}', from which no pull secrets are known to come; those of this namespace are at '{2}'. Add them to '{1}', or let the pods run under that account.",
        Cause = "An account's pull secrets reach only the pods that run under it. A pod that names no account runs under 'default'.",
        Remedy = "Add the secrets to the account of the pods.",
    };

    public static readonly DiagnosticDescriptor NoPullSecrets = new()
    {
        Code = "ALX5017",
        Title = "Pulled without credentials",
        Severity = DiagnosticSeverity.Information,
        MessageFormat = "The pods of {0} get no pull secrets: neither they nor their ServiceAccount '{1}' has any. That suffices for public images only.",
        Cause = "Neither the pod nor its account has a list, so that the kubelet pulls without credentials, or with those of the node.",
        Remedy = "Give imagePullSecrets where the images are private.",
    };

    public static readonly DiagnosticDescriptor SecretsDoNotReach = new()
    {
        Code = "ALX5018",
        Title = "Pull secrets do not reach pods of operations",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The pods of {0} do not get the runtime's pull secrets '{1}', though they pull the same image; theirs are: {2}. Give the controller IMAGE_PULL_SECRETS, or add the secret to the ServiceAccount '{3}' of the namespace '{4}'.",
        Cause = "Fluid gives the pods of DataLoad and DataBackup the pull secrets of its controller, never those of the runtime.",
        Remedy = "Set image.imagePullSecrets of Fluid's chart, or add the secret to the namespace's default ServiceAccount.",
    };

    public static readonly DiagnosticDescriptor SecretNotListed = new()
    {
        Code = "ALX5019",
        Title = "Pull secret that the ServiceAccount does not allow",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The pods of {0} name the pull secret '{1}', which their ServiceAccount '{2}' does not list though it asks for that. Add it to the account's imagePullSecrets.",
        Cause = "An account with the annotation kubernetes.io/enforce-mountable-secrets lets its pods name only pull secrets that it lists itself; other pods are refused.",
        Remedy = "Add the secret to the account, or remove the annotation, which Kubernetes has deprecated.",
    };

    public static readonly DiagnosticDescriptor SecretWithoutName = new()
    {
        Code = "ALX5020",
        Title = "Pull secret without name",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The pods of {0} have a pull secret without a name. It opens nothing, and hides weaker lists all the same. Name it or remove it.",
        Cause = "Kubernetes counts an entry without a name as an entry.",
        Remedy = "Give the entry a name, or remove it.",
    };
}
