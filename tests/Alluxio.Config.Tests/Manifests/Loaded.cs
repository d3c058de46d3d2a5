using Alluxio.Config.Diagnostics;
using Alluxio.Config.Fluid;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Manifests;

/// <summary>Loads texts and puts what was found into a form that a test can state in a line.</summary>
internal static class Loaded
{
    /// <summary>The head of a runtime; five lines, the fields of the spec come next.</summary>
    public const string Runtime = "apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata:\n  name: hbase\nspec:\n";

    /// <summary>A dataset without problems; four lines.</summary>
    public const string Dataset = "apiVersion: data.fluid.io/v1alpha1\nkind: Dataset\nmetadata:\n  name: hbase\n";

    public static ManifestSet Text(string text) => AlluxioConfig.LoadText(text, "f");

    /// <summary>The only diagnostic of a text.</summary>
    public static Diagnostic Single(string text) => Assert.Single(Text(text).Diagnostics);

    /// <summary>The only diagnostic of a runtime whose spec has these lines.</summary>
    public static Diagnostic SingleInSpec(string spec) => Single(Runtime + spec);

    /// <summary>The spec of a runtime without problems.</summary>
    public static AlluxioRuntimeSpec Spec(string spec)
    {
        ManifestSet set = Text(Runtime + spec);
        Assert.Empty(set.Diagnostics);
        return set.OfType<AlluxioRuntime>().Single().Spec!;
    }

    /// <summary>Each diagnostic as <c>CODE (line,column)</c>.</summary>
    public static IEnumerable<string> Places(string text) => Text(text).Diagnostics.Select(Place);

    public static string Place(Diagnostic diagnostic) => $"{diagnostic.Code} ({diagnostic.Location?.Line},{diagnostic.Location?.Column})";

    public static FieldPresence PresenceOf(string text, string path) => Text(text).Manifests[0].PresenceOf(FieldPath.Parse(path));
}
