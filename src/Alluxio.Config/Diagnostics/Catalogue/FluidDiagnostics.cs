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
        MessageFormat = "The manifests contain no AlluxioRuntime or AlluxioCluster{known}. Add one.",
        Cause = "The library resolves AlluxioRuntimes and AlluxioClusters only.",
        Remedy = "Add the file with the AlluxioRuntime or AlluxioCluster.",
    };

    public static DiagnosticMessage NoRuntime(string known) => NoRuntimeRow.MessageOf(known);

    public static readonly DiagnosticDescriptor SeveralRuntimesRow = new()
    {
        Code = "ALX3002",
        Title = "Several deployments in the manifests",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The manifests contain {count} AlluxioRuntimes ({names}); one was expected. Use ResolveAll, or pass one at a time.",
        Cause = "One plan describes one deployment.",
        Remedy = "Use AlluxioConfig.ResolveAll.",
    };

    public static DiagnosticMessage SeveralRuntimes(int count, string names) => SeveralRuntimesRow.MessageOf(count, names);

    public static readonly DiagnosticDescriptor NoDatasetRow = new()
    {
        Code = "ALX3003",
        Title = "AlluxioRuntime without its Dataset",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The manifests contain no Dataset {name}{hint}. {outcome}",
        Cause = "Fluid waits for the Dataset of the same name and namespace before it creates anything.",
        Remedy = "Add the Dataset of the same name and namespace.",
    };

    public static DiagnosticMessage NoDataset(string name, string hint, string outcome) => NoDatasetRow.MessageOf(name, hint, outcome);

    public static readonly DiagnosticDescriptor ProfilesDifferRow = new()
    {
        Code = "ALX3004",
        Title = "Documented and actual behavior differ",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "{setting} is {documented} as documented and {built} as built; the {profile} value is effective here. {why}",
        Cause = "For this manifest, the controller does not follow its documentation.",
        Remedy = "Set the value on the component itself, where both behaviors agree. Or choose the other profile.",
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
            "Several components use the same API type. So the API also accepts fields that the controller ignores for some of these " +
            "components.",
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
        Cause = "Fluid cannot process the runtime and creates no objects.",
        Remedy = "Keep only the Dataset with the name of the runtime.",
    };

    public static DiagnosticMessage SeveralOwners(int count) => SeveralOwnersRow.MessageOf(count);

    public static readonly DiagnosticDescriptor WrongOwnerRow = new()
    {
        Code = "ALX3014",
        Title = "ownerReferences name a different Dataset than the runtime",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The owner Dataset '{owner}' has a different name than the runtime '{runtime}'. The names must match.",
        Cause = "Fluid cannot process the runtime and creates no objects.",
        Remedy = "Correct the owner reference, or remove it: Fluid sets the reference itself.",
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
        Cause = "The API server refuses labels that are not strings.",
        Remedy = "Choose a name that contains a letter and is not a YAML keyword.",
    };

    public static DiagnosticMessage NumericName(string what, string name) => NumericNameRow.MessageOf(what, name);

    public static readonly DiagnosticDescriptor NoNameRow = new()
    {
        Code = "ALX3029",
        Title = "AlluxioRuntime without name",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The AlluxioRuntime has no metadata.name. Add it.",
        Cause = "The names of all objects are derived from it.",
        Remedy = "Add metadata.name.",
    };

    public static DiagnosticMessage NoName() => NoNameRow.MessageOf();

    public static readonly DiagnosticDescriptor NegativeReplicasRow = new()
    {
        Code = "ALX3030",
        Title = "Negative replicas",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{field}' is {count}; it must be 0 or greater. Correct the number.",
        Cause = "The chart cannot be rendered, and the API server refuses a negative number.",
        Remedy = "Use 0 or greater.",
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
        Cause = "Fluid's controller does not start with any other value.",
        Remedy = "Set it to true or false.",
    };

    public static DiagnosticMessage BadCriticalFusePod(string value) => BadCriticalFusePodRow.MessageOf(value);
}
