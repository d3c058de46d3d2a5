using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Layering;
using Alluxio.Config.Systems.Operator.Resolution;
using Alluxio.Config.Systems.Operator.V1.Plan;
using Alluxio.Config.Systems.Operator.V1.Rules;
using Alluxio.Config.Systems.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1.Resolution;

// Properties: the file of each component, the flags that beat it, and the hash ring.
internal sealed partial class ClusterResolver
{
    private const string EtcdEndpoints = "alluxio.etcd.endpoints";

    private const string PageFolders = "alluxio.worker.page.store.dirs";

    private const string IdentityFile = "alluxio.worker.identity.uuid.file.path";

    private static readonly string[] Readers = ["coordinator", "worker", "fuse"];

    // The lines that all components share, and the whole file of each.
    private readonly SiteProperties _shared = new(LineOfOperator);
    private readonly Dictionary<string, SiteProperties> _files = new(StringComparer.Ordinal);

    private readonly Dictionary<string, JvmFlags> _flags = new(StringComparer.Ordinal);

    // The first lines of the shared file, which the operator writes.
    private int _ownLines;

    private const string LineOfOperator = "line of the operator";

    private void WriteSite(ClusterStore pages, bool hasEtcd)
    {
        WriteOwn(_shared, pages, hasEtcd);
        _ownLines = _shared.Count;
        SitePropertyReports.CheckForm(Spec.Properties, "spec.properties", _input.ClusterManifest, _diagnostics);
        _shared.Given(Spec.Properties, Layer.Global, "spec.properties", _input.ClusterManifest);
        foreach (string component in Readers)
        {
            if (OwnProperties(component) is not { Count: > 0 } own)
            {
                _files[component] = _shared;
                continue;
            }

            SitePropertyReports.CheckForm(own, $"spec.{component}.properties", _input.ClusterManifest, _diagnostics);

            // The component's map takes the place of the cluster's.
            SiteProperties file = new(LineOfOperator);
            WriteOwn(file, pages, hasEtcd);
            file.Given(own, Layer.Component, $"spec.{component}.properties", _input.ClusterManifest, isAssumed: true);
            _files[component] = file;
            ReportReplaced(component, own);
        }
    }

    // Before the user's lines, which are appended: theirs win.
    private void WriteOwn(SiteProperties file, ClusterStore pages, bool hasEtcd)
    {
        file.Write("alluxio.cluster.name", $"{_input.Namespace}-{_input.Name}", isAssumed: true);
        file.Write("alluxio.worker.block.store.type", "PAGE", isAssumed: true);
        file.Write("alluxio.worker.page.store.type", "LOCAL", isAssumed: true);
        file.Write(PageFolders, string.Join(',', pages.FoldersIn(ClusterStore.PageFolder).AsEnumerable()), isAssumed: true);
        file.Write("alluxio.worker.page.store.sizes", string.Join(',', pages.Sizes.AsEnumerable()), isAssumed: true);
        file.Write(IdentityFile, $"{ClusterStore.SystemInfoFolder}/worker_identity", isAssumed: true);

        // An external etcd takes the place of the installed one; members register in it all the same.
        if (hasEtcd || Spec.Properties?.ContainsKey(EtcdEndpoints) == true)
        {
            file.Write("alluxio.worker.membership.manager.type", "ETCD", isAssumed: true);
        }

        if (hasEtcd)
        {
            file.Write(EtcdEndpoints, $"http://{_input.Name}-etcd:2379", isAssumed: true);
        }
    }

    private ValueMap<string>? OwnProperties(string component) => component switch
    {
        "coordinator" => Spec.Coordinator?.Properties,
        "worker" => Spec.Worker?.Properties,
        _ => Spec.Fuse?.Properties,
    };

    private void ReportReplaced(string component, ValueMap<string> own)
    {
        string[] lost = [.. (Spec.Properties ?? []).Keys.Where(key => !own.ContainsKey(key))];
        if (lost.Length > 0)
        {
            _diagnostics.Add(ClusterDiagnostics.PropertiesReplaced.Create(
                _input.ClusterManifest.LocateKey(FieldPath.Parse($"spec.{component}.properties")), null, null, null, component, string.Join(", ", lost)));
        }
    }

    private void AddProperties()
    {
        List<ComponentRing> rings = [];
        foreach (string component in Readers)
        {
            SiteProperties file = _files[component];
            JvmFlags flags = Flags(component);
            IEnumerable<Definition> Definitions(string key) => flags.Definitions(key).Concat(file.Definitions(key)).Concat(Replaced(component, key));
            _settings.AddProperties(component, new(() => PropertySettings.All(component, _rules[$"{component}.properties"], flags.Keys.Concat(file.Keys), Definitions)));
            _settings.AddSiteProperties(component, new(() => file.Seen(flags)));
            SitePropertyReports.Report(component, file, flags, _diagnostics);

            // The map that a component replaces does not count for its ring.
            IEnumerable<Definition> Counting(string key) => flags.Definitions(key).Concat(file.Definitions(key));
            Setting<HashRing> ring = _settings.Add(HashRingReader.Read(_rules[$"{component}.hashRing"], Counting, _diagnostics));
            rings.Add(new ComponentRing(component, ring.Value!, Counting));
        }

        HashRingReports.Report(rings, _diagnostics);
        CheckEtcd();
    }

    // What the component's own map hides.
    private IEnumerable<Definition> Replaced(string component, string key) =>
        ReferenceEquals(_files[component], _shared) ? [] : _shared.Definitions(key).Where(static definition => definition.Layer == Layer.Global);

    private string? Effective(string component, string key) => Strongest(component, key)?.Value as string;

    private Definition? Strongest(string component, string key) => Flags(component).Definitions(key).FirstOrDefault() ?? _files[component].Definitions(key).FirstOrDefault();

    private JvmFlags Flags(string component)
    {
        if (!_flags.TryGetValue(component, out JvmFlags? flags))
        {
            flags = new JvmFlags(_settings.Setting<ValueList<string>>($"{component}.jvmOptions"), _input.ClusterManifest);
            _flags.Add(component, flags);
        }

        return flags;
    }

    // The user's lines win over the operator's, but volumes are mounted as the operator's say.
    private void CheckFolders(ClusterStore pages, ClusterPod worker)
    {
        string[] mounted = [ClusterStore.SystemInfoFolder, .. pages.FoldersIn(ClusterStore.PageFolder), .. worker.Mounts.Select(static mount => mount.Path)];
        foreach (string key in (string[])[PageFolders, IdentityFile])
        {
            if (Strongest("worker", key) is { Layer: not Layer.Derived, Value: string given } definition)
            {
                string[] outside = [.. given.Split(',', StringSplitOptions.TrimEntries).Where(folder => !mounted.Any(mount => IsIn(folder, mount)))];
                if (outside.Length > 0)
                {
                    _diagnostics.Add(ClusterDiagnostics.OutsideMounts.At(definition.Location, key, string.Join(", ", outside), string.Join(", ", mounted)));
                }
            }
        }
    }

    private static bool IsIn(string path, string folder) => $"{path}/".StartsWith($"{folder.TrimEnd('/')}/", StringComparison.Ordinal);

    private ValueList<string>? SiteLines(string component) => ReferenceEquals(_files[component], _shared) ? null : _files[component].Lines;

    private void CheckEtcd()
    {
        bool isInstalled = _settings.Value<bool>("etcd.enabled");
        string? endpoints = Spec.Properties?.GetValueOrDefault(EtcdEndpoints);
        FieldPath path = FieldPath.Parse("spec.properties").Append(EtcdEndpoints);
        if (!isInstalled && string.IsNullOrEmpty(endpoints))
        {
            _diagnostics.Add(ClusterDiagnostics.NoEtcd.Create(_input.Locate("spec.etcd.enabled"), FieldPath.Parse("spec.etcd.enabled"), "false", null));
        }
        else if (isInstalled && endpoints is { Length: > 0 })
        {
            _diagnostics.Add(ClusterDiagnostics.TwoEtcds.Create(_input.ClusterManifest.Locate(path), path, endpoints, null, endpoints));
        }
    }
}
