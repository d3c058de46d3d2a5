using Alluxio.Config.Diagnostics;
using Alluxio.Config.Fluid;
using Alluxio.Config.Images;
using Alluxio.Config.Images.Coverage;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.DocsGenerator;

/// <summary>Runs the library on the example of a diagnostic.</summary>
public static class ExampleRun
{
    private const string NoDeployment = "ALX3001";

    /// <summary>Everything that is found in the example under the documented profile, with the environment that it asks for.</summary>
    public static ValueList<Diagnostic> Run(DiagnosticExample example) => Run(example, example.Bad ?? "");

    /// <summary>Everything that is found in a text in the way in which the code is found.</summary>
    public static ValueList<Diagnostic> Run(DiagnosticExample example, string text)
    {
        if (IsOfARule(example))
        {
            return Check(example, text);
        }

        ManifestSet manifests = AlluxioConfig.LoadText(text, "example.yaml");
        if (!IsOfResolution(example))
        {
            return manifests.Diagnostics;
        }

        AlluxioConfig.TryResolve(manifests, Options(example), out ResolvedPlan? plan, out ValueList<Diagnostic> diagnostics);
        if (IsAboutMoving(example))
        {
            return AlluxioConfig.MovePullSecretsToServiceAccounts(manifests).Diagnostics;
        }

        if (plan is not null && IsAboutCoverage(example))
        {
            return plan.CheckCoverage(manifests, CoverageOptionsOf(example)).Diagnostics
                .Where(found => found.Code == example.Code)
                .ToValueList();
        }

        return plan is not null && IsAboutImages(example)
            ? plan.CheckImages(manifests, ImagesOptions(example)).Diagnostics.Where(found => found.Code == example.Code).ToValueList()
            : diagnostics;
    }

    /// <summary>
    /// Everything that is wrong with a text, whichever code tells it. Where a code is found while reading, its example needs no deployment.
    /// </summary>
    public static IEnumerable<Diagnostic> Errors(DiagnosticExample example, string text) => AlluxioConfig
        .Check(AlluxioConfig.LoadText(text, "example.yaml"), resolve: Options(example))
        .Diagnostics.Where(found => found.Severity == DiagnosticSeverity.Error && (found.Code != NoDeployment || IsOfResolution(example)));

    /// <summary>The findings of a rule in a text.</summary>
    public static ValueList<Diagnostic> Check(DiagnosticExample example, string text) => AlluxioConfig
        .Check(AlluxioConfig.LoadText(text, "example.yaml"), resolve: Options(example))
        .Diagnostics.Where(found => found.Code == example.Code).ToValueList();

    /// <summary>Whether a rule finds a diagnostic, so that the caller has to ask for it.</summary>
    public static bool IsOfARule(DiagnosticExample example) => example.Code.StartsWith("ALX6", StringComparison.Ordinal);

    /// <summary>Whether the check of images finds a diagnostic, so that the caller has to ask for it.</summary>
    public static bool IsAboutImages(DiagnosticExample example) =>
        example.Code.StartsWith("ALX5", StringComparison.Ordinal) && !IsAboutFluidValues(example) && !IsAboutMoving(example);

    /// <summary>The options of the image check. Unknown names are reported only if the input is incomplete.</summary>
    public static ImageCheckOptions ImagesOptions(DiagnosticExample example) => new()
    {
        Allowed = [ImagePrefix.Parse("registry.example.com")],
        IsComplete = example.Code is not ("ALX5010" or "ALX5016"),
        IncludesInstallation = example.Code == "ALX5061",
    };

    /// <summary>Whether a diagnostic is found by the check of credentials.</summary>
    public static bool IsAboutCoverage(DiagnosticExample example) =>
        example.Code.StartsWith("ALX505", StringComparison.Ordinal) && !IsAboutFluidValues(example) && !IsAboutMoving(example);

    /// <summary>The options of the credential check.</summary>
    public static CoverageOptions CoverageOptionsOf(DiagnosticExample example) => new() { IsComplete = example.Code is not "ALX5051" };

    /// <summary>Whether a diagnostic is found while pull secrets are moved.</summary>
    public static bool IsAboutMoving(DiagnosticExample example) => example.Code is "ALX5058" or "ALX5059";

    private static ResolveOptions Options(DiagnosticExample example) => new()
    {
        Release = example.Release,
        Controller = example.Environment.Count == 0 ? null : FluidController.FromEnvironment(example.Environment),
    };

    // Found while the controller's environment is made of them.
    private static bool IsAboutFluidValues(DiagnosticExample example) => example.Code is "ALX5056" or "ALX5057" or "ALX5063";

    // Findings of the reader need no deployment.
    private static bool IsOfResolution(DiagnosticExample example) => example.Code[3..] is not (['1' or '2', ..] or ['4', '5', < '5', ..]);
}
