using Alluxio.Config.Kubernetes;
using Alluxio.Config.Layering;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Laws.Fluid;

/// <summary>How a setting's value, its winners and its hidden definitions belong together, for every setting of every deployment.</summary>
public sealed class LayeringLaws
{
    private const int Runs = 1000;

    // Settings in which something is computed from the definitions instead of taken from them.
    private static readonly string[] Computed =
    [
        "fuse.args", "fuse.hostPID", "fuse.mountPath", "fuse.resources", "master.affinity", "master.mountOptions", "master.mounts",
        "master.name", "master.owner",
        "master.restore", "master.startupProbe", "worker.tierVolumeType",
        "worker.affinity", "worker.resources", "worker.tieredstore",
    ];

    [Fact]
    public void Replace_AnyLayers_TheStrongestPresentOneWins() => Law.Hold(
        CaseGen.Cases,
        static input =>
        {
            GivenFields given = new(input);
            foreach (Setting setting in Enum.GetValues<Profile>()
                .SelectMany(profile => input.Resolve(profile).Components)
                .SelectMany(static component => component.Settings.Values))
            {
                if (setting.Rule.Combine != CombineRule.Replace || Computed.Contains(setting.Path))
                {
                    continue;
                }

                (RuleLayer Layer, string Value)[] present =
                [
                    .. setting.Rule.Layers
                        .Select(layer => (Layer: layer, Value: given.Give(layer)!))
                        .Where(static pair => pair.Value is not null),
                ];
                RuleLayer? winner = present.FirstOrDefault(pair => !pair.Layer.IsIgnored && Counts(setting, pair.Value)).Layer;
                Assert.Equal((setting.Path, winner?.Origin), (setting.Path, setting.Winners.SingleOrDefault<Definition>()?.Origin));
                Assert.Equal(
                    [setting.Path, .. present.Select(static pair => pair.Layer)
                        .Where(layer => layer != winner)
                        .Select(static layer => layer.Origin)],
                    [setting.Path, .. setting.Hidden.Select(static definition => definition.Origin)]);
            }

            return true;
        },
        Runs);

    [Fact]
    public void EverySetting_WithAValue_IsExplainedByItsWinners() => Law.Hold(
        CaseGen.Cases,
        static input =>
        {
            foreach (Setting setting in Enum.GetValues<Profile>().SelectMany(profile => input.Resolve(profile).Settings))
            {
                bool hasValue = setting.UntypedValue is not null;
                bool isDefaultOfType = setting.UntypedValue is false or 0 or 0L;
                Assert.True(
                    hasValue ? isDefaultOfType || setting.Winners.Count > 0 : setting.Winners.Count == 0,
                    $"{setting.Path} has {setting.Winners.Count} winners");
                if (hasValue && !Computed.Contains(setting.Path))
                {
                    Assert.True(IsExplained(setting), $"{setting.Path} is {setting.UntypedValue}, its winners say {setting.Winners}");
                }
            }

            return true;
        },
        Runs);

    [Fact]
    public void HashRing_OfEveryComponent_IsThatOfItsProperties() => Law.Hold(
        CaseGen.Cases,
        static input =>
        {
            foreach (ComponentPlan component in Enum.GetValues<Profile>().SelectMany(profile => input.Resolve(profile).Components))
            {
                ValueMap<string> properties = component.Properties;
                Assert.Equal(
                    new HashRing
                    {
                        IsDynamic = properties.GetValueOrDefault(PartGen.Dynamic) != "false",
                        VirtualNodesPerWorker = properties.GetValueOrDefault(PartGen.VirtualNodes) switch
                        {
                            "500" =>
                            500,
                            "1000" => 1000,
                            _ => 2000
                        },
                        Provider = properties.GetValueOrDefault(PartGen.Provider)?.ToUpperInvariant() == "CAPACITY"
                            ? HashRingProvider.Capacity
                            : HashRingProvider.Default,
                    },
                    component.HashRing);
            }

            return true;
        },
        Runs);

    private static bool Counts(Setting setting, string value) => setting.Path switch
    {
        "master.replicas" => value is not ("" or "0"),
        "worker.replicationMax" => value is not ("" or "0") && !value.StartsWith('-'),
        _ => value.Length > 0,
    };

    private static bool IsExplained(Setting setting) => setting.UntypedValue switch
    {
        HashRing => setting.Winners.Count > 0,
        ValueMap<int> ports => ports.Count == setting.Winners.Count,
        ValueMap<string> map => setting.Winners.Reverse().SelectMany(static winner => (ValueMap<string>)winner.Value!)
            .GroupBy(static entry => entry.Key, StringComparer.Ordinal)
            .All(group => map[group.Key] == group.Last().Value)
            && setting.Winners.Sum(static winner => ((ValueMap<string>)winner.Value!).Count) >= map.Count,
        ValueList<string> list when setting.Rule.Combine == CombineRule.Append =>
            list == setting.Winners.Reverse().SelectMany(static winner => (ValueList<string>)winner.Value!).ToValueList(),
        ValueList<VolumeMount> mounts => AreOwnThenEngines(setting, mounts, static mount => mount.Name),
        ValueList<Volume> volumes => AreOwnThenEngines(setting, volumes, static volume => volume.Name),
        bool flag when setting.Winners.Count == 0 => !flag,
        { } value => Equals(value, Assert.Single(setting.Winners).Value),
        null => true,
    };

    // The engine's entries come last, unchanged; before them come those of the user that have their volume, if any.
    private static bool AreOwnThenEngines<T>(Setting setting, ValueList<T> items, Func<T, string?> nameOf)
    {
        Definition? engine = setting.Winners.SingleOrDefault<Definition>(static winner => winner.Layer == Layer.Derived);
        Definition? user = setting.Winners.SingleOrDefault<Definition>(static winner => winner.Layer != Layer.Derived);
        ValueList<T> derived = engine?.Value as ValueList<T> ?? [];
        string?[] given = [.. (user?.Value as ValueList<T> ?? []).Select(nameOf)];
        T[] own = [.. items.Take(items.Count - derived.Count)];
        return items.Skip(own.Length).SequenceEqual(derived)
            && (own.Length > 0) == (user is not null)
            && (derived.Count > 0) == (engine is not null)
            && own.All(item => given.Contains(nameOf(item)));
    }
}
