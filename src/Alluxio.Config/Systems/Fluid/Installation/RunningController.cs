using Alluxio.Config.Comparison.Live;
using Alluxio.Config.Fluid;
using Alluxio.Config.Systems.Fluid.Releases;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Installation;

/// <summary>Fluid's own controller as it runs: the tag of its image tells the release, its variables are the settings.</summary>
/// <param name="deployment">The Deployment.</param>
/// <param name="container">Its container.</param>
internal sealed class RunningController(LiveObject deployment, RawMapping container)
{
    /// <summary>The name of the Deployment, of its image, and of the container's program.</summary>
    public const string Name = "alluxioruntime-controller";

    private const string Container = "manager";

    /// <summary>The Deployment with its namespace, in words.</summary>
    public string Text => $"Deployment {deployment.Key.Namespace}/{deployment.Key.Name}";

    /// <summary>The image.</summary>
    public string Image => LiveObject.TextOf(container, "image");

    /// <summary>The controller among live objects.</summary>
    /// <returns><see langword="null"/> if there is none, or several and none where the chart installs it.</returns>
    public static RunningController? In(LiveObjects? live)
    {
        LiveObject[] found =
            [.. (live?.All ?? []).Where(static one => one.Key is { Group: "apps", Kind: "Deployment", Name: Name })];
        LiveObject? one = found is [{ } single]
            ? single
            : Array.Find(found, static one => one.Key.Namespace == FluidChart.DefaultNamespace);
        RawMapping[] containers = [.. one?.Items("spec", "template", "spec", "containers") ?? []];
        RawMapping? container = Array.Find(containers, static one => LiveObject.TextOf(one, "name") == Container)
            ?? Array.Find(containers, static one => LiveObject.TextOf(one, "image").Contains(Name, StringComparison.Ordinal));
        return container is null ? null : new RunningController(one!, container);
    }

    /// <summary>The controller's settings. A variable that takes its value from elsewhere counts as the chart of the release gives it.</summary>
    /// <param name="release">The release of the controller.</param>
    public FluidController ToController(FluidRelease release)
    {
        ValueMap<string> stock = new FluidChart([], release).ToEnvironment().Variables;
        Dictionary<string, string> variables = new(StringComparer.Ordinal);
        RawSequence? given = container.Entries.GetValueOrDefault("env") as RawSequence;
        foreach (RawMapping entry in given?.Items.OfType<RawMapping>() ?? [])
        {
            string name = LiveObject.TextOf(entry, "name");
            variables[name] = entry.Entries.ContainsKey("valueFrom")
                ? stock.GetValueOrDefault(name) ?? ""
                : LiveObject.TextOf(entry, "value");
        }

        return FluidController.FromEnvironment(variables);
    }
}
