using Alluxio.Config.Operator.V1;
using Alluxio.Config.Systems.Operator.Resolution;
using Alluxio.Config.Systems.Operator.V1.Plan;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1.Resolution;

// The storage for files that live in the cache only.
internal sealed partial class ClusterResolver
{
    private ClusterCacheOnly? CacheOnly()
    {
        if (!Value<bool>("cacheOnlyMaster.enabled"))
        {
            return null;
        }

        ValueList<ClusterTier> levels = (Value<TieredStoreSpec>("cacheOnlyWorker.tieredstore")?.Levels ?? [])
            .Select(static level =>
                new ClusterTier(level.Level ?? 0, level.Alias, level.Mediumtype, level.Path ?? "", level.Type, level.Quota?.ToString()))
            .ToValueList();
        ClusterPod master = CacheOnlyPod(ClusterComponent.CacheOnlyMaster, levels);
        ClusterPod worker = CacheOnlyPod(ClusterComponent.CacheOnlyWorker, levels);
        SiteProperties? shared = SharedFile(SharedCacheOnlyProperties, ClusterComponent.CacheOnlyMaster, ClusterComponent.CacheOnlyWorker);
        return new ClusterCacheOnly
        {
            Master = WithFile(master, SharedCacheOnlyProperties, shared),
            Worker = WithFile(worker, SharedCacheOnlyProperties, shared),
            Journal = Store("cacheOnlyMaster.journal"),
            Levels = levels,
            SiteProperties = shared?.Lines,
        };
    }

    private ClusterPod CacheOnlyPod(ClusterComponent component, ValueList<ClusterTier> levels)
    {
        ClusterPod pod = Pod(component) with { Count = Value<int>($"{component.Name}.replicas"), HostPathForLogs = LogFolder(component) };
        AddFile(component, _ => CacheOnlyLines(levels));
        return pod;
    }

    // The lines by which an Alluxio worker of the block store knows its tiers and its master, before the user's own.
    private IEnumerable<(string Key, string Value)> CacheOnlyLines(ValueList<ClusterTier> levels)
    {
        yield return ("alluxio.master.hostname", $"{ClusterComponent.CacheOnlyMaster.In(_name)}-0");
        if (levels.Count > 0)
        {
            yield return ("alluxio.worker.tieredstore.levels", FormattableString.Invariant($"{levels.Count}"));
        }

        foreach (ClusterTier level in levels)
        {
            string prefix = FormattableString.Invariant($"alluxio.worker.tieredstore.level{level.Level}");
            foreach ((string key, string? value) in ((string, string?)[])
                [("alias", level.Alias), ("dirs.mediumtype", level.Medium), ("dirs.path", level.Path), ("dirs.quota", level.Quota)])
            {
                if (!string.IsNullOrEmpty(value))
                {
                    yield return ($"{prefix}.{key}", value);
                }
            }
        }
    }
}
