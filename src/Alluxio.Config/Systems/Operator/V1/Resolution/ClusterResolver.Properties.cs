using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Layering;
using Alluxio.Config.Systems.Operator.Resolution;
using Alluxio.Config.Systems.Operator.V1.Plan;
using Alluxio.Config.Systems.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1.Resolution;

// Properties: the file of each component, the flags that beat it, and the hash ring.
internal sealed partial class ClusterResolver
{
    private const string EtcdEndpoints = "alluxio.etcd.endpoints";

    private const string PageFolders = "alluxio.worker.page.store.dirs";

    private const string IdentityFile = "alluxio.worker.identity.uuid.file.path";

    private const string S3Api = "alluxio.worker.s3.api.enabled";

    private const string JobStore = "alluxio.coordinator.job.meta.store.type";

    private const string SharedProperties = "spec.properties";

    private const string SharedCacheOnlyProperties = "spec.cacheOnly.properties";

    private static readonly ClusterComponent[] Readers = [ClusterComponent.Coordinator, ClusterComponent.Worker, ClusterComponent.Fuse];

    private readonly Dictionary<ClusterComponent, ClusterProperties> _properties = [];

    // One map serves several components, and is reported once.
    private readonly HashSet<string> _checkedMaps = new(StringComparer.Ordinal);

    /// <summary>Reads the properties of a component, and adds them to what explanations show.</summary>
    private ClusterProperties AddProperties(
        ClusterComponent component,
        Func<ValueList<Definition>, IEnumerable<(string Key, string Value)>> ownLines)
    {
        Setting<ValueList<string>>? options = _settings.Setting<ValueList<string>>($"{component.Name}.jvmOptions");
        ClusterProperties properties =
            ClusterProperties.Read(_rules, component, options, _input.ClusterManifest, ownLines, _properties.Values);
        _properties.Add(component, properties);
        foreach (Definition map in properties.Maps.Concat(properties.Replaced).Where(map => _checkedMaps.Add(map.Origin)))
        {
            SitePropertyReports.CheckForm((ValueMap<string>)map.Value!, map.Origin, _input.ClusterManifest, _diagnostics);
        }

        ReportReplaced(properties);
        _settings.AddProperties(
            component.Name,
            new(() => PropertySettings.All(component.Name, properties.Rule, properties.Keys, properties.Definitions)),
            new(() => properties.File.ValuesSeen(properties.Flags)));
        return properties;
    }

    /// <summary>The same for one that reads a file.</summary>
    private ClusterProperties AddFile(
        ClusterComponent component,
        Func<ValueList<Definition>, IEnumerable<(string Key, string Value)>> ownLines)
    {
        ClusterProperties properties = AddProperties(component, ownLines);
        _settings.AddSiteProperties(component.Name, new(() => properties.File.Seen(properties.Flags)));
        SitePropertyReports.Report(component.Name, properties.File, properties.Flags, _diagnostics);
        return properties;
    }

    // Before the user's lines, which are appended: theirs win.
    private IEnumerable<(string Key, string Value)> LinesOfOperator(ClusterStore pages, bool hasEtcd, ValueList<Definition> maps)
    {
        yield return ("alluxio.cluster.name", $"{_namespace}-{_name}");
        yield return ("alluxio.worker.block.store.type", "PAGE");
        yield return ("alluxio.worker.page.store.type", "LOCAL");
        yield return (PageFolders, string.Join(',', pages.FoldersIn(ClusterStore.PageFolder).AsEnumerable()));
        yield return ("alluxio.worker.page.store.sizes", string.Join(',', pages.Sizes.AsEnumerable()));
        yield return (IdentityFile, $"{ClusterStore.SystemInfoFolder}/worker_identity");

        // An external etcd replaces the installed one; members still register in it.
        if (hasEtcd || maps.Any(static map => map.Value is ValueMap<string> given && given.ContainsKey(EtcdEndpoints)))
        {
            yield return ("alluxio.worker.membership.manager.type", "ETCD");
        }

        if (hasEtcd)
        {
            yield return (EtcdEndpoints, $"http://{ClusterComponent.Etcd.In(_name)}:{ClusterEtcd.ClientPort}");
        }
    }

    private void ReportReplaced(ClusterProperties properties)
    {
        if (properties.Replaced.Count == 0)
        {
            return;
        }

        ValueMap<string> own = (properties.Maps.Count > 0 ? properties.Maps[0] : null)?.Value as ValueMap<string> ?? [];
        string[] lost =
        [
            .. properties.Replaced
                .Where<Definition>(static map => map.Origin == SharedProperties)
                .SelectMany(static map => ((ValueMap<string>)map.Value!).Keys)
                .Where(key => !own.ContainsKey(key)),
        ];
        if (lost.Length > 0)
        {
            _diagnostics.Add(ClusterDiagnostics.PropertiesReplaced(properties.Component.Name, string.Join(", ", lost))
                .At(_input.ClusterManifest.LocateKey(FieldPath.Parse(properties.Maps[0].Origin))));
        }
    }

    private void AddHashRings()
    {
        List<ComponentRing> rings = [];
        foreach (ClusterComponent component in Readers)
        {
            Rule rule = _rules.Of($"{component.Name}.hashRing");
            ClusterProperties properties = _properties[component];
            bool isRead = rule.Layers.Any(static layer => layer is { Layer: Layer.Derived, IsIgnored: false });

            // The map that a component replaces does not count for its ring.
            Func<string, IEnumerable<Definition>> counting = isRead ? properties.Counting : static _ => [];
            Setting<HashRing> ring = _settings.Add(HashRingReader.Read(rule, counting, _diagnostics));
            rings.Add(new ComponentRing(component.Name, ring.Value!, counting));
        }

        // Rings that differ only by default are never set.
        if (Readers.Any(component => ValueChecks.Given(_settings.Setting($"{component.Name}.hashRing")!) is not null))
        {
            HashRingReports.Report(rings, _diagnostics);
        }
    }

    // The user's lines win over the operator's, but volumes are mounted as the operator's say.
    private void CheckFolders(ClusterStore pages, ClusterPod worker)
    {
        string[] mounted =
        [
            ClusterStore.SystemInfoFolder,
            .. pages.FoldersIn(ClusterStore.PageFolder),
            .. worker.Mounts.Select(static mount => mount.Path),
        ];
        foreach (string key in (string[])[PageFolders, IdentityFile])
        {
            if (_properties[ClusterComponent.Worker].Strongest(key) is { Layer: not Layer.Derived, Value: string given } definition)
            {
                string[] outside =
                [
                    .. given.Split(',', StringSplitOptions.TrimEntries).Where(folder => !mounted.Any(mount => IsIn(folder, mount))),
                ];
                if (outside.Length > 0)
                {
                    _diagnostics.Add(ClusterDiagnostics.OutsideMounts(key, string.Join(", ", outside), string.Join(", ", mounted))
                        .At(definition.Location));
                }
            }
        }
    }

    private static bool IsIn(string path, string folder) => $"{path}/".StartsWith($"{folder.TrimEnd('/')}/", StringComparison.Ordinal);

    // The shared file of the pods is that of the first component without a separate map.
    private SiteProperties? SharedFile(string sharedField, params ReadOnlySpan<ClusterComponent> components)
    {
        foreach (ClusterComponent component in components)
        {
            if (_properties.TryGetValue(component, out ClusterProperties? properties) && !HasOwnMap(properties, sharedField))
            {
                return properties.File;
            }
        }

        return null;
    }

    // Nothing where the pod reads the file that others read, too.
    private ClusterPod WithFile(ClusterPod pod, string sharedField, SiteProperties? shared)
    {
        ClusterProperties properties = _properties[pod.Component];
        bool isShared = shared is not null && !HasOwnMap(properties, sharedField) && properties.File.HasLinesOf(shared);
        return isShared ? pod : pod with { SiteProperties = properties.File.Lines };
    }

    private static bool HasOwnMap(ClusterProperties properties, string sharedField)
    {
        foreach (Definition map in properties.Maps)
        {
            if (map.Origin != sharedField)
            {
                return true;
            }
        }

        return false;
    }

    // Whether etcd is installed, named, both or neither; of what names it the cluster's own lines are no sign.
    private void CheckEtcd(bool isInstalled)
    {
        Definition? endpoints = Readers.SelectMany(component => _properties[component].Counting(EtcdEndpoints))
            .FirstOrDefault(static definition => definition.Layer != Layer.Derived);
        if (!isInstalled && endpoints?.Value is not string { Length: > 0 })
        {
            _diagnostics.Add(ClusterDiagnostics.NoEtcd()
                .At(_input.Locate("spec.etcd.enabled"), FieldPath.Parse("spec.etcd.enabled"), "false"));
        }
        else if (isInstalled && endpoints?.Value is string { Length: > 0 } given)
        {
            _diagnostics.Add(ClusterDiagnostics.TwoEtcds(given)
                .At(endpoints.Location, FieldPath.TryParse(endpoints.Origin, out FieldPath? path) ? path : null, given));
        }
    }
}
