using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Layering;
using Alluxio.Config.Manifests;
using Alluxio.Config.Operator.V1Alpha1;
using Alluxio.Config.Systems.Operator.V1Alpha1.Plan;
using Alluxio.Config.Systems.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1Alpha1.Resolution;

/// <summary>
/// Finds values that the operator takes and the API server refuses, in the cluster itself or in the objects that the chart makes.
/// </summary>
/// <remarks>It checks the input as written: settings hold the chart's results.</remarks>
internal sealed partial class OpenOperatorChecks(OpenOperatorInput input, ComponentSettings settings, DiagnosticBag diagnostics)
{
    private AlluxioClusterSpec Spec { get; } = input.Cluster.Spec ?? new AlluxioClusterSpec();

    /// <summary>Checks that there is what the operator waits for.</summary>
    /// <param name="name">The name of the cluster.</param>
    /// <param name="clusterNamespace">Its namespace.</param>
    public void CheckInput(string name, string clusterNamespace)
    {
        Manifest cluster = input.ClusterManifest;
        if (name.Length == 0)
        {
            diagnostics.Add(OperatorDiagnostics.NoName().At(cluster.Location));
        }

        if (input.Dataset is null)
        {
            FieldPath path = FieldPath.Parse("spec.dataset");
            diagnostics.Add(OperatorDiagnostics.NoDataset(Spec.Dataset ?? "", clusterNamespace)
                .At(cluster.Locate(path) ?? cluster.Location, path, Spec.Dataset));
        }

        if (Spec.Properties is not { Count: > 0 })
        {
            diagnostics.Add(OperatorDiagnostics.NoProperties().At(cluster.Locate(FieldPath.Parse("spec")) ?? cluster.Location));
        }

        CheckName("metadata.name", name);
        CheckName("spec.nameOverride", Spec.NameOverride);
    }

    /// <summary>Checks that FUSE has something to mount.</summary>
    public void CheckDataset(MountTableKind mountTable)
    {
        string? path = input.Dataset?.Spec?.Dataset?.Path;
        if (input.Dataset is not null && path is not { Length: > 0 } && mountTable == MountTableKind.None)
        {
            diagnostics.Add(OperatorDiagnostics.NoDatasetPath().At(PlaceOfPath(), FieldPath.Parse("spec.dataset.path"), path ?? ""));
        }
    }

    /// <summary>Checks resolved settings. Under Helm's merge, a request of the user may meet a limit of the chart.</summary>
    public void CheckValues()
    {
        ValueChecks checks = new(diagnostics, _ => input.ClusterManifest);
        foreach (string component in OpenComponents.All)
        {
            if (component is "worker" || settings.Value<bool>($"{component}.enabled"))
            {
                checks.Requests(settings.Setting<ResourceRequirements>($"{component}.resources")!);
                checks.Word(settings.Setting<string>($"{component}.imagePullPolicy")!, KubernetesEnums.PullPolicies);
                checks.Word(settings.Setting<string>($"{component}.dnsPolicy")!, KubernetesEnums.DnsPolicies);
            }
        }
    }

    /// <summary>Checks what the fields say by themselves.</summary>
    public void CheckFields()
    {
        CheckNumbers();
        CheckResources();
        CheckStores();
        CheckItems();
        CheckPlainScalars();
        CheckMounts();
        CheckProxy();
        CheckEtcd();
    }

    /// <summary>Names become labels, which the chart does not quote.</summary>
    private void CheckName(string path, string? name)
    {
        if (!string.IsNullOrEmpty(name)
            && (Yaml11.ToStringField(name) != name || Yaml11.Resolve(name).Kind is not (Yaml11Kind.String or Yaml11Kind.Timestamp)))
        {
            Report(OperatorDiagnostics.NumericName(path, name), path, name, isUsed: true);
        }
    }

    private bool HasMasters => settings.Value<bool>("master.enabled");

    private bool HasProxy => settings.Value<bool>("proxy.enabled");

    private bool HasFuse => settings.Value<bool>("fuse.enabled");

    // Absent installs it, too.
    private bool HasEtcd => settings.Value<bool>("etcd.enabled") || !IsEtcdGiven;

    private bool IsEtcdGiven => settings.Setting("etcd.enabled")?.Winners is [{ Layer: not Layer.BuiltIn }, ..];

    // The nearest place that is there: a Dataset may have no spec, or null for it.
    private SourceLocation? PlaceOfPath() => input.DatasetManifest is not { } dataset ? null
        : dataset.Locate(FieldPath.Parse("spec.dataset"))
            ?? dataset.Locate(FieldPath.Parse("spec"))
            ?? dataset.LocateKey(FieldPath.Parse("spec"))
            ?? dataset.Location;

    private void CheckResources()
    {
        Resources("master", Spec.Master?.Resources, HasMasters);
        Resources("worker", Spec.Worker?.Resources, isUsed: true);
        Resources("proxy", Spec.Proxy?.Resources, HasProxy);
        Resources("fuse", Spec.Fuse?.Resources, HasFuse);
        Resources("etcd", Spec.Etcd?.Resources, HasEtcd);

        void Resources(string component, ComponentResources? resources, bool isUsed)
        {
            foreach ((string part, string text) in ResourceSettings.Split(resources) ?? [])
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
            Report(
                OperatorDiagnostics.StoreWithoutVolume("spec.pagestore.type", pages.Type),
                "spec.pagestore.type", pages.Type, isUsed: true);
        }

        Known("spec.journal.type", journal?.Type, HasMasters, "masters mount a volume that does not exist, and do not start");
        Known("spec.metastore.type", metastore?.Type, isUsed: true, "the metadata is lost with the pod");

        void Known(string path, string? type, bool isUsed, string effect)
        {
            if (type is not (null or "" or OpenStore.OnHost or OpenStore.InClaim))
            {
                Report(OperatorDiagnostics.UnknownStore(path, type, effect), path, type, isUsed);
            }
        }
    }

    private void CheckProxy()
    {
        if (Spec.Proxy?.PodAnnotations is { Count: > 0 } && Spec.Worker?.PodAnnotations is not { Count: > 0 }
            && MetricsSettings.HasServlet(settings.Value<ValueMap<string>>("master.metrics"))
            && Spec.Metrics?.PrometheusMetricsServlet?.PodAnnotations is { Count: > 0 })
        {
            Report(OperatorDiagnostics.AnnotationsCollide("spec.proxy.podAnnotations"), "spec.proxy.podAnnotations", null, HasProxy);
        }
    }

    private void CheckEtcd()
    {
        if (!IsEtcdGiven)
        {
            FieldPath path = FieldPath.Parse(Spec.Etcd is null ? "spec" : "spec.etcd");
            diagnostics.Add(OperatorDiagnostics.EtcdWithoutProperties()
                .At(input.ClusterManifest.LocateKey(path), FieldPath.Parse("spec.etcd.enabled")));
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

        reason ??= "a claim must request more than zero";
        Report(OperatorDiagnostics.BadAmount(path, text, QuantityHints.Sentence(reason)), path, text, isUsed);
    }

    private void Report(DiagnosticMessage message, string path, string? value, bool isUsed) =>
        Report(message, FieldPath.Parse(path), value, isUsed);

    // Disabled parts are never refused.
    private void Report(DiagnosticMessage message, FieldPath path, string? value, bool isUsed)
    {
        Diagnostic found = message.At(input.ClusterManifest.Locate(path), path, value);
        diagnostics.Add(isUsed || found.Severity != DiagnosticSeverity.Error
            ? found
            : found with { Severity = DiagnosticSeverity.Warning });
    }
}
