using System.Globalization;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Manifests;
using Alluxio.Config.Operator.V1Alpha1;
using Alluxio.Config.Systems.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1Alpha1.Resolution;

// Numbers that the chart hands on as they are.
internal sealed partial class OpenOperatorChecks
{
    /// <summary>More are not worth an object each: Helm keeps a release in one Secret, which has room for about so many Services.</summary>
    public const int MostMasters = ServerCount.Most;

    /// <summary>The number that a text becomes where the chart writes it without quotes.</summary>
    public static long? RenderedNumber(string? text)
    {
        Yaml11Scalar scalar = Yaml11.Resolve((text ?? "").Trim(' '));
        return scalar.Kind == Yaml11Kind.Integer && scalar.Integer >= long.MinValue && scalar.Integer <= long.MaxValue
            ? (long)scalar.Integer
            : null;
    }

    private void CheckNumbers()
    {
        Number("spec.master.count", Spec.Master?.Count, 0, MostMasters, HasMasters);
        Number("spec.worker.count", Spec.Worker?.Count, 0, int.MaxValue, isUsed: true);
        Number("spec.etcd.replicaCount", Spec.Etcd?.ReplicaCount, 0, int.MaxValue, HasEtcd);
        Number("spec.user", Spec.User, 0, int.MaxValue, isUsed: true);
        Number("spec.group", Spec.Group, 0, int.MaxValue, isUsed: true);
        Number("spec.fuse.user", Spec.Fuse?.User, 0, int.MaxValue, HasFuse);
        Number("spec.fuse.group", Spec.Fuse?.Group, 0, int.MaxValue, HasFuse);
        if (Spec.FsGroup is { Length: > 0 } fsGroup && RenderedNumber(fsGroup) is not (>= 0 and <= int.MaxValue))
        {
            DiagnosticMessage message = RenderedNumber(fsGroup) is null
                ? ClusterDiagnostics.NoNumber("spec.fsGroup", 0, int.MaxValue, fsGroup)
                : OperatorDiagnostics.NumberOutOfRange("spec.fsGroup", 0, int.MaxValue, fsGroup);
            Report(message, "spec.fsGroup", fsGroup, isUsed: true);
        }

        Ports("master", Spec.Master?.Ports, HasMasters);
        Ports("worker", Spec.Worker?.Ports, isUsed: true);
        Ports("proxy", Spec.Proxy?.Ports, HasProxy);
        Probe("spec.master.livenessProbe", Spec.Master?.LivenessProbe, HasMasters);
        Probe("spec.master.readinessProbe", Spec.Master?.ReadinessProbe, HasMasters);
        Probe("spec.master.startupProbe", Spec.Master?.StartupProbe, HasMasters);
        Probe("spec.worker.livenessProbe", Spec.Worker?.LivenessProbe, isUsed: true);
        Probe("spec.worker.readinessProbe", Spec.Worker?.ReadinessProbe, isUsed: true);
        Probe("spec.worker.startupProbe", Spec.Worker?.StartupProbe, isUsed: true);
    }

    private void Ports(string component, ValueMap<long>? ports, bool isUsed)
    {
        foreach ((string name, long number) in ports ?? [])
        {
            FieldPath path = FieldPath.Parse($"spec.{component}.ports").Append(name);
            if (!OpenOperatorDefaults.Ports(component).ContainsKey(name))
            {
                IgnoredFields.Add(path, input.ClusterManifest, "The chart knows no such port.", diagnostics);
            }
            else if (number is < 1 or > ushort.MaxValue)
            {
                OutOfRange(path, number, 1, ushort.MaxValue, isUsed);
            }
        }
    }

    // Zeros never reach the chart.
    private void Probe(string path, ProbeTimings? timings, bool isUsed)
    {
        Number($"{path}.failureThreshold", timings?.FailureThreshold, 0, int.MaxValue, isUsed);
        Number($"{path}.initialDelaySeconds", timings?.InitialDelaySeconds, 0, int.MaxValue, isUsed);
        Number($"{path}.periodSeconds", timings?.PeriodSeconds, 0, int.MaxValue, isUsed);
        Number($"{path}.successThreshold", timings?.SuccessThreshold, 0, int.MaxValue, isUsed);
        Number($"{path}.timeoutSeconds", timings?.TimeoutSeconds, 0, int.MaxValue, isUsed);
    }

    private void Number(string path, long? number, int least, int most, bool isUsed)
    {
        if (number is { } given && (given < least || given > most))
        {
            OutOfRange(FieldPath.Parse(path), given, least, most, isUsed);
        }
    }

    private void OutOfRange(FieldPath path, long number, int least, int most, bool isUsed)
    {
        string shown = number.ToString(CultureInfo.InvariantCulture);
        // Of more masters not every Service is written.
        bool fits = number is >= int.MinValue and <= int.MaxValue && (most != MostMasters || Math.Abs(number) <= most);
        DiagnosticMessage message = fits
            ? OperatorDiagnostics.NumberOutOfRange(path.ToString(), least, most, shown)
            : ClusterDiagnostics.NoNumber(path.ToString(), least, most, shown);
        Report(message, path, shown, isUsed);
    }
}
