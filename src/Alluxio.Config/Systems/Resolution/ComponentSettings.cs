using Alluxio.Config.Layering;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Resolution;

/// <summary>Collects the settings while they are resolved. Those that no step needs are added when somebody looks at a plan.</summary>
internal sealed class ComponentSettings
{
    private readonly RuleReader _rules;

    // Two threads may look at one plan; the settings are completed once.
    private readonly Lazy<Dictionary<string, Setting>> _complete;

    private readonly Dictionary<string, Setting> _settings;
    private readonly Dictionary<string, Setting>.AlternateLookup<ReadOnlySpan<char>> _settingsBySpan;
    private readonly Dictionary<string, Deferred<ValueMap<Setting<string>>>> _properties = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Deferred<ValueList<SiteProperty>>> _siteProperties = new(StringComparer.Ordinal);

    /// <summary>A collection.</summary>
    /// <param name="rules">The rules by which settings are evaluated.</param>
    /// <param name="addRest">Adds what no step of the resolution needs, but people ask for; by default each rule that was not evaluated, as given.</param>
    /// <param name="expected">How many settings the steps will resolve; growing would cost as much as the settings themselves.</param>
    public ComponentSettings(RuleReader rules, Action? addRest = null, int expected = 150)
    {
        _rules = rules;
        _settings = new(expected, StringComparer.Ordinal);
        _complete = new(() =>
        {
            (addRest ?? AddAsGiven)();
            return _settings;
        });
        _settingsBySpan = _settings.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public Setting<T> Add<T>(Setting<T> setting)
    {
        _settings[setting.Path] = setting;
        return setting;
    }

    public void AddProperties(string component, Deferred<ValueMap<Setting<string>>> properties) => _properties[component] = properties;

    public void AddSiteProperties(string component, Deferred<ValueList<SiteProperty>> lines) => _siteProperties[component] = lines;

    public T? Value<T>(string path) => Typed<T>(Setting(path));

    public T? Value<T>(ref SettingName path) => Typed<T>(_settingsBySpan.TryGetValue(path.Text, out Setting? setting) ? setting : null);

    public Setting? Setting(string path) => _settings.GetValueOrDefault(path);

    public Setting<T>? Setting<T>(string path) => _settings.GetValueOrDefault(path) as Setting<T>;

    /// <summary>The settings that steps have resolved, in their order.</summary>
    public Dictionary<string, Setting>.ValueCollection Resolved => _settings.Values;

    public ComponentPlan Plan(string component, string? workload, string? container) => new(component, new(() => SettingsOf(component, _complete.Value)))
    {
        WorkloadName = workload,
        ContainerName = container,
        PropertySource = _properties.GetValueOrDefault(component),
        SitePropertySource = _siteProperties.GetValueOrDefault(component),
    };

    // Every manifest has a version and a kind: that they are no settings goes without saying. Properties have a setting each.
    private void AddAsGiven()
    {
        foreach (Rule rule in _rules.Table.Rules)
        {
            if (!_settings.ContainsKey(rule.Setting) && !rule.Setting.EndsWith(".apiVersion", StringComparison.Ordinal) && !HasProperties(rule.Setting))
            {
                Add(_rules.AsGiven(rule));
            }
        }
    }

    private bool HasProperties(string setting) =>
        setting.EndsWith(".properties", StringComparison.Ordinal) && _properties.ContainsKey(setting[..setting.IndexOf('.', StringComparison.Ordinal)]);

    private static T? Typed<T>(Setting? setting) => setting switch
    {
        Setting<T> typed => typed.Value,
        { UntypedValue: T value } => value,
        _ => default,
    };

    // In the order of the rule table, whatever the order of the steps; what no rule names comes last.
    private ValueMap<Setting> SettingsOf(string component, Dictionary<string, Setting> all)
    {
        List<KeyValuePair<string, Setting>> settings = [];
        HashSet<string> taken = new(StringComparer.Ordinal);
        foreach (Rule rule in _rules.Table.Rules.AsSpan())
        {
            if (IsOf(rule.Setting, component) && all.TryGetValue(rule.Setting, out Setting? setting) && taken.Add(rule.Setting))
            {
                settings.Add(new(_rules.NameOf(rule.Setting), setting));
            }
        }

        foreach ((string path, Setting setting) in all)
        {
            if (IsOf(path, component) && taken.Add(path))
            {
                settings.Add(new(_rules.NameOf(path), setting));
            }
        }

        return new([.. settings]);
    }

    private static bool IsOf(string path, string component) =>
        path.Length > component.Length && path[component.Length] == '.' && path.StartsWith(component, StringComparison.Ordinal);
}
