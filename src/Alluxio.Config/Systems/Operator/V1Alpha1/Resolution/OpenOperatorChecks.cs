using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Manifests;
using Alluxio.Config.Operator.V1Alpha1;
using Alluxio.Config.Systems.Operator.Resolution;
using Alluxio.Config.Systems.Operator.V1Alpha1.Plan;
using Alluxio.Config.Systems.Operator.V1Alpha1.Rules;
using Alluxio.Config.Systems.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1Alpha1.Resolution;

/// <summary>Finds values that the operator takes and the API server refuses, in the cluster itself or in the objects that the chart makes.</summary>
internal sealed partial class OpenOperatorChecks(OpenOperatorInput input, DiagnosticBag diagnostics)
{
    private AlluxioClusterSpec Spec => input.Spec;

    /// <summary>Checks what the fields say by themselves.</summary>
    public void CheckFields()
    {
        CheckNumbers();
        CheckResources();
        CheckStores();
        CheckItems();
        CheckTexts();
        CheckMounts();
        CheckProxy();
        CheckEtcd();
    }

    /// <summary>Names become labels, which the chart does not quote.</summary>
    public void CheckName(string path, string? name)
    {
        if (!string.IsNullOrEmpty(name)
            && (Yaml11.ToStringField(name) != name || Yaml11.Resolve(name).Kind is not (Yaml11Kind.String or Yaml11Kind.Timestamp)))
        {
            Report(OperatorDiagnostics.NumericName, path, name, isUsed: true, path, name);
        }
    }

    private bool HasMasters => Spec.Master?.Enabled ?? true;

    private bool HasProxy => Spec.Proxy?.Enabled == true;

    private bool HasFuse => Spec.Fuse?.Enabled == true;

    // Absent installs it, too.
    private bool HasEtcd => Spec.Etcd?.Enabled != false;

    private void CheckResources()
    {
        Resources("master", Spec.Master?.Resources, HasMasters);
        Resources("worker", Spec.Worker?.Resources, isUsed: true);
        Resources("proxy", Spec.Proxy?.Resources, HasProxy);
        Resources("fuse", Spec.Fuse?.Resources, HasFuse);
        Resources("etcd", Spec.Etcd?.Resources, HasEtcd);

        void Resources(string component, ComponentResources? resources, bool isUsed)
        {
            foreach ((string part, string text) in ResourceParts.Split(resources) ?? [])
            {
                Amount($"spec.{component}.resources.{part}", text, isUsed);
            }
        }
    }

    private void CheckStores()
    {
        JournalSpec? journal = Spec.Journal;
        PageStoreSpec? pages = Spec.Pagestore;
        MetastoreSpec? metastore = Spec.Metastore;
        if (journal?.Type == OpenStore.InClaim)
        {
            Amount("spec.journal.size", journal.Size, HasMasters, mayBeZero: false);
        }

        if (metastore?.Type == OpenStore.InClaim)
        {
            Amount("spec.metastore.size", metastore.Size, isUsed: true, mayBeZero: false);
        }

        if (pages?.Type is not OpenStore.OnHost)
        {
            Amount("spec.pagestore.quota", pages?.Quota, isUsed: true, mayBeZero: pages?.Type is not OpenStore.InClaim);
        }

        if (pages?.Type is not (null or "" or OpenStore.OnHost or OpenStore.InClaim or OpenStore.InEmptyDir))
        {
            Report(OperatorDiagnostics.StoreWithoutVolume, "spec.pagestore.type", pages.Type, isUsed: true, "spec.pagestore.type", pages.Type);
        }

        Known("spec.journal.type", journal?.Type, HasMasters, "masters mount a volume that is not there and do not start");
        Known("spec.metastore.type", metastore?.Type, isUsed: true, "the metadata goes with the pod");

        void Known(string path, string? type, bool isUsed, string effect)
        {
            if (type is not (null or "" or OpenStore.OnHost or OpenStore.InClaim))
            {
                Report(OperatorDiagnostics.UnknownStore, path, type, isUsed, path, type, effect);
            }
        }
    }

    private void CheckProxy()
    {
        PrometheusServlet? servlet = Spec.Metrics?.PrometheusMetricsServlet;
        if (Spec.Proxy?.PodAnnotations is { Count: > 0 } && Spec.Worker?.PodAnnotations is not { Count: > 0 }
            && servlet is { Enabled: true, PodAnnotations.Count: > 0 })
        {
            Report(OperatorDiagnostics.AnnotationsCollide, "spec.proxy.podAnnotations", null, HasProxy, "spec.proxy.podAnnotations");
        }
    }

    private void CheckEtcd()
    {
        if (Spec.Etcd?.Enabled is null)
        {
            FieldPath path = FieldPath.Parse(Spec.Etcd is null ? "spec" : "spec.etcd");
            diagnostics.Add(OperatorDiagnostics.EtcdWithoutProperties.Create(input.ClusterManifest.LocateKey(path), FieldPath.Parse("spec.etcd.enabled"), null, null));
        }
    }

    private void Amount(string path, string? text, bool isUsed, bool mayBeZero = true)
    {
        if (string.IsNullOrEmpty(text))
        {
            return;
        }

        if (RenderedQuantity.TryParse(text, out Quantity? quantity, out string? reason) && (mayBeZero || quantity.Sign > 0))
        {
            return;
        }

        reason ??= "a claim must ask for more than nothing";
        Report(OperatorDiagnostics.BadAmount, path, text, isUsed, path, text, QuantityHints.Sentence(reason));
    }

    private void Report(DiagnosticDescriptor descriptor, string path, string? value, bool isUsed, params ReadOnlySpan<object?> facts) =>
        Report(descriptor, FieldPath.Parse(path), value, isUsed, facts);

    // What does not run is refused by nobody.
    private void Report(DiagnosticDescriptor descriptor, FieldPath path, string? value, bool isUsed, params ReadOnlySpan<object?> facts)
    {
        Diagnostic found = descriptor.Create(input.ClusterManifest.Locate(path), path, value, null, facts);
        diagnostics.Add(isUsed || found.Severity != DiagnosticSeverity.Error ? found : found with { Severity = DiagnosticSeverity.Warning });
    }
}
