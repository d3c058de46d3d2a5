using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Fluid;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Layering;
using Alluxio.Config.Systems.Fluid.Plan;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Resolution;

// The shared properties, in the order in which the engine writes them.
internal sealed partial class FluidResolver
{
    private void StartProperties()
    {
        Definition? given = _rules.Given("common.properties", "spec.properties");
        ValueMap<string> properties = given?.Value as ValueMap<string> ?? [];
        _properties.Start(properties, (key, value) => given!.Entry(key, value));
        _settings.Add(_mounts.ReadOptions(inProperties: !_isMountedByConfigMap));
        Mount? root = _mounts.RootMount();
        if (root is not null)
        {
            foreach (MountOption option in _mounts.OptionsOf(root))
            {
                _properties.Write(option.Key, option.Value, option.Definition);
            }
        }

        if (HasDataset)
        {
            const string RootProperty = "alluxio.master.mount.table.root.ufs";
            if (root?.MountPoint is { } point)
            {
                FieldPath path = _mounts.PathOf(root).Append("mountPoint");
                _properties.Write(RootProperty, point, new Definition
                {
                    Layer = Layer.Dataset,
                    Origin = path.ToString(),
                    Value = point,
                    Locate = () => _input.DatasetManifest?.Locate(path),
                });
            }
            else
            {
                _properties.Force(RootProperty, MountReader.UfsRoot, "mounts of the Dataset");
            }
        }

        Setting<int> replication = _settings.Add(_rules.Replace<int>("worker.replicationMax", static value => value is <= 0));
        Definition? replicas = replication.Winners.FirstOrDefault(static winner => winner.Layer == Layer.Global);
        _properties.Force(
            "alluxio.user.file.replication.max",
            replication.Value.ToString(System.Globalization.CultureInfo.InvariantCulture),
            replicas?.Origin ?? "default of spec.data.replicas",
            replicas is null ? null : () => replicas.Location);
        if (_tiers.HasEmptyDir)
        {
            _properties.Force("alluxio.user.short.circuit.enabled", "false", "tiers of the type emptyDir", LocateEmptyDir);
        }
    }

    private void WriteDefaults(bool isHighlyAvailable)
    {
        SetDefaults(PropertyDefaults.Permissions);
        SetDefaults(PropertyDefaults.General);
        foreach ((string key, string value) in _input.Release.Engine.MoreDefaults)
        {
            _properties.SetDefault(key, value, Layer.BuiltIn, PropertyDefaults.Origin);
        }

        _properties.SetDefault(
            PropertyDefaults.JournalType,
            isHighlyAvailable ? _input.Release.Engine.JournalOfSeveralMasters : "UFS",
            Layer.BuiltIn,
            PropertyDefaults.Origin);
        if (IsReadOnly && _tiers.IsSinglePath)
        {
            _properties.SetDefault(
                "alluxio.user.direct.memory.io.enabled",
                "true",
                Layer.BuiltIn,
                $"{PropertyDefaults.Origin} for read-only data in one path");
        }
    }

    private void SetDefaults(KeyValuePair<string, PropertyEntry>[] defaults)
    {
        foreach ((string key, PropertyEntry entry) in defaults)
        {
            _properties.SetDefault(key, entry);
        }
    }

    // The chart has this one among its own defaults, so that it is always there.
    private void PrintedPurgeInterval()
    {
        if (!_properties.TryGetCommon(PropertyDefaults.PurgeInterval, out _))
        {
            _properties.Write(
                PropertyDefaults.PurgeInterval,
                "365d",
                new Definition { Layer = Layer.BuiltIn, Origin = "default of the chart", Value = "365d" });
        }
    }

    private static readonly ConfigMap AssumedHadoopConfig = new() { Data = [new("hdfs-site.xml", ""), new("core-site.xml", "")] };

    private FluidHadoop? Hadoop()
    {
        string? name = _settings.Add(_rules.Replace<string>("master.hadoopConfig")).Value;
        if (string.IsNullOrEmpty(name))
        {
            return null;
        }

        FieldPath path = FieldPath.Parse("spec.hadoopConfig");
        SourceLocation? location = _input.RuntimeManifest.Locate(path);
        ConfigMap? map = _input.Find<ConfigMap>(name);
        if (map is null && _input.MayMissConfigMaps)
        {
            _diagnostics.Add(FluidDiagnostics.HadoopConfigAssumed(name, _input.Namespace).At(location, path, name));
            map = AssumedHadoopConfig;
        }

        if (map is null)
        {
            _diagnostics.Add(FluidDiagnostics.HadoopConfigNotFound(name, _input.Namespace).At(location, path, name));
            return null;
        }

        FluidHadoop hadoop = new(name, map.Data?.ContainsKey("hdfs-site.xml") == true, map.Data?.ContainsKey("core-site.xml") == true);
        List<string> files = [];
        if (hadoop.HasHdfsSite)
        {
            files.Add("/hdfs-config/hdfs-site.xml");
        }

        if (hadoop.HasCoreSite)
        {
            files.Add("/hdfs-config/core-site.xml");
        }

        if (files.Count == 0)
        {
            _diagnostics.Add(FluidDiagnostics.HadoopConfigEmpty(name).At(location, path, name));
            return null;
        }

        _properties.Force("alluxio.underfs.hdfs.configuration", string.Join(':', files), "spec.hadoopConfig", () => location);
        return hadoop;
    }
}
