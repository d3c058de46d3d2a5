using System.Text;

namespace Alluxio.Config.Diagnostics.Catalogue;

/// <summary>ALX3xxx: what is found while an AlluxioRuntime is resolved.</summary>
internal static partial class FluidDiagnostics
{
    private const string RuntimeHead = "apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\n";

    private const string Dataset = "apiVersion: data.fluid.io/v1alpha1\nkind: Dataset\nmetadata:\n  name: hbase\n";

    public static readonly DiagnosticDescriptor NoRuntime = new()
    {
        Code = "ALX3001",
        Title = "No deployment in the manifests",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The manifests hold neither an AlluxioRuntime nor an AlluxioCluster{0}. Add the one that is to be resolved.",
        Cause = "There is nothing to resolve.",
        Remedy = "Give the file with the AlluxioRuntime or AlluxioCluster, too.",
        Example = Dataset,
        GoodExample = $"{Dataset}---\n{RuntimeHead}metadata:\n  name: hbase\n",
    };

    public static readonly DiagnosticDescriptor SeveralRuntimes = new()
    {
        Code = "ALX3002",
        Title = "Several deployments in the manifests",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The manifests hold {0} AlluxioRuntimes ({1}); one was expected. Use ResolveAll, or give one at a time.",
        Cause = "One plan describes one deployment.",
        Remedy = "Use AlluxioConfig.ResolveAll.",
        Example = $"{RuntimeHead}metadata:\n  name: hbase\n---\n{RuntimeHead}metadata:\n  name: spark\n",
        GoodExample = $"{RuntimeHead}metadata:\n  name: hbase\n",
    };

    public static readonly DiagnosticDescriptor NoDataset = new()
    {
        Code = "ALX3003",
        Title = "AlluxioRuntime without its Dataset",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The manifests hold no Dataset {0}{1}. What depends on it is left out: {2}. Add the Dataset for the complete result.",
        Cause = "Fluid waits for the Dataset of the same name and namespace before it creates anything.",
        Remedy = "Add the Dataset of the same name and namespace.",
        Example = $"{RuntimeHead}metadata:\n  name: hbase\nspec:\n  replicas: 1\n",
        GoodExample = $"{RuntimeHead}metadata:\n  name: hbase\nspec:\n  replicas: 1\n---\n{Dataset}",
    };

    public static readonly DiagnosticDescriptor ProfilesDiffer = new()
    {
        Code = "ALX3004",
        Title = "Documented and as-built results differ",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "{0} is {1} as documented and {2} as built; the {3} value counts here. {4}",
        Cause = "The controller does not do what its documentation says for this manifest.",
        Remedy = "Set the value on the component itself, where both agree; or choose the profile whose answer you need.",
        Example = Deployment("jvmOptions: [\"-Xmx4G\"]"),
        GoodExample = Deployment("master:", "  jvmOptions: [\"-Xmx4G\"]"),
    };

    public static readonly DiagnosticDescriptor FieldIgnored = new()
    {
        Code = "ALX3005",
        Title = "Field without effect",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "'{0}' is accepted by the API and has no effect. {1}",
        Cause = "The API has the field, often because several components share one type; the controller does not use it here.",
        Remedy = "Remove the field, or set what the message names.",
        Example = Deployment("jobMaster:", "  env:", "    A: b"),
        GoodExample = Deployment("master:", "  env:", "    A: b"),
    };

    public static readonly DiagnosticDescriptor SeveralOwners = new()
    {
        Code = "ALX3013",
        Title = "Several Dataset owners",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "metadata.ownerReferences holds {0} owners of the kind Dataset; at most one is allowed. Keep the one that is named like the runtime.",
        Cause = "Fluid fails to build the runtime information and creates nothing.",
        Remedy = "Keep the Dataset of the runtime's own name only.",
        Example = Owned("hbase", "other"),
        GoodExample = Owned("hbase"),
    };

    public static readonly DiagnosticDescriptor WrongOwner = new()
    {
        Code = "ALX3014",
        Title = "Dataset owner of another name",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The owner Dataset '{0}' has a different name than the runtime '{1}'. Both must have the same name.",
        Cause = "Fluid fails to build the runtime information and creates nothing.",
        Remedy = "Correct the owner reference, or remove it: Fluid sets it itself.",
        Example = Owned("other"),
        GoodExample = Owned("hbase"),
    };

    public static readonly DiagnosticDescriptor NumericName = new()
    {
        Code = "ALX3028",
        Title = "Name that reads as a number or boolean",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "The {0} '{1}' reads as a number, boolean or null where the chart writes it without quotes; the labels become unusable. Use a name with a letter in it.",
        Cause = "The API server refuses labels that are not texts.",
        Remedy = "Choose a name that contains a letter and is no YAML word.",
        Example = $"{RuntimeHead}metadata:\n  name: \"123\"\n---\napiVersion: data.fluid.io/v1alpha1\nkind: Dataset\nmetadata:\n  name: \"123\"\n",
        GoodExample = $"{RuntimeHead}metadata:\n  name: hbase-123\n---\napiVersion: data.fluid.io/v1alpha1\nkind: Dataset\nmetadata:\n  name: hbase-123\n",
    };

    public static readonly DiagnosticDescriptor NoName = new()
    {
        Code = "ALX3029",
        Title = "Deployment without name",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The AlluxioRuntime has no metadata.name. Add it.",
        Cause = "All objects take their names from it.",
        Remedy = "Add metadata.name.",
        Example = $"{RuntimeHead}spec:\n  replicas: 1\n",
        GoodExample = $"{RuntimeHead}metadata:\n  name: hbase\nspec:\n  replicas: 1\n",
    };

    public static readonly DiagnosticDescriptor NegativeReplicas = new()
    {
        Code = "ALX3030",
        Title = "Negative replicas",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{0}' is {1}; it must be 0 or more. Correct the number.",
        Cause = "Rendering fails, and the API server refuses a negative number.",
        Remedy = "Use 0 or more.",
        Example = Deployment("master:", "  replicas: -1"),
        GoodExample = Deployment("master:", "  replicas: 1"),
    };

    public static readonly DiagnosticDescriptor BadCriticalFusePod = new()
    {
        Code = "ALX3024",
        Title = "CRITICAL_FUSE_POD is not a boolean",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "The environment variable CRITICAL_FUSE_POD is '{0}'; it must be one of 1 t T true True TRUE 0 f F false False FALSE. Correct or remove it.",
        Cause = "Fluid's controller ends at start on any other value.",
        Remedy = "Set it to true or false.",
        Example = Deployment("replicas: 1"),
        ExampleEnvironment = [new("CRITICAL_FUSE_POD", "yes")],
        NoExampleReason = "the manifests are right; the variable has to be one of the words that the message lists.",
    };

    private static string Owned(params ReadOnlySpan<string> owners)
    {
        StringBuilder text = new($"{RuntimeHead}metadata:\n  name: hbase\n  ownerReferences:\n");
        foreach (string owner in owners)
        {
            text.Append("  - {apiVersion: data.fluid.io/v1alpha1, kind: Dataset, name: ").Append(owner).Append(", uid: uid-of-").Append(owner).Append("}\n");
        }

        return text.Append("---\n").Append(Dataset).ToString();
    }

    // A runtime with the lines of its spec, and its Dataset: nothing else is to be found in the example.
    private static string Deployment(params ReadOnlySpan<string> spec)
    {
        StringBuilder text = new($"{RuntimeHead}metadata:\n  name: hbase\nspec:\n");
        foreach (string line in spec)
        {
            text.Append("  ").Append(line).Append('\n');
        }

        return text.Append("---\n").Append(Dataset).ToString();
    }
}
