using Alluxio.Config.Diagnostics;
using Alluxio.Config.Fluid;
using Alluxio.Config.Images;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.DocsGenerator;

/// <summary>Runs the library on the example of a diagnostic.</summary>
public static class DiagnosticExample
{
    private const string NoDeployment = "ALX3001";

    /// <summary>Everything that is found in the example under the documented profile, with the environment that it asks for.</summary>
    public static ValueList<Diagnostic> Run(DiagnosticDescriptor descriptor) => Run(descriptor, descriptor.Example ?? "");

    /// <summary>Everything that is found in a text in the way in which the code is found.</summary>
    public static ValueList<Diagnostic> Run(DiagnosticDescriptor descriptor, string text)
    {
        if (IsOfARule(descriptor))
        {
            return Check(descriptor, text);
        }

        ManifestSet manifests = AlluxioConfig.LoadText(text, "example.yaml");
        if (!IsOfResolution(descriptor))
        {
            return manifests.Diagnostics;
        }

        AlluxioConfig.TryResolve(manifests, Options(descriptor), out ResolvedPlan? plan, out ValueList<Diagnostic> diagnostics);
        if (IsAboutMoving(descriptor))
        {
            return AlluxioConfig.MovePullSecretsToServiceAccounts(manifests).Diagnostics;
        }

        if (plan is not null && IsAboutCoverage(descriptor))
        {
            return plan.CheckCoverage(manifests, CoverageOptionsOf(descriptor)).Diagnostics.Where(found => found.Code == descriptor.Code).ToValueList();
        }

        return plan is not null && IsAboutImages(descriptor)
            ? plan.CheckImages(manifests, ImagesOptions(descriptor)).Diagnostics.Where(found => found.Code == descriptor.Code).ToValueList()
            : diagnostics;
    }

    /// <summary>Everything that is wrong with a text, whichever code tells it. Where a code is found while reading, its example needs no deployment.</summary>
    public static IEnumerable<Diagnostic> Errors(DiagnosticDescriptor descriptor, string text) => AlluxioConfig
        .Check(AlluxioConfig.LoadText(text, "example.yaml"), resolve: Options(descriptor))
        .Diagnostics.Where(found => found.Severity == DiagnosticSeverity.Error && (found.Code != NoDeployment || IsOfResolution(descriptor)));

    /// <summary>What a rule finds in a text.</summary>
    public static ValueList<Diagnostic> Check(DiagnosticDescriptor descriptor, string text) => AlluxioConfig
        .Check(AlluxioConfig.LoadText(text, "example.yaml"), resolve: Options(descriptor))
        .Diagnostics.Where(found => found.Code == descriptor.Code).ToValueList();

    /// <summary>Whether a diagnostic is found by a rule, which somebody has to ask for.</summary>
    public static bool IsOfARule(DiagnosticDescriptor descriptor) => descriptor.Code.StartsWith("ALX6", StringComparison.Ordinal);

    /// <summary>Whether a diagnostic is found by the check of images, which somebody has to ask for.</summary>
    public static bool IsAboutImages(DiagnosticDescriptor descriptor) => descriptor.Code.StartsWith("ALX5", StringComparison.Ordinal) && !IsAboutFluidValues(descriptor) && !IsAboutMoving(descriptor);

    /// <summary>What the check of images is asked for. That something is unknown shows only where not everything is given.</summary>
    public static ImageCheckOptions ImagesOptions(DiagnosticDescriptor descriptor) => new()
    {
        Allowed = [ImagePrefix.Parse("registry.example.com")],
        IsComplete = descriptor.Code is not ("ALX5010" or "ALX5016"),
    };

    /// <summary>Whether a diagnostic is found by the check of credentials.</summary>
    public static bool IsAboutCoverage(DiagnosticDescriptor descriptor) =>
        descriptor.Code.StartsWith("ALX505", StringComparison.Ordinal) && !IsAboutFluidValues(descriptor) && !IsAboutMoving(descriptor);

    /// <summary>What the check of credentials is asked for.</summary>
    public static CoverageOptions CoverageOptionsOf(DiagnosticDescriptor descriptor) => new() { IsComplete = descriptor.Code is not "ALX5051" };

    /// <summary>Whether a diagnostic is found while pull secrets are moved.</summary>
    public static bool IsAboutMoving(DiagnosticDescriptor descriptor) => descriptor.Code is "ALX5058" or "ALX5059";

    private static ResolveOptions Options(DiagnosticDescriptor descriptor) =>
        descriptor.ExampleEnvironment.Count == 0 ? ResolveOptions.Default : new() { Controller = FluidController.FromEnvironment(descriptor.ExampleEnvironment) };

    // Found while the controller's environment is made of them.
    private static bool IsAboutFluidValues(DiagnosticDescriptor descriptor) => descriptor.Code is "ALX5056" or "ALX5057";

    // What is found while manifests are read needs no deployment in them.
    private static bool IsOfResolution(DiagnosticDescriptor descriptor) => descriptor.Code[3..] is not (['1' or '2', ..] or ['4', '5', < '5', ..]);
}
