using Alluxio.Config.Fluid;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;
using Alluxio.Config.Systems.Fluid.Releases;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Installation;

/// <summary>Fluid's own controller as it runs: the tag of its image tells the release, variables and arguments are the settings.</summary>
/// <param name="deployment">The Deployment.</param>
/// <param name="container">Its container.</param>
internal sealed class RunningController(Deployment deployment, Container container)
{
    // The name of the Deployment, and of its image.
    private const string Name = "alluxioruntime-controller";

    private const string ContainerName = "manager";

    private const string RangeFlag = "--runtime-node-port-range";

    // The default of the program without the flag. The chart always sets the flag.
    private const string CompiledInRange = "20000-25000";

    /// <summary>Where Fluid's chart installs it.</summary>
    public static ControllerDeployment Place { get; } = new() { Namespace = FluidChart.DefaultNamespace, Name = Name };

    /// <summary>The Deployment with its namespace, in words.</summary>
    public string Text => $"Deployment {ObjectNamespace.Of(deployment)}/{Name}";

    /// <summary>The image.</summary>
    public string Image => container.Image ?? "";

    /// <summary>The controller that a Deployment of this name is.</summary>
    /// <param name="found">The Deployment; <see langword="null"/> if there is none.</param>
    /// <returns><see langword="null"/> if none of its containers is a controller's.</returns>
    public static RunningController? Of(Manifest? found)
    {
        if (found?.Resource is not Deployment deployment)
        {
            return null;
        }

        Container[] containers = [.. deployment.Spec?.Template?.Spec?.Containers ?? []];
        Container? container = Array.Find(containers, static one => one.Name == ContainerName)
            ?? Array.Find(containers, static one => one.Image?.Contains(Name, StringComparison.Ordinal) == true);
        return container is null ? null : new RunningController(deployment, container);
    }

    /// <summary>The controller among manifests; of several the one in the usual namespace.</summary>
    /// <param name="manifests">The set.</param>
    public static RunningController? In(ManifestSet manifests)
    {
        Manifest[] called = [.. manifests.Of<Deployment>().Where(static manifest => manifest.Resource.Metadata?.Name == Name)];
        return Of(called is [{ } single] ? single : Array.Find(called, IsInUsualNamespace));
    }

    private static bool IsInUsualNamespace(Manifest manifest) =>
        ObjectNamespace.Of(manifest.Resource) == FluidChart.DefaultNamespace;

    /// <summary>
    /// The controller's settings. A variable that takes its value from elsewhere counts as the chart of the release gives it.
    /// </summary>
    /// <param name="release">The release of the controller.</param>
    public FluidController ToController(FluidRelease release)
    {
        ValueMap<string> stock = new FluidChart([], release).ToEnvironment().Variables;
        Dictionary<string, string> variables = new(StringComparer.Ordinal);
        foreach (EnvVar entry in container.Env ?? [])
        {
            string name = entry.Name ?? "";
            variables[name] = entry.ValueFrom is null ? entry.Value ?? "" : stock.GetValueOrDefault(name) ?? "";
        }

        return FluidController.FromEnvironment(variables) with
        {
            Ports = PortAllocation.Parse(Range) ?? new PortAllocation(),
        };
    }

    // The last one counts, in one argument or in two.
    private string Range
    {
        get
        {
            string range = CompiledInRange;
            string[] words = [.. container.Command ?? [], .. container.Args ?? []];
            foreach ((int index, string word) in words.Index())
            {
                range = word.StartsWith(RangeFlag + "=", StringComparison.Ordinal) ? word[(RangeFlag.Length + 1)..]
                    : word == RangeFlag && index + 1 < words.Length ? words[index + 1]
                    : range;
            }

            return range;
        }
    }
}
