using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Fluid;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Layering;
using Alluxio.Config.Plan.Fluid;
using Alluxio.Config.Values;

namespace Alluxio.Config.Resolution.Fluid;

// The shared properties, in the order in which the engine writes them.
internal sealed partial class FluidResolver
{
    private const string Defaults = "Fluid's default";

    private void StartProperties()
    {
        _properties.Start(Spec.Properties ?? [], key => new Definition
        {
            Layer = Layer.Global,
            Origin = $"spec.properties[\"{key}\"]",
            Value = Spec.Properties![key],
            Locate = () => _input.RuntimeManifest.Locate(FieldPath.Parse("spec.properties").Append(key)),
        });
        Mount? root = _mounts.RootMount();
        if (root is not null)
        {
            foreach ((string key, string value) in _mounts.Options(root, resolve: !_input.Controller.MountsInConfigMap))
            {
                _properties.Force(key, value, "options of the Dataset's root mount");
            }
        }

        if (_input.Dataset is not null)
        {
            _properties.Force("alluxio.master.mount.table.root.ufs", root?.MountPoint ?? MountReader.UfsRoot, "mounts of the Dataset");
        }

        int replicas = _settings.Add(_rules.Replace<int>("worker.replicationMax", static value => value is <= 0)).Value;
        _properties.Force("alluxio.user.file.replication.max", replicas.ToString(System.Globalization.CultureInfo.InvariantCulture), "spec.data.replicas");
        _settings.Add(TieredStore());
        if (_tiers.HasEmptyDir)
        {
            _properties.Force("alluxio.user.short.circuit.enabled", "false", "tiers of the type emptyDir");
        }
    }

    // The API server's default completes a level that is given; alone it gives none.
    private Setting<ValueList<Level>> TieredStore() => RuleEvaluator.Replace<ValueList<Level>>(_rules["worker.tieredstore"], layer => layer.Layer switch
    {
        Layer.ApiServer => null,
        Layer.BuiltIn => new Definition { Layer = Layer.BuiltIn, Origin = layer.Field, Value = TierReader.ChartLevels },
        _ => _rules.Define(layer),
    });

    private void WriteDefaults(bool isHighlyAvailable)
    {
        SetDefaults(PropertyDefaults.Permissions, Defaults);
        SetDefaults(PropertyDefaults.General, Defaults);
        _properties.SetDefault(PropertyDefaults.JournalType, isHighlyAvailable ? "EMBEDDED" : "UFS", Layer.BuiltIn, Defaults);
        if (IsReadOnly && _tiers.IsSinglePath)
        {
            _properties.SetDefault("alluxio.user.direct.memory.io.enabled", "true", Layer.BuiltIn, $"{Defaults} for read-only data in one path");
        }
    }

    private void SetDefaults((string Key, string Value)[] defaults, string origin)
    {
        foreach ((string key, string value) in defaults)
        {
            _properties.SetDefault(key, value, Layer.BuiltIn, origin);
        }
    }

    // The chart has this one among its own defaults, so that it is always there.
    private void PrintedPurgeInterval()
    {
        if (!_properties.TryGetCommon(PropertyDefaults.PurgeInterval, out _))
        {
            _properties.Write(PropertyDefaults.PurgeInterval, "365d", new Definition { Layer = Layer.BuiltIn, Origin = "default of the chart", Value = "365d" });
        }
    }

    private FluidHadoop? Hadoop()
    {
        string? name = _settings.Add(_rules.Replace<string>("master.hadoopConfig")).Value;
        if (string.IsNullOrEmpty(name))
        {
            return null;
        }

        FieldPath path = FieldPath.Parse("spec.hadoopConfig");
        SourceLocation? location = _input.RuntimeManifest.Locate(path);
        if (_input.Find<ConfigMap>(name) is not { } map)
        {
            _diagnostics.Add(FluidDiagnostics.HadoopConfigNotFound.Create(location, path, name, null, name, _input.Namespace));
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
            _diagnostics.Add(FluidDiagnostics.HadoopConfigEmpty.Create(location, path, name, null, name));
            return null;
        }

        _properties.Force("alluxio.underfs.hdfs.configuration", string.Join(':', files), "spec.hadoopConfig");
        return hadoop;
    }
}
