using Alluxio.Config.Diagnostics;
using Alluxio.Config.Fluid;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Checks;

/// <summary>Runs all rules on a short text.</summary>
internal static class RuleRun
{
    private const string Dataset = "\n---\napiVersion: data.fluid.io/v1alpha1\nkind: Dataset\nmetadata:\n  name: hbase\n";

    /// <summary>The findings in an AlluxioRuntime with its Dataset.</summary>
    /// <param name="spec">The fields below <c>spec</c>, from the left margin on.</param>
    /// <param name="profile">The profile.</param>
    /// <param name="environment">The controller's variables.</param>
    public static ValueList<Diagnostic> Runtime(string spec, Profile profile = Profile.Documented, ValueMap<string>? environment = null) =>
        Text(RuntimeText(spec), profile, environment);

    /// <summary>An AlluxioRuntime with its Dataset.</summary>
    public static string RuntimeText(string spec) =>
        "apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata:\n  name: hbase\nspec:\n" + Indented(spec) + Dataset;

    /// <summary>The findings in an AlluxioCluster of the API v1.</summary>
    public static ValueList<Diagnostic> Cluster(string spec) => Text(
        "apiVersion: k8s-operator.alluxio.com/v1\nkind: AlluxioCluster\nmetadata:\n  name: prod\nspec:\n  image: "
            + "registry.example.com/alluxio\n  imageTag: AI-3.7-13.0.0\n" + Indented(spec));

    /// <summary>The findings in an AlluxioCluster of the open operator, as built unless another profile is named.</summary>
    public static ValueList<Diagnostic> OpenCluster(string spec, Profile profile = Profile.AsBuilt) => Text(
        "apiVersion: k8s-operator.alluxio.com/v1alpha1\nkind: AlluxioCluster\nmetadata:\n  name: prod\nspec:\n  dataset: data\n  "
            + "properties:\n    a.b: c\n" + Indented(spec)
        + "\n---\napiVersion: k8s-operator.alluxio.com/v1alpha1\nkind: Dataset\nmetadata:\n  name: data\nspec:\n  dataset:\n    path: "
        + "s3://bucket/\n",
        profile);

    public static ValueList<Diagnostic> Text(string text, Profile profile = Profile.Documented, ValueMap<string>? environment = null) =>
        AlluxioConfig.Check(
            AlluxioConfig.LoadText(text, "f"),
            null,
            new ResolveOptions { Profile = profile, Controller = FluidController.FromEnvironment(environment ?? []) }).Diagnostics;

    /// <summary>The only finding of a code.</summary>
    public static Diagnostic Single(this ValueList<Diagnostic> found, string code) =>
        Assert.Single(found, diagnostic => diagnostic.Code == code);

    /// <summary>The findings of a code.</summary>
    public static IEnumerable<Diagnostic> Of(this ValueList<Diagnostic> found, string code) =>
        found.Where(diagnostic => diagnostic.Code == code);

    private static string Indented(string text) => string.Concat(text.Trim('\n').Split('\n').Select(static line => "  " + line + "\n"));
}
