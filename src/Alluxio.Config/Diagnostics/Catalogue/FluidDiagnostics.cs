using Alluxio.Config.Values;

namespace Alluxio.Config.Diagnostics.Catalogue;

/// <summary>ALX3xxx: what is found while an AlluxioRuntime is resolved.</summary>
internal static partial class FluidDiagnostics
{
    public static readonly DiagnosticDescriptor NoRuntimeRow = new()
    {
        Code = "ALX3001",
        Title = "No AlluxioRuntime or AlluxioCluster found",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The manifests contain no AlluxioRuntime or AlluxioCluster{known}. {advice}",
        Cause = "The library computes settings only for objects of the kinds AlluxioRuntime and AlluxioCluster.",
        Remedy = "Add the file that contains the AlluxioRuntime or AlluxioCluster.",
    };

    public static DiagnosticMessage NoRuntime(string known, string advice) => NoRuntimeRow.MessageOf(known, advice);

    public static readonly DiagnosticDescriptor SeveralRuntimesRow = new()
    {
        Code = "ALX3002",
        Title = "Several deployments in the manifests",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The manifests contain {count} AlluxioRuntimes ({names}); one was expected. Use ResolveAll, or pass one at a time.",
        Cause = "AlluxioConfig.Resolve returns the settings of one deployment only.",
        Remedy = "Call AlluxioConfig.ResolveAll, or give the manifests of one deployment to each call of Resolve.",
    };

    public static DiagnosticMessage SeveralRuntimes(int count, string names) => SeveralRuntimesRow.MessageOf(count, names);

    public static readonly DiagnosticDescriptor NoDatasetRow = new()
    {
        Code = "ALX3003",
        Title = "AlluxioRuntime without its Dataset",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The manifests contain no Dataset {name}{hint}. {outcome}",
        Cause = "Fluid waits for the Dataset of the same name and namespace before it creates anything.",
        Remedy = "Add the Dataset that has the same name and namespace as the AlluxioRuntime.",
    };

    public static DiagnosticMessage NoDataset(string name, string hint, string outcome) => NoDatasetRow.MessageOf(name, hint, outcome);

    public static readonly DiagnosticDescriptor ProfilesDifferRow = new()
    {
        Code = "ALX3004",
        Title = "Documented and actual behavior differ",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "{setting} is {documented} as documented and {built} as built; the {profile} value is effective here. {why}",
        Cause =
            "For this setting, the controller's code (profile AsBuilt) gives a different value than the documentation (profile " +
            "Documented). The cluster may run with a different value than the result shows.",
        Remedy = "Set the value in the component's own field, for which both profiles give the same value. Or choose the other profile.",
    };

    public static DiagnosticMessage ProfilesDiffer(string setting, string documented, string built, string profile, string why) =>
        ProfilesDifferRow.MessageOf(setting, documented, built, profile, why);

    public static readonly DiagnosticDescriptor FieldIgnoredRow = new()
    {
        Code = "ALX3005",
        Title = "Field without effect",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "'{field}' is accepted by the API but has no effect. {reason}",
        Cause =
            "Several components use the same API type, so the API accepts each field for all of them. The controller reads some of these " +
            "fields only for some components.",
        Remedy = "Remove the field. If the message names another field, set that field instead.",
    };

    public static DiagnosticMessage FieldIgnored(FieldPath field, string reason) => FieldIgnoredRow.MessageOf(field, reason);

    public static readonly DiagnosticDescriptor SeveralOwnersRow = new()
    {
        Code = "ALX3013",
        Title = "Several Dataset owners",
        Severity = DiagnosticSeverity.Error,
        MessageFormat =
            "metadata.ownerReferences has {count} owners of the kind Dataset; at most one is allowed. Keep the owner with the name of " +
            "the runtime.",
        Cause = "Fluid's controller cannot process the runtime and creates no objects.",
        Remedy = "Keep only the owner reference to the Dataset that has the name of the runtime.",
    };

    public static DiagnosticMessage SeveralOwners(int count) => SeveralOwnersRow.MessageOf(count);

    public static readonly DiagnosticDescriptor WrongOwnerRow = new()
    {
        Code = "ALX3014",
        Title = "ownerReferences name a different Dataset than the runtime",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The owner Dataset '{owner}' has a different name than the runtime '{runtime}'. The names must match.",
        Cause = "Fluid's controller cannot process the runtime and creates no objects.",
        Remedy = "Correct the name in the owner reference. Or remove the reference, because Fluid adds the correct one.",
    };

    public static DiagnosticMessage WrongOwner(string? owner, string runtime) => WrongOwnerRow.MessageOf(owner, runtime);

    public static readonly DiagnosticDescriptor NumericNameRow = new()
    {
        Code = "ALX3028",
        Title = "Name that YAML reads as a number or boolean",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "The {what} '{name}' is a number, boolean or null in YAML, and the chart writes it into labels without quotes. Use a name " +
            "that contains a letter.",
        Cause = "The API server refuses label values that are not strings.",
        Remedy = "Choose a name that contains a letter and is not a word such as true, no or null.",
    };

    public static DiagnosticMessage NumericName(string what, string name) => NumericNameRow.MessageOf(what, name);

    public static readonly DiagnosticDescriptor NoNameRow = new()
    {
        Code = "ALX3029",
        Title = "AlluxioRuntime without name",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The AlluxioRuntime has no metadata.name. Add it.",
        Cause = "Fluid derives the names of all objects from metadata.name.",
        Remedy = "Add metadata.name.",
    };

    public static DiagnosticMessage NoName() => NoNameRow.MessageOf();

    public static readonly DiagnosticDescriptor NegativeReplicasRow = new()
    {
        Code = "ALX3030",
        Title = "Negative replicas",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{field}' is {count}; it must be 0 or greater. Correct the number.",
        Cause = "Fluid's chart cannot be rendered with a negative number, and the API server refuses one.",
        Remedy = "Set the field to 0 or more.",
    };

    public static DiagnosticMessage NegativeReplicas(string field, int count) => NegativeReplicasRow.MessageOf(field, count);

    public static readonly DiagnosticDescriptor BadCriticalFusePodRow = new()
    {
        Code = "ALX3024",
        Title = "CRITICAL_FUSE_POD is not a boolean",
        Severity = DiagnosticSeverity.Error,
        MessageFormat =
            "The environment variable CRITICAL_FUSE_POD is '{value}'; it must be one of 1, t, T, true, True, TRUE, 0, f, F, false, " +
            "False, FALSE. Correct or remove it.",
        Cause = "Fluid's controller reads the variable as a boolean and does not start if that fails.",
        Remedy = "Set CRITICAL_FUSE_POD to true or false in the environment of the controller.",
    };

    public static DiagnosticMessage BadCriticalFusePod(string value) => BadCriticalFusePodRow.MessageOf(value);
}
