using System.Collections;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Layering;
using Alluxio.Config.Manifests.Compaction;
using Alluxio.Config.Models;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.RuleTrials;

/// <summary>
/// The law from the other side: each value in a pod is a setting's, or one of the reviewed constants of the chart or the operator.
/// </summary>
internal static class PodOrigins
{
    /// <summary>The values of a plan's pods that no setting gives and no constant explains, and what was met.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="used">The constants and the origins of volumes that were met.</param>
    public static IEnumerable<string> Unexplained(ResolvedPlan plan, ISet<object> used)
    {
        foreach (Workload workload in plan.Workloads)
        {
            string role = workload.Name.StartsWith(plan.Name + "-", StringComparison.Ordinal)
                ? workload.Name[(plan.Name.Length + 1)..]
                : workload.Name;
            ComponentPlan[] components = ComponentsOf(plan, workload, role);
            foreach (PodField field in PodField.Of(workload.Template?.Spec ?? new PodSpec()))
            {
                if (IsGiven(field, components) || IsVolume(field, plan, components, used))
                {
                    continue;
                }

                PodConstant[] constants = [.. PodConstant.All.Where(constant => constant.Explains(plan.System, field))];
                used.UnionWith(constants);
                if (constants.Length == 0)
                {
                    yield return $"{plan.System} {role}{(field.Container is null ? "" : $" {field.Container}")}: {field.Path} = "
                        + $"{Text(field.Value)}, in no setting {string.Join(", ", field.Settings)} of "
                        + string.Join(", ", components.Select(static component => component.Name));
                }
            }
        }
    }

    // Where several workloads share the settings of one component, the table of components names the first.
    private static ComponentPlan[] ComponentsOf(ResolvedPlan plan, Workload workload, string role)
    {
        ComponentPlan[] own = [.. plan.Components.Where(component => component.WorkloadName == workload.Name)];
        string? shared = own.Length > 0 ? null
            : role.EndsWith("-controller", StringComparison.Ordinal) ? "operator"
            : role.Contains("fuse", StringComparison.Ordinal) ? "fuse"
            : null;
        return shared is null ? own : [.. plan.Components.Where(component => component.Name == shared)];
    }

    private static bool IsGiven(PodField field, ComponentPlan[] components)
    {
        ComponentPlan[] exact =
            [.. components.Where(component => field.Container is not null && component.ContainerName == field.Container)];
        return (exact.Length > 0 ? exact : components).Any(component => field.Settings.Any(name =>
            component.Settings.TryGetValue(name, out Setting? setting) && Gives(setting.UntypedValue, field.Value)));
    }

    // A volume is that of a named setting, or one of an object of the plan.
    private static bool IsVolume(PodField field, ResolvedPlan plan, ComponentPlan[] components, ISet<object> used)
    {
        VolumeOrigin[] origins =
            field.IsOfVolume ? [.. VolumeOrigin.All.Where(origin => origin.Gives(field, plan, components))] : [];
        used.UnionWith(origins);
        return origins.Length > 0
            || (field.IsOfVolume
                && plan.Objects.Any(made => made.Kind == field.ReferredKind && made.Metadata?.Name == field.Value.ToString()));
    }

    private static bool Gives(object? setting, object value) => (setting, value) switch
    {
        (null, _) => false,
        ("HostNetwork", true) or ("ContainerNetwork", false) => true,
        (ValueMap<string> map, KeyValuePair<string, string> entry) => map.TryGetValue(entry.Key, out string? given) && given == entry.Value,
        (RawMapping map, KeyValuePair<string, string> entry) =>
            map.Entries.TryGetValue(entry.Key, out RawValue? given) && Text(given) == entry.Value,
        (RawSequence list, KeyValuePair<string, string> entry) => list.Items.OfType<RawMapping>().Any(item =>
            item.Entries.GetValueOrDefault("name")?.ToString() == entry.Key
                && item.Entries.GetValueOrDefault("value")?.ToString() == entry.Value),
        (ValueMap<int> ports, int port) => ports.Values.Contains(port),
        (Model model, Model other) => Text(model) == Text(other),
        (IEnumerable list, IEnumerable others) when setting is not string => Text(list) == Text(others),
        _ => Text(setting) == Text(value),
    };

    // Without empty fields, which emission leaves out.
    private static string Text(object value) => value switch
    {
        Model model => OmitEmpty.Compact(model).ToJson(),
        string text => text,
        IEnumerable items => $"[{string.Join(", ", items.Cast<object>().Select(Text))}]",
        KeyValuePair<string, string> entry => entry.Value,
        _ => FormattableString.Invariant($"{value}"),
    };
}
