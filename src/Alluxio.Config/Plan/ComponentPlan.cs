using System.Diagnostics.CodeAnalysis;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Layering;
using Alluxio.Config.Plan;
using Alluxio.Config.Values;

namespace Alluxio.Config;

/// <summary>One component of a deployment: its effective settings and where it runs.</summary>
public sealed record ComponentPlan
{
    // Most plans are never explained: then the explanation costs nothing.
    private readonly Deferred<ValueMap<Setting>> _settings;

    private readonly SourceOfSettings _source;

    /// <summary>A component.</summary>
    public ComponentPlan() => _settings = new(static () => []);

    // The compiler does not see that Settings shows the field.
#pragma warning disable CS8618
    [SetsRequiredMembers]
    internal ComponentPlan(string name, Deferred<ValueMap<Setting>> settings) => (Name, _settings) = (name, settings);
#pragma warning restore CS8618

    /// <summary>The name of the component: <c>master</c>, <c>jobMaster</c>, <c>worker</c>, <c>jobWorker</c>, <c>fuse</c>, …</summary>
    public required string Name { get; init; }

    /// <summary>The settings with their definitions, by name without the component, for example <c>imagePullSecrets</c>.</summary>
    public required ValueMap<Setting> Settings
    {
        get => _settings.Value;
        init => (_settings, _source) = (new(() => value), default);
    }

    /// <summary>Where single settings come from; <see langword="null"/> if all are given.</summary>
    internal ISettingSource? Source
    {
        get => _source.Value;
        init => _source = new SourceOfSettings(value);
    }

    /// <summary>The effective Alluxio properties with their definitions, by property name.</summary>
    public ValueMap<Setting<string>> PropertySettings => PropertySource?.Value ?? [];

    // Thousands of small objects that most users never look at.
    internal Deferred<ValueMap<Setting<string>>>? PropertySource { get; init; }

    /// <summary>The lines of the component's <c>alluxio-site.properties</c>, in the order of the file.</summary>
    /// <value>Empty if the component reads no such file, as under Fluid.</value>
    public ValueList<SiteProperty> SiteProperties => SitePropertySource?.Value ?? [];

    internal Deferred<ValueList<SiteProperty>>? SitePropertySource { get; init; }

    /// <summary>The name of the container that runs the component.</summary>
    /// <value><see langword="null"/> if the component runs no container.</value>
    public string? ContainerName { get; init; }

    // The explanation of a component whose pods are not a part of the plan.
    internal string? Remark { get; init; }

    /// <summary>The name of the workload whose pods run the component.</summary>
    /// <value><see langword="null"/> if the component runs in no pod.</value>
    public string? WorkloadName { get; init; }

    /// <summary>The kind of that workload where another one has the same name: FUSE may run in a DaemonSet and in Pods on demand.</summary>
    /// <value><see langword="null"/> if no other workload has the name.</value>
    internal string? WorkloadKind { get; init; }

    /// <summary>The workload whose pods run the component.</summary>
    /// <value><see langword="null"/> before workloads are emitted, and where the component runs in no pod.</value>
    public Workload? Workload { get; init; }

    /// <summary>The pod template of the component's workload.</summary>
    /// <value><see langword="null"/> if the component runs in no pod.</value>
    public PodTemplateSpec? PodTemplate => Workload?.Template;

    /// <summary>The container that runs the component.</summary>
    /// <value><see langword="null"/> if the component runs no container.</value>
    public Container? Container => PodTemplate?.Spec?.Containers?.FirstOrDefault(container => container.Name == ContainerName);

    /// <summary>The image with its tag, as the container names it.</summary>
    /// <value><see langword="null"/> if the component has no image.</value>
    public string? Image =>
        Optional<string>("image") is { } name ? Optional<string>("imageTag") is { Length: > 0 } tag ? $"{name}:{tag}" : name : null;

    /// <summary>When the kubelet pulls the image.</summary>
    public string? ImagePullPolicy => Optional<string>("imagePullPolicy");

    /// <summary>The pull secrets of the component's pods.</summary>
    /// <value><see langword="null"/> if the list is left to the pod's ServiceAccount.</value>
    public ValueList<LocalObjectReference>? ImagePullSecrets => Optional<ValueList<LocalObjectReference>>("imagePullSecrets");

    /// <summary>The resources of the component's container.</summary>
    public ResourceRequirements? Resources => Optional<ResourceRequirements>("resources");

    /// <summary>How many pods of the component are wanted.</summary>
    /// <value>
    /// <see langword="null"/> if they are not counted: they run in another component's pods, or on each node that needs them.
    /// </value>
    public int? Replicas => Optional<int?>("replicas");

    /// <summary>The labels that a node must have to run the component's pods.</summary>
    /// <value>Empty if every node matches, and for components in the pods of another one.</value>
    public ValueMap<string> NodeSelector => Optional<ValueMap<string>>("nodeSelector") ?? [];

    /// <summary>The taints that the component's pods tolerate.</summary>
    /// <value>Empty if they tolerate none, and for components in the pods of another one.</value>
    public ValueList<Toleration> Tolerations => Optional<ValueList<Toleration>>("tolerations") ?? [];

    /// <summary>
    /// The labels that the manifests give the component's pods; those of the controller are in <see cref="PodTemplate"/>.
    /// </summary>
    public ValueMap<string> Labels => Optional<ValueMap<string>>("labels") ?? [];

    /// <summary>
    /// The annotations that the manifests give the component's pods; those of the controller are in <see cref="PodTemplate"/>.
    /// </summary>
    public ValueMap<string> Annotations => Optional<ValueMap<string>>("annotations") ?? [];

    /// <summary>The JVM options that reach the component's JVM, in order, without properties.</summary>
    public ValueList<string> JvmOptions => Optional<ValueList<string>>("jvmOptions") ?? [];

    /// <summary>The heap and the direct memory that <see cref="JvmOptions"/> request.</summary>
    public JvmMemory JvmMemory => JvmMemory.Of(JvmOptions);

    /// <summary>The effective Alluxio properties, sorted by name.</summary>
    public ValueMap<string> Properties => PropertyValueSource?.Value
        ?? PropertySettings.ToValueMap(static entry => entry.Key, static entry => entry.Value.Value ?? "");

    // Values alone: who gives them takes longer to tell.
    internal Deferred<ValueMap<string>>? PropertyValueSource { get; init; }

    /// <summary>The hash ring that the component uses.</summary>
    public HashRing HashRing => Optional<HashRing>("hashRing") ?? HashRing.Default;

    /// <summary>The name. Values are omitted, because they may be secrets.</summary>
    public override string ToString() => Name;

    /// <summary>Whether a workload's pods run the component: its own workload, and Pods on demand of the same name.</summary>
    internal bool RunsIn(string? workload) => WorkloadName is { } own && own == workload;

    /// <summary>Looks a setting up.</summary>
    /// <param name="name">The name of the setting without the component, for example <c>imagePullSecrets</c>.</param>
    /// <param name="setting">The setting; <see langword="null"/> if the component has none of the name.</param>
    /// <returns>Whether there is one. A setting that nothing gives a value is one, too.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    public bool TryGetSetting(string name, [NotNullWhen(true)] out Setting? setting) => Settings.TryGetValue(name, out setting);

    /// <summary>A setting with its type. An unknown name or a wrong type is an error.</summary>
    /// <typeparam name="T">The type of the value, for example <see cref="string"/> or <c>ValueMap&lt;string&gt;</c>.</typeparam>
    /// <param name="name">The name of the setting without the component, for example <c>imagePullSecrets</c>.</param>
    /// <returns>The setting. Where nothing gives it a value, its value is the default of the type.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    /// <exception cref="KeyNotFoundException">The component has no such setting; the message names those that it has.</exception>
    /// <exception cref="InvalidCastException">The setting's value is of another type; the message names it.</exception>
    public Setting<T> Setting<T>(string name)
    {
        Setting setting = TryGetSetting(name, out Setting? found) ? found : throw Unknown(name);
        return setting switch
        {
            Setting<T> typed => typed,
            { UntypedValue: null or T } => new()
            {
                Path = setting.Path,
                Rule = setting.Rule,
                Winners = setting.Winners,
                Hidden = setting.Hidden,
                Value = setting.UntypedValue is T value ? value : default,
            },
            _ => throw OtherType<T>(setting),
        };
    }

    /// <summary>
    /// The value of a setting, or the default of its type. A misspelt name or a wrong type is an error, and a setting that only other
    /// components have is none: one line may ask all components.
    /// </summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">The name of the setting without the component, for example <c>networkMode</c>.</param>
    /// <returns>
    /// The value, or the default of its type where nothing gives the setting a value, or only other components have the setting.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    /// <exception cref="KeyNotFoundException">No component of the deployment has such a setting; the message names the nearest.</exception>
    /// <exception cref="InvalidCastException">The setting's value is of another type; the message names it.</exception>
    public T? Value<T>(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Find(name) switch
        {
            { UntypedValue: T value } => value,
            { UntypedValue: null } => default,
            { } setting => throw OtherType<T>(setting),
            null when Source?.NamesOfAll().Contains(name) is true => default,
            null => throw Unknown(name),
        };
    }

    /// <summary>The value of a setting that not every system has.</summary>
    internal T? Optional<T>(string name) => Find(name)?.UntypedValue is T value ? value : default;

    /// <summary>A setting by its name, without working out all others; <see langword="null"/> if the component has none.</summary>
    internal Setting? Find(string name) => Source is { } source ? source.Find($"{Name}.{name}") : Settings.GetValueOrDefault(name);

    private KeyNotFoundException Unknown(string name)
    {
        string[] known = [.. Settings.Keys.Order(StringComparer.Ordinal)];
        string near = SpellChecker.Suggest(name, known) is { } suggestion ? $" Did you mean '{suggestion}'?" : "";
        return new($"The component '{Name}' has no setting '{name}'.{near} It has {string.Join(", ", known)}.");
    }

    private static InvalidCastException OtherType<T>(Setting setting) =>
        new($"The setting '{setting.Path}' has a {setting.UntypedValue?.GetType()}, not a {typeof(T)}.");
}
