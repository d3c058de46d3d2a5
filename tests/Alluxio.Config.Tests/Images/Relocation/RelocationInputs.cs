using Alluxio.Config.Fluid;
using Alluxio.Config.Images;
using Alluxio.Config.Images.Relocation;
using Alluxio.Config.Manifests;
using Alluxio.Config.Tests.Conformance;

namespace Alluxio.Config.Tests.Images.Relocation;

/// <summary>Every manifest of the documentation and every input of the real controllers.</summary>
internal static class RelocationInputs
{
    public const string Registry = "registry.example.com:5000/mirror";

    private static readonly string Cases = Path.Combine(TestFiles.Project, "Conformance", "Cases");

    private static readonly string Documented = Path.Combine(TestFiles.Project, "Examples", "alluxio-v1");

    /// <summary>The inputs by a short name. Those that the controllers themselves refuse are left out.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. Directory.EnumerateDirectories(Cases).SelectMany(Directory.EnumerateDirectories)
            .Where(static folder => !File.Exists(Path.Combine(folder, "expected-error.txt")))
            .Select(static folder => Path.Combine(Path.GetFileName(Path.GetDirectoryName(folder))!, Path.GetFileName(folder))
                .Replace('\\', '/'))
            .Concat(Directory.EnumerateFiles(Documented, "*.yaml").Select(static file => Path.GetFileName(file)))
            .Order(StringComparer.Ordinal),
    ];

    public static string Text(string name) => File.ReadAllText(name.EndsWith(".yaml", StringComparison.Ordinal)
        ? Path.Combine(Documented, name)
        : Path.Combine(Cases, name, "input.yaml"));

    public static ResolveOptions Options(string name) => new()
    {
        Profile = Profile.AsBuilt,
        Controller = File.Exists(Path.Combine(Cases, name, "environment.yaml"))
            ? FluidConformanceTests.Environment(Path.Combine(Cases, name))
            : FluidController.CompiledIn,
    };

    public static RelocatedManifests Relocate(string name, RelocationPolicy? policy = null) =>
        AlluxioConfig.Relocate(AlluxioConfig.LoadText(Text(name), "input.yaml"), policy ?? RelocationPolicy.To(Registry), Options(name));

    public static IEnumerable<ImageUse> Images(ManifestSet manifests, ResolveOptions options) =>
        AlluxioConfig.ResolveAll(manifests, options).SelectMany(static plan => plan.Images());
}
