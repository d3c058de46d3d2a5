using System.Globalization;
using System.Text.RegularExpressions;
using Alluxio.Config.Comparison.Objects;
using Alluxio.Config.Layering;

namespace Alluxio.Config.Comparison.Live;

/// <summary>
/// Ports that a controller draws at random when it sets a deployment up. They are unpredictable: the ports of the cluster replace the ports
/// that the plan made up.
/// </summary>
internal sealed partial class DrawnPorts
{
    private const string Setting = "ports";

    private readonly Dictionary<string, string> _taken = new(StringComparer.Ordinal);

    /// <summary>Reads the ports off the workloads.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="pairs">The objects of the plan, each with what the cluster has of it.</param>
    public DrawnPorts(ResolvedPlan plan, IEnumerable<(NormalMap Expected, NormalMap? Live)> pairs)
    {
        HashSet<string> drawn = [.. DrawnIn(plan)];
        if (drawn.Count == 0)
        {
            return;
        }

        foreach ((NormalMap expected, NormalMap? live) in pairs)
        {
            foreach ((string container, NormalMap port) in Ports(expected))
            {
                string? number = port.Text("containerPort");
                NormalMap? other =
                    live is null || number is null || !drawn.Contains(number) ? null : Find(live, container, port.Text("name"));
                if (other?.Text("containerPort") is { } found && found != number)
                {
                    _taken[number!] = found;
                }
            }
        }
    }

    /// <summary>How many ports of the cluster are others than the plan made up.</summary>
    public int Taken => _taken.Count;

    /// <summary>Whether a difference disappears once the expected value has the ports of the cluster.</summary>
    public bool Explains(ObjectDifference difference) => _taken.Count > 0
        && difference is { Before: NormalScalar expected, After: NormalScalar live }
        && Number().Replace(expected.Text, match => _taken.GetValueOrDefault(match.Value, match.Value)) == live.Text;

    private static IEnumerable<string> DrawnIn(ResolvedPlan plan) =>
        from component in plan.Components
        let setting = component.Settings.GetValueOrDefault(Setting)
        where setting is not null
        from winner in setting.Winners
        where winner.Layer == Layer.Controller && winner.Value is int or long
        select Convert.ToString(winner.Value, CultureInfo.InvariantCulture);

    private static IEnumerable<(string Container, NormalMap Port)> Ports(NormalMap workload)
    {
        NormalList? containers = workload.Map("spec")?.Map("template")?.Map("spec")?.List("containers");
        foreach (NormalMap container in (containers?.Items ?? []).OfType<NormalMap>())
        {
            foreach (NormalMap port in (container.List("ports")?.Items ?? []).OfType<NormalMap>())
            {
                yield return (container.Text("name") ?? "", port);
            }
        }
    }

    private static NormalMap? Find(NormalMap live, string container, string? port) =>
        Ports(live).FirstOrDefault(found => found.Container == container && port is not null && found.Port.Text("name") == port).Port;

    [GeneratedRegex("[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
