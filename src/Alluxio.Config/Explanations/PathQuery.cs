using Alluxio.Config.Diagnostics;
using Alluxio.Config.Layering;
using Alluxio.Config.Plan;
using Alluxio.Config.Values;

namespace Alluxio.Config.Explanations;

/// <summary>Finds what a path means: a component, a setting, a property, or a field of a manifest.</summary>
internal static class PathQuery
{
    private const string Properties = "properties";

    public static Explanation Run(ResolvedPlan plan, string path)
    {
        string asked = path.Trim();
        if (asked.Length == 0)
        {
            return PlanOverview.Explain(plan, "", [.. plan.Components]);
        }

        (string head, string rest) = PlanIndex.Split(asked);
        if (plan.Components.FirstOrDefault(component => component.Name == head) is { } component)
        {
            return rest.Length == 0 ? PlanOverview.Explain(plan, asked, [component]) : InComponent(plan, asked, component, rest);
        }

        // Without a component: the same setting of all components; with a manifest's field: everything that reads it.
        Setting[] found = [.. PlanIndex.All(plan).Where(setting => IsNamed(setting, asked))];
        if (found.Length == 0)
        {
            found = [.. PlanIndex.All(plan)
                .Where(setting => setting.Winners.Concat(setting.Hidden).Any(definition => definition.Origin == asked))];
        }

        if (found.Length == 0 && asked == MemoryQuery.Name)
        {
            return new Explanation
            {
                Path = asked,
                Settings = plan.Components.Select(MemoryQuery.Explain).OfType<ExplainedSetting>().ToValueList(),
            };
        }

        return found.Length > 0 ? new Explanation { Path = asked, Settings = PlanIndex.Group(plan, found) }
            : FieldQuery.Run(plan, asked)
                ?? Below(plan, asked, asked, PlanIndex.All(plan))
                ?? Unknown(asked, $"The setting '{asked}' does not exist.", Known(plan, asked));
    }

    private static Explanation InComponent(ResolvedPlan plan, string asked, ComponentPlan component, string rest)
    {
        if (component.Settings.TryGetValue(rest, out Setting? setting))
        {
            // Mounts have their own settings: coordinator.mounts["/data"]["option"].
            IEnumerable<Setting> parts =
                PlanIndex.Settings(component).Where(candidate => candidate.Path.StartsWith($"{setting.Path}[", StringComparison.Ordinal));
            return new Explanation { Path = asked, Settings = parts.Prepend(setting).Select(SettingExplainer.Explain).ToValueList() };
        }

        if (rest == Properties)
        {
            return new Explanation
            {
                Path = asked,
                Settings = component.PropertySettings.Values.Select(SettingExplainer.Explain).ToValueList(),
            };
        }

        if (rest == MemoryQuery.Name && MemoryQuery.Explain(component) is { } memory)
        {
            return new Explanation { Path = asked, Settings = [memory] };
        }

        if (KeyOf(rest) is { } key)
        {
            return component.PropertySettings.TryGetValue(key, out Setting<string>? property)
                ? Of(asked, property)
                : Unknown(
                    asked,
                    $"{component.Name} has no property '{key}': neither a manifest nor the controller sets it, so Alluxio's default is "
                        + "effective.",
                    component.PropertySettings.Keys,
                    near => $"{component.Name}.{Properties}[\"{near}\"]");
        }

        // Some sections of a manifest have the name of a component.
        if ((Below(plan, asked, rest, PlanIndex.Settings(component)) ?? FieldQuery.Run(plan, asked)) is { } found)
        {
            return found;
        }

        IEnumerable<string> names = PlanIndex.Settings(component)
            .SelectMany(candidate => KnownFields.Parents(candidate.Path).Where(parent => parent != component.Name).Prepend(candidate.Path))
            .Append($"{component.Name}.{Properties}");
        return Unknown(asked, $"{component.Name} has no setting '{rest}'.", names);
    }

    // The first words of several names: worker.pagestore, coordinator.mounts["/data"].
    private static Explanation? Below(ResolvedPlan plan, string asked, string name, IEnumerable<Setting> settings)
    {
        Setting[] found = [.. settings.Where(setting => KnownFields.IsWithin(PlanIndex.Split(setting.Path).Name, name))];
        return found.Length == 0 ? null : new Explanation { Path = asked, Settings = PlanIndex.Group(plan, found) };
    }

    private static Explanation Of(string asked, Setting setting) => new() { Path = asked, Settings = [SettingExplainer.Explain(setting)] };

    private static Explanation Unknown(string asked, string message, IEnumerable<string> known, Func<string, string>? show = null)
    {
        // For properties only the key is compared: the text around it would make everything similar.
        string compared = show is null ? asked : KeyOf(PlanIndex.Split(asked).Name) ?? asked;
        return new Explanation
        {
            Path = asked,
            Message = message,
            Suggestion = SpellChecker.Suggest(compared, known) is { } near ? show?.Invoke(near) ?? near : null,
        };
    }

    private static bool IsNamed(Setting setting, string asked)
    {
        string name = PlanIndex.Split(setting.Path).Name;
        return name == asked || (KeyOf(name) is { } key && (key == asked || key == KeyOf(asked)));
    }

    // properties["alluxio.user.x"], properties[alluxio.user.x] and properties.alluxio.user.x
    private static string? KeyOf(string name)
    {
        if (name.Length <= Properties.Length + 1 || !name.StartsWith(Properties, StringComparison.Ordinal))
        {
            return null;
        }

        string key = name[(Properties.Length + 1)..];
        return name[Properties.Length] switch
        {
            '.' => key,
            '[' when FieldPath.TryParse(name, out FieldPath? path) && path.Segments is [_, { Name: { } quoted }] => quoted,
            '[' when key.EndsWith(']') => key[..^1].Trim('"', '\''),
            _ => null,
        };
    }

    private static IEnumerable<string> Known(ResolvedPlan plan, string asked) =>
        (asked.Contains('.', StringComparison.Ordinal) ? plan.Fields?.All ?? [] : [])
            .Concat(Names(plan));

    private static IEnumerable<string> Names(ResolvedPlan plan) => plan.Components.Select(static component => component.Name)
        .Concat(PlanIndex.All(plan).SelectMany(static setting => KeyOf(PlanIndex.Split(setting.Path).Name) is { } key
            ? (string[])[key]
            : [setting.Path, PlanIndex.Split(setting.Path).Name]))
        .Distinct(StringComparer.Ordinal);
}
