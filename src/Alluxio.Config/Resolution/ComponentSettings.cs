using Alluxio.Config.Layering;
using Alluxio.Config.Values;

namespace Alluxio.Config.Resolution;

/// <summary>Collects the settings while they are resolved.</summary>
internal sealed class ComponentSettings
{
    // A deployment has about 140 settings.
    private readonly Dictionary<string, Setting> _settings = new(150, StringComparer.Ordinal);
    private readonly Dictionary<string, Deferred<ValueMap<Setting<string>>>> _properties = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Deferred<ValueList<SiteProperty>>> _siteProperties = new(StringComparer.Ordinal);
    private Dictionary<string, List<KeyValuePair<string, Setting>>>? _byComponent;

    public Setting<T> Add<T>(Setting<T> setting)
    {
        _settings[setting.Path] = setting;
        _byComponent = null;
        return setting;
    }

    public void AddProperties(string component, Deferred<ValueMap<Setting<string>>> properties) => _properties[component] = properties;

    public void AddSiteProperties(string component, Deferred<ValueList<SiteProperty>> lines) => _siteProperties[component] = lines;

    public T? Value<T>(string path) => _settings.TryGetValue(path, out Setting? setting) && setting.UntypedValue is T value ? value : default;

    public Setting? Setting(string path) => _settings.GetValueOrDefault(path);

    public Setting<T>? Setting<T>(string path) => _settings.GetValueOrDefault(path) as Setting<T>;

    public ComponentPlan Plan(string component, string? workload, string? container)
    {
        _byComponent ??= ByComponent();
        return new ComponentPlan
        {
            Name = component,
            WorkloadName = workload,
            ContainerName = container,
            Settings = _byComponent.TryGetValue(component, out List<KeyValuePair<string, Setting>>? settings) ? new([.. settings]) : [],
            PropertySource = _properties.GetValueOrDefault(component),
            SitePropertySource = _siteProperties.GetValueOrDefault(component),
        };
    }

    private Dictionary<string, List<KeyValuePair<string, Setting>>> ByComponent()
    {
        Dictionary<string, List<KeyValuePair<string, Setting>>> result = new(StringComparer.Ordinal);
        Dictionary<string, List<KeyValuePair<string, Setting>>>.AlternateLookup<ReadOnlySpan<char>> components = result.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach ((string path, Setting setting) in _settings)
        {
            int dot = path.IndexOf('.', StringComparison.Ordinal);
            if (!components.TryGetValue(path.AsSpan(0, dot), out List<KeyValuePair<string, Setting>>? settings))
            {
                components[path.AsSpan(0, dot)] = settings = new(32);
            }

            settings.Add(new(path[(dot + 1)..], setting));
        }

        return result;
    }
}
