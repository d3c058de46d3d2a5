using System.Runtime.InteropServices;
using Alluxio.Config.Layering;
using Alluxio.Config.Plan;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Resolution;

/// <summary>Collects the settings while they are resolved. Settings that no step needs are added on the first use of a plan.</summary>
internal sealed class ComponentSettings : ISettingSource
{
    private readonly RuleReader _rules;
    private readonly Func<IndexedRule, bool> _isRest;

    // By component. Two threads may use one plan; the settings are completed once. Meanwhile a thread that searches one of them holds the
    // lock, never both.
    private readonly Lazy<Dictionary<string, ValueMap<Setting>>> _complete;
    private readonly Lock _lock = new();

    private readonly Dictionary<string, Setting> _settings;
    private readonly Dictionary<string, Setting>.AlternateLookup<ReadOnlySpan<char>> _settingsBySpan;
    private readonly Dictionary<string, Deferred<ValueMap<Setting<string>>>> _properties = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Deferred<ValueMap<string>>> _propertyValues = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Deferred<ValueList<SiteProperty>>> _siteProperties = new(StringComparer.Ordinal);

    /// <summary>A collection.</summary>
    /// <param name="rules">The rules by which settings are evaluated.</param>
    /// <param name="isRest">
    /// Whether a setting that no step of the resolution needs is there as it is given; by default each is. Every manifest has a version and
    /// a kind: that they are no settings goes without saying. Properties have a setting each.
    /// </param>
    /// <param name="expected">How many settings the steps will resolve; growing would cost as much as the settings themselves.</param>
    public ComponentSettings(RuleReader rules, Func<IndexedRule, bool>? isRest = null, int expected = 150)
    {
        _rules = rules;
        _isRest = isRest ?? (rule => rule.Name != "apiVersion" && !(rule.Name == "properties" && _properties!.ContainsKey(rule.Component)));
        _settings = new(expected, StringComparer.Ordinal);
        _complete = new(() =>
        {
            lock (_lock)
            {
                AddRest();
                return ByComponent();
            }
        });
        _settingsBySpan = _settings.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public RuleTable Rules => _rules.Table;

    public Setting? Find(string path)
    {
        lock (_lock)
        {
            if (_settings.TryGetValue(path, out Setting? resolved))
            {
                return resolved;
            }
        }

        if (_complete.IsValueCreated || _rules.RuleOf(path) is not { } rule)
        {
            return null;
        }

        return _isRest(rule) ? _rules.AsGiven(rule) : null;
    }

    /// <summary>A setting that a step has resolved, for callers that come after the steps.</summary>
    public Setting? Resolved(string path)
    {
        lock (_lock)
        {
            return _settings.GetValueOrDefault(path);
        }
    }

    Setting[] ISettingSource.Resolved()
    {
        lock (_lock)
        {
            return [.. _settings.Values];
        }
    }

    public IEnumerable<string> NamesOfAll() => _complete.Value.Values.SelectMany(static settings => settings.Keys);

    public IEnumerable<Setting> ReadFrom(string? kind, string pattern) => kind is null ? [] : Found(_rules.Fields.Of(kind, pattern));

    public IEnumerable<Setting> ReadFromController() => Found(_rules.Fields.OfController);

    public bool HasControllerOf(ISettingSource other) => other is ComponentSettings settings && _rules.HasControllerOf(settings._rules);

    public int OrderOf(string path) => _rules.RuleOf(path)?.Order ?? int.MaxValue;

    private IEnumerable<Setting> Found(IEnumerable<IndexedRule> rules) => rules.Select(rule => Find(rule.Rule.Setting)).OfType<Setting>();

    public Setting<T> Add<T>(Setting<T> setting)
    {
        _settings[setting.Path] = setting;
        return setting;
    }

    /// <summary>Adds the settings that no step computes, and returns it for the emitter; see <see cref="Rule.IsPlain"/>.</summary>
    public ValueMap<Setting> AddPlain()
    {
        List<KeyValuePair<string, Setting>> plain = [];
        foreach (Rule rule in _rules.Table.Rules)
        {
            if (rule.IsPlain)
            {
                Setting setting = rule.Combine == CombineRule.MergeByKey ? _rules.Merge(rule.Setting) : _rules.AsGiven(rule);
                _settings[rule.Setting] = setting;
                plain.Add(new(rule.Setting, setting));
            }
        }

        return [.. plain];
    }

    /// <summary>Adds the properties of a component.</summary>
    /// <param name="component">The component.</param>
    /// <param name="properties">A setting for each.</param>
    /// <param name="values">The values of these settings.</param>
    public void AddProperties(string component, Deferred<ValueMap<Setting<string>>> properties, Deferred<ValueMap<string>> values)
    {
        _properties[component] = properties;
        _propertyValues[component] = values;
    }

    public void AddSiteProperties(string component, Deferred<ValueList<SiteProperty>> lines) => _siteProperties[component] = lines;

    public T? Value<T>(string path) => Typed<T>(Setting(path));

    public T? Value<T>(ref SettingName path) => Typed<T>(_settingsBySpan.TryGetValue(path.Text, out Setting? setting) ? setting : null);

    public Setting? Setting(string path) => _settings.GetValueOrDefault(path);

    public Setting<T>? Setting<T>(ref SettingName path) =>
        _settingsBySpan.TryGetValue(path.Text, out Setting? setting) ? setting as Setting<T> : null;

    public Setting<T>? Setting<T>(string path) => _settings.GetValueOrDefault(path) as Setting<T>;

    /// <summary>The settings that steps have resolved, in their order.</summary>
    public Dictionary<string, Setting>.ValueCollection InOrder => _settings.Values;

    public ComponentPlan Plan(string component, string? workload, string? container) =>
        new(component, new(() => _complete.Value.GetValueOrDefault(component) ?? []))
        {
            WorkloadName = workload,
            ContainerName = container,
            PropertySource = _properties.GetValueOrDefault(component),
            PropertyValueSource = _propertyValues.GetValueOrDefault(component),
            SitePropertySource = _siteProperties.GetValueOrDefault(component),
            Source = this,
        };

    private void AddRest()
    {
        foreach (IndexedRule rule in _rules.InOrder)
        {
            if (_isRest(rule) && !_settings.ContainsKey(rule.Rule.Setting))
            {
                Add(_rules.AsGiven(rule));
            }
        }
    }

    private static T? Typed<T>(Setting? setting) => setting switch
    {
        Setting<T> typed => typed.Value,
        { UntypedValue: T value } => value,
        _ => default,
    };

    // In the order of the rule table, whatever the order of the steps; what no rule names comes last.
    private Dictionary<string, ValueMap<Setting>> ByComponent()
    {
        Dictionary<string, List<KeyValuePair<string, Setting>>> found = new(StringComparer.Ordinal);
        int count = 0;
        string component = "";
        List<KeyValuePair<string, Setting>>? settings = null;
        foreach (IndexedRule rule in _rules.InOrder)
        {
            if (_settings.TryGetValue(rule.Rule.Setting, out Setting? setting))
            {
                // Rules of one component are adjacent.
                if (settings is null || component != rule.Component)
                {
                    component = rule.Component;
                    if (!found.TryGetValue(component, out settings))
                    {
                        found.Add(component, settings = new(64));
                    }
                }

                settings.Add(new(rule.Name, setting));
                count++;
            }
        }

        if (count < _settings.Count)
        {
            foreach (Setting setting in _settings.Values.Where(setting => !_rules.Has(setting.Path)))
            {
                AddTo(found, setting);
            }
        }

        return found.ToDictionary(
            static entry => entry.Key,
            static entry => new ValueMap<Setting>([.. entry.Value]),
            StringComparer.Ordinal);
    }

    private void AddTo(Dictionary<string, List<KeyValuePair<string, Setting>>> found, Setting setting)
    {
        int dot = setting.Path.IndexOf('.', StringComparison.Ordinal);
        if (dot > 0)
        {
            ref List<KeyValuePair<string, Setting>>? settings = ref CollectionsMarshal.GetValueRefOrAddDefault(
                found.GetAlternateLookup<ReadOnlySpan<char>>(), setting.Path.AsSpan(0, dot), out _);
            (settings ??= new(32)).Add(new(_rules.NameOf(setting.Path), setting));
        }
    }
}
