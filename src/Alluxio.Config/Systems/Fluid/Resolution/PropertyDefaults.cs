using Alluxio.Config.Layering;

namespace Alluxio.Config.Systems.Fluid.Resolution;

/// <summary>
/// The properties that Fluid sets where they are unset, in its order. Mirrors <c>pkg/ddc/alluxio/transform_optimization.go</c>.
/// </summary>
internal static class PropertyDefaults
{
    public const string LibFuseVersion = "alluxio.fuse.jnifuse.libfuse.version";

    public const string PurgeInterval = "alluxio.security.stale.channel.purge.interval";

    public const string JournalType = "alluxio.master.journal.type";

    /// <summary>Where most defaults come from.</summary>
    public const string Origin = "Fluid's default";

    /// <summary>Written after the Hadoop configuration.</summary>
    public static readonly KeyValuePair<string, PropertyEntry>[] Permissions = Entries(Origin,
    [
        ("alluxio.master.security.impersonation.root.users", "*"),
        ("alluxio.master.security.impersonation.root.groups", "*"),
        ("alluxio.security.authorization.permission.enabled", "false"),
    ]);

    /// <summary>The general list; the journal's type depends on the number of masters and follows apart.</summary>
    public static readonly KeyValuePair<string, PropertyEntry>[] General = Entries(Origin,
    [
        ("alluxio.fuse.jnifuse.enabled", "true"),
        (LibFuseVersion, "3"),
        ("alluxio.master.metastore", "ROCKS"),
        ("alluxio.user.update.file.accesstime.disabled", "true"),
        ("alluxio.user.client.cache.enabled", "false"),
        ("alluxio.master.metastore.inode.cache.max.size", "10000000"),
        ("alluxio.master.journal.log.size.bytes.max", "500MB"),
        ("alluxio.master.metadata.sync.concurrency.level", "128"),
        ("alluxio.master.metadata.sync.executor.pool.size", "128"),
        ("alluxio.master.metadata.sync.ufs.prefetch.pool.size", "128"),
        ("alluxio.user.block.worker.client.pool.min", "512"),
        ("alluxio.fuse.debug.enabled", "false"),
        ("alluxio.user.ufs.block.read.location.policy", "alluxio.client.block.policy.LocalFirstPolicy"),
        ("alluxio.user.block.write.location.policy.class", "alluxio.client.block.policy.LocalFirstAvoidEvictionPolicy"),
        ("alluxio.worker.allocator.class", "alluxio.worker.block.allocator.MaxFreeAllocator"),
        ("alluxio.user.block.size.bytes.default", "16MB"),
        ("alluxio.user.streaming.reader.chunk.size.bytes", "32MB"),
        ("alluxio.user.local.reader.chunk.size.bytes", "32MB"),
        ("alluxio.worker.network.reader.buffer.size", "32MB"),
        ("alluxio.user.metrics.collection.enabled", "true"),
        ("alluxio.master.rpc.executor.max.pool.size", "1024"),
        ("alluxio.master.rpc.executor.core.pool.size", "128"),
        ("alluxio.user.file.passive.cache.enabled", "false"),
        ("alluxio.user.block.avoid.eviction.policy.reserved.size.bytes", "2GB"),
        ("alluxio.master.journal.folder", "/journal"),
        ("alluxio.user.block.master.client.pool.gc.threshold", "10min"),
        ("alluxio.user.file.master.client.threads", "1024"),
        ("alluxio.user.block.master.client.threads", "1024"),
        ("alluxio.user.file.create.ttl.action", "FREE"),
        ("alluxio.user.file.readtype.default", "CACHE"),
        (PurgeInterval, "365d"),
        ("alluxio.user.metadata.cache.enabled", "true"),
        ("alluxio.user.metadata.cache.expiration.time", "10min"),
        ("alluxio.user.metadata.cache.max.size", "6000000"),
        ("alluxio.fuse.cached.paths.max", "1000000"),
        ("alluxio.job.worker.threadpool.size", "32"),
        ("alluxio.user.worker.list.refresh.interval", "2min"),
        ("alluxio.user.logging.threshold", "1000ms"),
        ("alluxio.fuse.logging.threshold", "1000ms"),
        ("alluxio.worker.block.master.client.pool.size", "1024"),
        ("alluxio.job.master.finished.job.retention.time", "30sec"),
        ("alluxio.underfs.object.store.breadcrumbs.enabled", "false"),
    ]);

    /// <summary>Larger blocks for mounts that are read over HTTP.</summary>
    public static readonly KeyValuePair<string, PropertyEntry>[] Http = Entries("Fluid's default for HTTP mounts",
    [
        ("alluxio.user.block.size.bytes.default", "256MB"),
        ("alluxio.user.streaming.reader.chunk.size.bytes", "256MB"),
        ("alluxio.user.local.reader.chunk.size.bytes", "256MB"),
        ("alluxio.worker.network.reader.buffer.size", "256MB"),
        ("alluxio.user.streaming.data.timeout", "300sec"),
    ]);

    // Made once: every deployment takes them as they are.
    private static KeyValuePair<string, PropertyEntry>[] Entries(string origin, (string Key, string Value)[] defaults) => Array.ConvertAll(
        defaults,
        entry => new KeyValuePair<string, PropertyEntry>(
            entry.Key,
            new PropertyEntry(entry.Value, new Definition { Layer = Layer.BuiltIn, Origin = origin, Value = entry.Value }, null)));
}
