using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Layering;
using Alluxio.Config.Systems.Operator.V1.Plan;
using Alluxio.Config.Systems.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1.Resolution;

/// <summary>
/// Finds values of a <c>v1</c> cluster that make objects which Kubernetes refuses, or that make no sense. Only enabled parts are checked.
/// </summary>
internal sealed partial class ClusterChecks
{
    private static readonly FieldPath Name = FieldPath.Parse("metadata.name");

    // Settings with these last words are written into an object unchanged, and Kubernetes accepts only these values.
    private static readonly (string Setting, ValueList<string> Words)[] Words =
    [
        (".imagePullPolicy", KubernetesEnums.PullPolicies), (".dnsPolicy", KubernetesEnums.DnsPolicies),
        (".service.type", KubernetesEnums.ServiceTypes),
    ];

    private static readonly string[] Stores = [ClusterStore.OnHost, ClusterStore.InClaim, ClusterStore.InEmptyDir];

    private readonly ClusterInput _input;
    private readonly ComponentSettings _settings;
    private readonly ValueChecks _checks;
    private readonly DiagnosticBag _diagnostics;
    private ClusterPod[] _pods = [];

    public ClusterChecks(ClusterInput input, ComponentSettings settings, DiagnosticBag diagnostics)
    {
        _input = input;
        _settings = settings;
        _diagnostics = diagnostics;

        _checks = new ValueChecks(diagnostics, definition => definition.RuleLayer is { } row ? input.ManifestOf(row) : null);
    }

    public void Check(ClusterDeployment cluster)
    {
        CheckName(cluster.Name);
        _pods = [.. Pods(cluster)];
        HashSet<string> running = new(_pods.Length, StringComparer.Ordinal);
        foreach (ClusterPod pod in _pods)
        {
            running.Add(pod.Component.Name);
        }

        HashSet<string>.AlternateLookup<ReadOnlySpan<char>> runs = running.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (Setting setting in _settings.InOrder)
        {
            // Most settings are defaults alone, and those are right.
            if (!setting.IsShared && runs.Contains(setting.Path.AsSpan(0, setting.Path.IndexOf('.', StringComparison.Ordinal))))
            {
                CheckSetting(setting);
            }
        }

        CheckPages(cluster.PageStore);
        CheckStores(cluster);
        CheckMounts(cluster);
    }

    private static IEnumerable<ClusterPod> Pods(ClusterDeployment cluster) => ((ClusterPod?[])
    [
        cluster.Coordinator, cluster.Worker, cluster.Fuse.Pod, cluster.Etcd?.Pod, cluster.Gateway?.Pod, cluster.Dashboard,
        cluster.Prometheus, cluster.Grafana,
        cluster.CacheOnly?.Master, cluster.CacheOnly?.Worker, cluster.Operator?.Controllers, cluster.Operator?.Csi,
        cluster.Operator?.CsiNode, cluster.Operator?.Console,
    ]).OfType<ClusterPod>();

    private void CheckSetting(Setting setting)
    {
        switch (setting)
        {
            case Setting<ResourceRequirements> resources:
                _checks.Resources(resources);
                break;
            case Setting<ValueList<LocalObjectReference>> secrets:
                _checks.PullSecrets(secrets);
                break;
            case Setting<string> { Value.Length: > 0 } text:
                CheckWord(text);
                break;
            case Setting<ValueMap<int>> ports when setting.Path.EndsWith(".ports", StringComparison.Ordinal):
                CheckPorts(ports);
                break;
            case Setting<Probe> probe:
                CheckProbe(probe);
                break;
            case Setting<int> count when setting.Path.EndsWith(".replicas", StringComparison.Ordinal):
                CheckCount(count);
                break;
            default:
                if (IsIdentity(setting.Path)
                    && setting.UntypedValue is { } id
                    && long.TryParse(id.ToString(), System.Globalization.CultureInfo.InvariantCulture, out long number))
                {
                    _checks.Number(setting, number, 0, int.MaxValue);
                }

                break;
        }
    }

    private void CheckPorts(Setting<ValueMap<int>> ports)
    {
        foreach ((string name, int number) in ports.Value ?? [])
        {
            _checks.Number(ports, number, 1, ushort.MaxValue, name);
        }
    }

    private void CheckProbe(Setting<Probe> probe)
    {
        if (probe.Value is null || ValueChecks.Given(probe) is null)
        {
            return;
        }

        foreach ((string name, int? number) in ((string, int?)[])
        [
            ("failureThreshold", probe.Value?.FailureThreshold), ("initialDelaySeconds", probe.Value?.InitialDelaySeconds),
            ("periodSeconds", probe.Value?.PeriodSeconds),
            ("successThreshold", probe.Value?.SuccessThreshold), ("timeoutSeconds", probe.Value?.TimeoutSeconds),
        ])
        {
            _checks.Number(probe, number ?? 0, 0, int.MaxValue, name);
        }
    }

    private static bool IsIdentity(string path) =>
        path.AsSpan(path.IndexOf('.', StringComparison.Ordinal) + 1) is "user" or "group" or "fsGroup";

    private void CheckCount(Setting<int> count)
    {
        _checks.Number(count, count.Value, 0, int.MaxValue);
        if (count.Value == 0 && ValueChecks.Given(count) is { } winner)
        {
            _checks.Report(ClusterDiagnostics.NoServers(winner.Origin), winner, [], "0");
        }
    }

    private void CheckWord(Setting<string> setting)
    {
        foreach ((string name, ValueList<string> words) in Words)
        {
            if (setting.Path.EndsWith(name, StringComparison.Ordinal))
            {
                _checks.Word(setting, words);
            }
        }

        if (setting.Path.EndsWith(".serviceAccountName", StringComparison.Ordinal)
            && ValueChecks.Given(setting) is { } account
            && !ObjectNames.IsSubdomain(setting.Value!))
        {
            _checks.Report(ClusterDiagnostics.BadObjectName(account.Origin, setting.Value), account, [], setting.Value);
        }
    }

    // A Service has this name, and labels of a StatefulSet's pods contain its name followed by a hash.
    private void CheckName(string name)
    {
        string? problem =
            name.Length > LongestName ? $"has {name.Length} characters; at most {LongestName} leave room for the suffixes of derived names"
                : name.Contains('.', StringComparison.Ordinal) ? "contains a dot, which names of Services must not have"
                : !char.IsAsciiLetterLower(name[0]) ? "does not begin with a letter, which names of Services require"
                : null;

        // An invalid name has its own finding.
        if (problem is not null && (ObjectNames.IsSubdomain(name) || name.Length > LongestName))
        {
            _diagnostics.Add(ClusterDiagnostics.BadClusterName(name, problem)
                .At(_input.ClusterManifest.Locate(Name) ?? _input.ClusterManifest.Location, Name, name));
        }
    }

    // "-coordinator" and the eleven characters of a revision, of the 63 of a label.
    private const int LongestName = 40;
}
