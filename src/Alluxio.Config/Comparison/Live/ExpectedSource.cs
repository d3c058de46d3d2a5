using Alluxio.Config.Comparison.Objects;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Layering;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Comparison.Live;

/// <summary>Where a value that the plan expects comes from: the definition that wins in the setting that makes the field.</summary>
internal sealed class ExpectedSource(ResolvedPlan plan)
{
    // Fields of pods that settings call otherwise.
    private static readonly Dictionary<string, string> SettingOfField = new(StringComparer.Ordinal)
    {
        ["hostNetwork"] = "networkMode",
        ["containerPort"] = "ports",
        ["hostPort"] = "ports",
    };

    /// <summary>The source of a field of an object that the controller makes.</summary>
    public string? OfObject(Resource resource, ObjectDifference difference)
    {
        string? container = ContainerOf(difference.Step);
        foreach (ComponentPlan component in plan.Components)
        {
            if (!component.RunsIn(resource.Metadata?.Name) || component.Workload?.Kind != resource.Kind
                || (container is not null && component.ContainerName != container))
            {
                continue;
            }

            for (ObjectStep? step = difference.Step; step is not null; step = step.Parent)
            {
                if (!step.IsItem && SettingOf(component, step.Name) is { Winners.Count: > 0 } setting)
                {
                    return Text(setting, difference);
                }
            }
        }

        return null;
    }

    private static Setting? SettingOf(ComponentPlan component, string field) => component.Find(field)
        ?? (SettingOfField.TryGetValue(field, out string? other) ? component.Find(other) : null);

    /// <summary>The place of a field in the manifest that was read.</summary>
    public string? InManifest(Resource resource, ObjectDifference difference)
    {
        Manifest? manifest = plan.Manifests.Manifests.FirstOrDefault(found => ReferenceEquals(found.Resource, resource));
        FieldPath path = FieldPath.Root;
        SourceLocation? location = null;
        foreach (ObjectStep step in Steps(difference.Step))
        {
            path = step.IsItem && int.TryParse(step.Name, out int index) ? path.Append(index) : path.Append(step.Name);
            location = manifest?.Locate(path) ?? location;
        }

        return location?.ToString();
    }

    private static IEnumerable<ObjectStep> Steps(ObjectStep step) => step.Parent is null ? [step] : Steps(step.Parent).Append(step);

    // One definition makes one entry of many: the one that names the entry.
    private static string Text(Setting setting, ObjectDifference difference)
    {
        Definition winner = setting.Winners.FirstOrDefault(
            candidate => candidate.Origin.Contains($"({difference.Step.NameOfValue})", StringComparison.Ordinal))
            ?? setting.Winners[0];
        return $"{winner.Origin}{(winner.Location is { } location ? $" at {location}" : "")}";
    }

    private static string? ContainerOf(ObjectStep step)
    {
        for (ObjectStep? current = step; current is not null; current = current.Parent)
        {
            if (current is { IsItem: true, Parent.Name: "containers" })
            {
                return current.Name;
            }
        }

        return null;
    }
}
