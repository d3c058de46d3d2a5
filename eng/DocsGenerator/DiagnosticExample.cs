using Alluxio.Config.Diagnostics;
using Alluxio.Config.Fluid;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.DocsGenerator;

/// <summary>Runs the library on the example of a diagnostic.</summary>
public static class DiagnosticExample
{
    /// <summary>Everything that is found in the example under the documented profile, with the environment that it asks for.</summary>
    public static ValueList<Diagnostic> Run(DiagnosticDescriptor descriptor)
    {
        ManifestSet manifests = AlluxioConfig.LoadText(descriptor.Example ?? "", "example.yaml");
        if (!IsOfResolution(descriptor))
        {
            return manifests.Diagnostics;
        }

        ResolveOptions options = new() { Controller = FluidController.FromEnvironment(descriptor.ExampleEnvironment) };
        AlluxioConfig.TryResolve(manifests, out _, out ValueList<Diagnostic> diagnostics, options);
        return diagnostics;
    }

    // What is found while manifests are read needs no deployment in them.
    private static bool IsOfResolution(DiagnosticDescriptor descriptor) => descriptor.Code[3..] is not (['1' or '2', ..] or ['4', '5', < '5', ..]);
}
