using Alluxio.Config.Layering;
using Alluxio.Config.Values;

namespace Alluxio.Config.Resolution.Fluid;

/// <summary>Collects the settings while they are resolved.</summary>
internal sealed class ComponentSettings
{
    private readonly Dictionary<string, Setting> _settings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Deferred<ValueMap<Setting<string>>>> _properties = new(StringComparer.Ordinal);

    public Setting<T> Add<T>(Setting<T> setting)
    {
        _settings[setting.Path] = setting;
        return setting;
    }

    public void AddProperties(string component, Deferred<ValueMap<Setting<string>>> properties) => _properties[component] = properties;

    public T? Value<T>(string path) => _settings.TryGetValue(path, out Setting? setting) && setting.UntypedValue is T value ? value : default;

    public Setting? Setting(string path) => _settings.GetValueOrDefault(path);

    public Setting<T>? Setting<T>(string path) => _settings.GetValueOrDefault(path) as Setting<T>;

    public ComponentPlan Plan(string component, string? workload, string? container)
    {
        string prefix = component + ".";
        return new ComponentPlan
        {
            Name = component,
            WorkloadName = workload,
            ContainerName = container,
            Settings = new([.. _settings
                .Where(entry => entry.Key.StartsWith(prefix, StringComparison.Ordinal))
                .Select(entry => new KeyValuePair<string, Setting>(entry.Key[prefix.Length..], entry.Value))]),
            PropertySource = _properties.GetValueOrDefault(component),
        };
    }
}
