using Alluxio.Config.Systems.Operator.Emission;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Layering;
using Alluxio.Config.Operator.V1Alpha1;
using Alluxio.Config.Systems.Operator.Resolution;
using Alluxio.Config.Systems.Operator.V1Alpha1.Plan;
using Alluxio.Config.Systems.Operator.V1Alpha1.Rules;
using Alluxio.Config.Systems.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1Alpha1.Resolution;

// What the four components have in common.
internal sealed partial class OpenOperatorResolver
{
    private static readonly string[] Plain =
        ["image", "imageTag", "imagePullPolicy", "dnsPolicy", "serviceAccountName", "fsGroup"];

    private OpenComponent Component(string name, string hostVariable, string hostProperty)
    {
        foreach (string setting in Plain)
        {
            _settings.Add(_rules.Replace<string>($"{name}.{setting}"));
        }

        _settings.Add(_rules.Replace<ValueList<LocalObjectReference>>($"{name}.imagePullSecrets"));
        _settings.Add(_rules.Replace<bool>($"{name}.hostNetwork"));
        _settings.Add(_rules.Replace<ValueList<HostAlias>>($"{name}.hostAliases"));
        _settings.Add(_rules.Merge($"{name}.labels"));
        if (name != "fuse")
        {
            _settings.Add(_rules.Replace<long>($"{name}.user"));
            _settings.Add(_rules.Replace<long>($"{name}.group"));
        }

        ValueList<string> options = _settings.Add(_rules.List($"{name}.jvmOptions")).Value ?? [];
        (ValueList<Volume> volumes, ValueList<VolumeMount> mounts) = OpenMounts.Read(Spec, name);
        bool hasMasters = name is "master" or "worker";
        return new OpenComponent
        {
            Name = name,
            IsEnabled = name == "worker" || _settings.Add(_rules.Replace<bool>($"{name}.enabled")).Value,
            Count = hasMasters ? _settings.Add(_rules.Replace<int>($"{name}.replicas", static value => value is 0)).Value : 1,
            JvmOptions = [$"-D{hostProperty}=${{{hostVariable}}}", .. options],
            Env = Rendered(name, _settings.Add(_rules.Merge($"{name}.env")).Value ?? []),
            NodeSelector = _settings.Add(_rules.Merge($"{name}.nodeSelector")).Value ?? [],
            Annotations = Annotations(name),
            Tolerations = Tolerations(name),
            Affinity = Affinity(name),
            Resources = Resources(name),
            Ports = name == "fuse" ? [] : Ports(name),
            Probes = hasMasters ? new ServerProbeSet(Probe(name, "livenessProbe"), Probe(name, "readinessProbe"), Probe(name, "startupProbe")) : null,
            UserVolumes = volumes,
            UserMounts = mounts,
            HostPathForLogs = $"/mnt/alluxio/logs/{name}",
        };
    }

    private ValueMap<string> Annotations(string name)
    {
        // Prometheus' annotations count only with its servlet; the proxy prints the worker's only where it has some itself.
        bool hasServlet = Spec.Metrics?.PrometheusMetricsServlet?.Enabled == true;
        bool hasOwn = name != "proxy" || Spec.Proxy?.PodAnnotations is { Count: > 0 };
        Rule rule = _rules[$"{name}.annotations"];
        return _settings.Add(RuleEvaluator.Merge(rule, layer =>
            (layer.Layer == Layer.Global && !hasServlet) || (layer.Layer == Layer.Component && !hasOwn) ? null : _rules.Define(layer))).Value ?? [];
    }

    private ValueList<Toleration> Tolerations(string name)
    {
        Setting<ValueList<Toleration>> setting = _settings.Add(_rules.Append<Toleration>($"{name}.tolerations"));
        return (setting.Value ?? []).Select(static toleration => new Toleration
        {
            Key = NotEmpty(toleration.Key),
            Operator = NotEmpty(toleration.Operator),
            Value = NotEmpty(toleration.Value),
            Effect = NotEmpty(toleration.Effect),
        }).ToValueList();
    }

    private Affinity? Affinity(string name)
    {
        Affinity? given = _settings.Add(_rules.Replace<Affinity>($"{name}.affinity")).Value;
        if (name != "worker")
        {
            return given;
        }

        PodAntiAffinity apart = new()
        {
            RequiredDuringSchedulingIgnoredDuringExecution =
            [
                new PodAffinityTerm
                {
                    LabelSelector = new LabelSelector
                    {
                        MatchExpressions = [new LabelSelectorRequirement { Key = "role", Operator = "In", Values = ["alluxio-worker"] }],
                    },
                    TopologyKey = "kubernetes.io/hostname",
                },
            ],
        };
        return (given ?? new Affinity()) with { PodAntiAffinity = given?.PodAntiAffinity ?? apart };
    }

    private ResourceRequirements Resources(string name) =>
        _settings.Add(ResourceParts.Read(_rules, $"{name}.resources")).Value ?? new ResourceRequirements();

    private ValueMap<int> Ports(string name) => _settings.Add(PortParts.Read(_rules, $"{name}.ports")).Value ?? [];

    private Probe Probe(string name, string probe) => _settings.Add(ProbeParts.Read(_rules, $"{name}.{probe}")).Value!;

    private ValueMap<string> Rendered(string component, ValueMap<string> env)
    {
        List<KeyValuePair<string, string>> rendered = [];
        foreach ((string key, string value) in env)
        {
            string? text = RenderedText.DoubleQuoted(value);
            if (text is null)
            {
                FieldPath path = FieldPath.Parse($"spec.{component}.env").Append(key);
                _diagnostics.Add(OperatorDiagnostics.NotRenderable.Create(_input.ClusterManifest.Locate(path), path, null, null, path));
            }

            rendered.Add(new(key, text ?? ""));
        }

        return new([.. rendered]);
    }

    private void AddProperties()
    {
        List<ComponentRing> rings = [];
        foreach (string component in (string[])["master", "worker", "proxy", "fuse"])
        {
            JvmFlags flags = new(_settings.Setting<ValueList<string>>($"{component}.jvmOptions"), _input.ClusterManifest);
            _settings.AddSiteProperties(component, new(() => _site.Seen(flags)));
            IEnumerable<Definition> Definitions(string key) => flags.Definitions(key).Concat(_site.Definitions(key));
            _settings.AddProperties(component, new(() => PropertySettings.All(component, _rules[$"{component}.properties"], flags.Keys.Concat(_site.Keys), Definitions)));
            Setting<HashRing> ring = _settings.Add(HashRingReader.Read(_rules[$"{component}.hashRing"], Definitions, _diagnostics));

            // What does not run disagrees with nobody.
            if (component is "master" or "worker" || _settings.Value<bool>($"{component}.enabled"))
            {
                rings.Add(new ComponentRing(component, ring.Value!, Definitions));
            }

            SitePropertyReports.Report(component, _site, flags, _diagnostics);
        }

        HashRingReports.Report(rings, _diagnostics);
    }

    private void AddEtcd()
    {
        _settings.Add(_rules.Replace<bool>("etcd.enabled"));
        _settings.Add(_rules.Replace<EtcdImage>("etcd.image"));
        _settings.Add(_rules.Replace<int>("etcd.replicas"));
        _settings.Add(_rules.Merge("etcd.nodeSelector"));
        _settings.Add(ResourceParts.Read(_rules, "etcd.resources"));
    }

    private static string? NotEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
