using Alluxio.Config.Values;

namespace Alluxio.Config.Diagnostics.Catalogue;

/// <summary>ALX3xxx: what is found while an AlluxioRuntime is resolved.</summary>
internal static partial class FluidDiagnostics
{
    public static readonly DiagnosticDescriptor NoRuntimeRow = new()
    {
        Code = "ALX3001",
        Title = "No deployment in the manifests",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The manifests hold neither an AlluxioRuntime nor an AlluxioCluster{known}. Add the one that is to be resolved.",
        Cause = "There is nothing to resolve.",
        Remedy = "Give the file with the AlluxioRuntime or AlluxioCluster, too.",
    };

    public static DiagnosticMessage NoRuntime(string known) => NoRuntimeRow.MessageOf(known);

    public static readonly DiagnosticDescriptor SeveralRuntimesRow = new()
    {
        Code = "ALX3002",
        Title = "Several deployments in the manifests",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The manifests hold {count} AlluxioRuntimes ({names}); one was expected. Use ResolveAll, or give one at a time.",
        Cause = "One plan describes one deployment.",
        Remedy = "Use AlluxioConfig.ResolveAll.",
    };

    public static DiagnosticMessage SeveralRuntimes(int count, string names) => SeveralRuntimesRow.MessageOf(count, names);

    public static readonly DiagnosticDescriptor NoDatasetRow = new()
    {
        Code = "ALX3003",
        Title = "AlluxioRuntime without its Dataset",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The manifests hold no Dataset {name}{hint}. {outcome}",
        Cause = "Fluid waits for the Dataset of the same name and namespace before it creates anything.",
        Remedy = "Add the Dataset of the same name and namespace.",
    };

    public static DiagnosticMessage NoDataset(string name, string hint, string outcome) => NoDatasetRow.MessageOf(name, hint, outcome);

    public static readonly DiagnosticDescriptor ProfilesDifferRow = new()
    {
        Code = "ALX3004",
        Title = "Documented and as-built results differ",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "{setting} is {documented} as documented and {built} as built; the {profile} value counts here. {why}",
        Cause = "The controller does not do what its documentation says for this manifest.",
        Remedy = "Set the value on the component itself, where both agree; or choose the profile whose answer you need.",
    };

    public static DiagnosticMessage ProfilesDiffer(string setting, string documented, string built, string profile, string why) =>
        ProfilesDifferRow.MessageOf(setting, documented, built, profile, why);

    public static readonly DiagnosticDescriptor FieldIgnoredRow = new()
    {
        Code = "ALX3005",
        Title = "Field without effect",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "'{field}' is accepted by the API and has no effect. {reason}",
        Cause = "The API has the field, often because several components share one type; the controller does not use it here.",
        Remedy = "Remove the field, or set what the message names.",
    };

    public static DiagnosticMessage FieldIgnored(FieldPath field, string reason) => FieldIgnoredRow.MessageOf(field, reason);

    public static readonly DiagnosticDescriptor SeveralOwnersRow = new()
    {
        Code = "ALX3013",
        Title = "Several Dataset owners",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "metadata.ownerReferences holds {count} owners of the kind Dataset; at most one is allowed. Keep the one that is named like the runtime.",
        Cause = "Fluid fails to build the runtime information and creates nothing.",
        Remedy = "Keep the Dataset of the runtime's own name only.",
    };

    public static DiagnosticMessage SeveralOwners(int count) => SeveralOwnersRow.MessageOf(count);

    public static readonly DiagnosticDescriptor WrongOwnerRow = new()
    {
        Code = "ALX3014",
        Title = "Dataset owner of another name",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The owner Dataset '{owner}' has a different name than the runtime '{runtime}'. Both must have the same name.",
        Cause = "Fluid fails to build the runtime information and creates nothing.",
        Remedy = "Correct the owner reference, or remove it: Fluid sets it itself.",
    };

    public static DiagnosticMessage WrongOwner(string? owner, string runtime) => WrongOwnerRow.MessageOf(owner, runtime);

    public static readonly DiagnosticDescriptor NumericNameRow = new()
    {
        Code = "ALX3028",
        Title = "Name that reads as a number or boolean",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The {what} '{name}' reads as a number, boolean or null where the chart writes it without quotes; the labels become unusable. Use a name with a letter in it.",
        Cause = "The API server refuses labels that are not texts.",
        Remedy = "Choose a name that contains a letter and is no YAML word.",
    };

    public static DiagnosticMessage NumericName(string what, string name) => NumericNameRow.MessageOf(what, name);

    public static readonly DiagnosticDescriptor NoNameRow = new()
    {
        Code = "ALX3029",
        Title = "Deployment without name",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The AlluxioRuntime has no metadata.name. Add it.",
        Cause = "All objects take their names from it.",
        Remedy = "Add metadata.name.",
    };

    public static DiagnosticMessage NoName() => NoNameRow.MessageOf();

    public static readonly DiagnosticDescriptor NegativeReplicasRow = new()
    {
        Code = "ALX3030",
        Title = "Negative replicas",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{field}' is {count}; it must be 0 or more. Correct the number.",
        Cause = "Rendering fails, and the API server refuses a negative number.",
        Remedy = "Use 0 or more.",
    };

    public static DiagnosticMessage NegativeReplicas(string field, int count) => NegativeReplicasRow.MessageOf(field, count);

    public static readonly DiagnosticDescriptor BadCriticalFusePodRow = new()
    {
        Code = "ALX3024",
        Title = "CRITICAL_FUSE_POD is not a boolean",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The environment variable CRITICAL_FUSE_POD is '{value}'; it must be one of 1 t T true True TRUE 0 f F false False FALSE. Correct or remove it.",
        Cause = "Fluid's controller ends at start on any other value.",
        Remedy = "Set it to true or false.",
    };

    public static DiagnosticMessage BadCriticalFusePod(string value) => BadCriticalFusePodRow.MessageOf(value);
}
