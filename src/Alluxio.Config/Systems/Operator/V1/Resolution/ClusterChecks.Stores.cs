using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Layering;
using Alluxio.Config.Systems.Operator.V1.Plan;
using Alluxio.Config.Systems.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1.Resolution;

// Places for data and what is mounted: sizes, directories, names.
internal sealed partial class ClusterChecks
{
    private const string Pages = "worker.pagestore";

    private void CheckPages(ClusterStore pages)
    {
        Quantity[] sizes =
        [
            .. pages.Sizes.Select(static size => Quantity.TryParse(size, out Quantity? amount) ? amount : null).OfType<Quantity>(),
        ];
        if (_settings.Setting<string>($"{Pages}.size") is { } size)
        {
            foreach (Quantity amount in sizes)
            {
                _checks.Amount(size, amount, mayBeZero: false);
            }
        }

        if (_settings.Setting<Quantity>($"{Pages}.reservedSize") is { Value: { } reserved } setting
            && ValueChecks.Given(setting) is { } winner)
        {
            _checks.Amount(setting, reserved, mayBeZero: true);
            if (sizes.Length > 0 && sizes.Min() is { } least && reserved > least)
            {
                _checks.Report(ClusterDiagnostics.ReserveAboveSize(winner.Origin, reserved.Text, least.Text), winner, [], reserved.Text);
            }
        }

        if (pages.Type == ClusterStore.OnHost)
        {
            Folders($"{Pages}.hostPath", pages.HostPaths);
        }
    }

    private void CheckStores(ClusterDeployment cluster)
    {
        Store("coordinator.metastore", isUsed: true);
        Store("gateway.log", cluster.Gateway is not null);
        Store("cacheOnlyMaster.journal", cluster.CacheOnly is not null);
        if (cluster.Etcd is { IsPersistent: true } && _settings.Setting<Quantity>("etcd.persistence.size") is { } size)
        {
            _checks.Amount(size, size.Value, mayBeZero: false);
        }

        Folder("worker.systemInfo");
        Folder("fuse.hostPathForMount");

        void Store(string name, bool isUsed)
        {
            if (!isUsed || _settings.Setting<string>($"{name}.type") is not { Value: { } type } setting)
            {
                return;
            }

            if (!Stores.Contains(type) && ValueChecks.Given(setting) is { } winner)
            {
                string? near = SpellChecker.Suggest(type, Stores);
                _checks.Report(ClusterDiagnostics.UnknownPlace(winner.Origin, type), winner, [], type, near);
            }

            if (type == ClusterStore.OnHost)
            {
                Folder($"{name}.hostPath");
            }

            if (type == ClusterStore.InClaim && _settings.Setting<Quantity>($"{name}.size") is { } amount)
            {
                _checks.Amount(amount, amount.Value, mayBeZero: false);
            }
        }

        void Folder(string name)
        {
            if (_settings.Setting<string>(name) is { Value: { } path })
            {
                Folders(name, [path]);
            }
        }
    }

    private void Folders(string name, ValueList<string> paths)
    {
        if (_settings.Setting<string>(name) is not { } setting || ValueChecks.Given(setting) is not { } winner)
        {
            return;
        }

        foreach (string path in paths.Count == 0 ? [""] : paths.AsEnumerable())
        {
            if (WhyNoFolder(path) is { } problem)
            {
                _checks.Report(ClusterDiagnostics.BadFolder(winner.Origin, setting.Value, problem), winner, [], setting.Value);
            }
        }
    }

    private void CheckMounts(ClusterDeployment cluster)
    {
        foreach (ClusterPod pod in _pods.Where(static pod => pod.Mounts.Count > 0))
        {
            Dictionary<string, string> taken = Taken(cluster, pod.Component.Name);
            foreach ((string group, string kind) in ((string, string)[])[
                ("secrets", "Secret"),
                ("configMaps", "ConfigMap"),
                ("pvcMounts", "PersistentVolumeClaim"),
            ])
            {
                foreach (ClusterMount mount in pod.Mounts.Where<ClusterMount>(mount => mount.Kind == kind))
                {
                    CheckMount(_settings.Setting<ValueMap<string>>($"{pod.Component.Name}.{group}")!.Winners[0], mount, taken);
                }
            }
        }
    }

    private void CheckMount(Definition winner, ClusterMount mount, Dictionary<string, string> taken)
    {
        FieldPathSegment[] place = [FieldPathSegment.FromName(mount.Name)];
        string shown = $"{winner.Origin}[\"{mount.Name}\"]";
        if (!ObjectNames.IsSubdomain(mount.Name))
        {
            _checks.Report(ClusterDiagnostics.BadObjectName(shown, mount.Name), winner, place, mount.Name);
        }

        string folder = mount.Path.Length > 1 ? mount.Path.TrimEnd('/') : mount.Path;

        // The API server takes a path that is not from the root.
        string? problem = (mount.Path.Length == 0 || mount.Path[0] == '/' ? WhyNoFolder(mount.Path) : null)
            ?? (mount.Path.Contains(':', StringComparison.Ordinal)
                ? "contains a colon"
                : taken.TryGetValue(folder, out string? owner) ? $"is already used by {owner}" : null);
        taken.TryAdd(folder, shown);
        if (problem is not null)
        {
            _checks.Report(ClusterDiagnostics.BadFolder(shown, mount.Path, problem), winner, place, mount.Path);
        }
    }

    // Where the operator itself mounts something.
    private static Dictionary<string, string> Taken(ClusterDeployment cluster, string component)
    {
        Dictionary<string, string> taken = new(StringComparer.Ordinal)
        {
            ["/opt/alluxio/conf"] = "the configuration",
            ["/opt/alluxio/logs"] = "the logs",
        };
        if (component == "coordinator")
        {
            taken["/mnt/alluxio/metastore"] = "the metastore";
        }

        if (component == "worker")
        {
            taken["/mnt/alluxio/system-info"] = "the worker's identity";
            foreach (string folder in cluster.PageStore.FoldersIn(ClusterStore.PageFolder))
            {
                taken.TryAdd(folder.TrimEnd('/'), "the page store");
            }
        }

        return taken;
    }

    private static string? WhyNoFolder(string path) => path.Length == 0 ? "is empty"
        : path[0] != '/' ? "does not begin with a slash"
        : path.Contains("..", StringComparison.Ordinal) && path.Split('/').Contains("..") ? "holds '..'"
        : null;
}
