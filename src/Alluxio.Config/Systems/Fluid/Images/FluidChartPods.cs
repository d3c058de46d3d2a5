using Alluxio.Config.Images;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Layering;
using Alluxio.Config.Systems.Fluid.Installation;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Images;

/// <summary>The images of Fluid itself, by the values of its chart. Without values nothing is known of them.</summary>
internal static class FluidChartPods
{
    /// <summary>The name of the values in layers.</summary>
    public const string Kind = "FluidValues";

    private const string Source = "charts/fluid/fluid/templates";

    // The templates of Fluid's chart. Controllers of other runtimes have no pod until they are switched on.
    private static readonly ValueList<FluidChartRow> Rows =
    [
        Controller("dataset-controller", "dataset.controller", "The controller of Datasets and their operations."),
        Controller(
            "alluxioruntime-controller",
            "runtime.alluxio.controller",
            "The controller of AlluxioRuntimes. It starts with the first AlluxioRuntime."),
        Controller(
            "fluidapp-controller",
            "fluidapp.controller",
            "The controller of applications that use a Dataset.") with { Switch = "fluidapp.enabled" },
        Controller("fluid-webhook", "webhook", "The webhook that changes pods of applications.") with { Switch = "webhook.enabled" },
        Csi("plugins", "csi.plugins", "The driver that mounts Datasets on every node.") with { PullPolicy = "IfNotPresent" },
        Csi("node-driver-registrar", "csi.registrar", "The CSI driver needs it as a second container.") with { IsThirdParty = true },
        Controller("fluid-crds-upgrade", "crdUpgrade", "A Job that runs before each upgrade of Fluid.") with
        {
            Kind = "Job",
            Container = "fluid-crds-upgrade",
            Switch = "crdUpgrade.enabled",
        },
        Other("jindo"),
        Other("goosefs"),
        Other("juicefs"),
        Other("thin"),
        Other("efc"),
        Other("vineyard"),
    ];

    public static IEnumerable<ImageUse> Of(FluidPlan plan)
    {
        if (plan.Installation is not { } chart)
        {
            return plan.Chart is null ? [] : Rows.Where(static row => row.IsOnByDefault).Select(Unknown);
        }

        return Rows.Where(row => IsThere(chart, row)).Select(row => Use(chart, row));
    }

    private static bool IsThere(FluidChart chart, FluidChartRow row) => row.Switch is null || chart.IsOn(row.Switch, row.IsOnByDefault);

    private static ImageUse Use(FluidChart chart, FluidChartRow row)
    {
        string[] fields = chart.ImageFields(row.Block);
        string? text = chart.Image(row.Block);
        string? place = text is null ? chart.Text($"{row.Block}.{FluidChart.ImagePrefix}") : null;
        Setting<string> image = Setting(chart, $"{row.Name}.image", text, fields);
        ValueList<LocalObjectReference> secrets = chart.Secrets;
        return new ImageUse
        {
            Text = text,
            Shape = fields.Length > 1 ? ImageShape.ThreeParts : ImageShape.OneText,
            Field = $"{string.Join(", ", fields)} of Fluid's values",
            Settings = [image],
            Component = row.Name,
            Container = row.Container,
            Role = row.IsThirdParty ? ContainerRole.Side : ContainerRole.Main,
            Pod = new PullingPod
            {
                Kind = row.Kind,
                Namespace = chart.Namespace,
                Name = row.Name,
                PullSecrets = secrets,
                PullSecretSetting =
                    Setting(chart, $"{row.Name}.imagePullSecrets", secrets.Count > 0 ? secrets : null, [FluidChart.PullSecrets]),
                ServiceAccountName = row.Account,
            },
            PullPolicy = text is null ? null : PullPolicies.Effective(row.PullPolicy, text),
            IsPullPolicyOfKubernetes = row.PullPolicy.Length == 0,
            Reason = row.Reason,
            Place = place,
            Because = text is not null ? row.Because
                : place is not null ? $"{row.Because} The values set its registry '{place}'. Its name and tag come from the chart's "
                    + "release and are unknown here."
                : $"{row.Because} The values set only a part of its image, and the default of the chart is unknown.",
            IsThirdParty = row.IsThirdParty,
            Row = new ImageRow
            {
                Component = row.Name,
                Containers = [row.Container],
                Settings = [],
                Shape = ImageShape.OneText,
                Paths = [chart.IsPrefixed(row.Block) ? row.Block : $"{row.Block}.image"],
                IsInValues = true,
                IsPrefixed = chart.IsPrefixed(row.Block),
                Reason = row.Reason,
                Because = row.Because,
            },
        };
    }

    // Without values neither images nor pull secrets are known, but that there are such pods is.
    private static ImageUse Unknown(FluidChartRow row) => new()
    {
        Text = null,
        Shape = ImageShape.Unknown,
        Field = $"{row.Block} of Fluid's values",
        Component = row.Name,
        Container = row.Container,
        Role = row.IsThirdParty ? ContainerRole.Side : ContainerRole.Main,
        Pod = new PullingPod
        {
            Kind = row.Kind,
            Namespace = FluidChart.DefaultNamespace,
            Name = row.Name,
            ServiceAccountName = row.Account,
            ListDependsOn = "the values of Fluid's chart",
        },
        PullPolicy = null,
        Reason = row.Reason,
        Because = "Fluid itself runs it. The values of its chart are not in the manifests.",
        IsThirdParty = row.IsThirdParty,
    };

    private static Setting<T> Setting<T>(FluidChart chart, string path, T? value, string[] fields)
        where T : class => new()
        {
            Path = path,
            Value = value,
            Rule = new Rule
            {
                Setting = path,

                // The template joins the parts of an image, so that none beats another.
                Combine = fields.Length > 1 ? CombineRule.Append : CombineRule.Replace,
                Layers =
                [
                    .. fields.Select(static field => new RuleLayer { Layer = Layer.Controller, Field = field, Kind = FluidChartPods.Kind }),
                ],
                Source = Source,
            },
            Winners = value is null
                ? []
                : [.. fields.Select(field => new Definition
                {
                    Layer = Layer.Controller,
                    Origin = field,
                    Value = chart.Text(field) ?? (object)value,
                    Locate = () => chart.Locate(field),
                })],
            Hidden = [],
        };

    private static FluidChartRow Controller(string name, string block, string because) =>
        new() { Kind = "Deployment", Name = name, Container = "manager", Block = block, Account = name, Because = because };

    private static FluidChartRow Csi(string container, string block, string because) => new()
    {
        Kind = "DaemonSet",
        Name = "csi-nodeplugin-fluid",
        Container = container,
        Block = block,
        Account = "fluid-csi",
        Switch = "csi.enabled",
        Reason = ImageReason.CsiDriver,
        Because = because,
    };

    private static FluidChartRow Other(string runtime) =>
        Controller($"{runtime}runtime-controller", $"runtime.{runtime}.controller", $"The values enable runtime.{runtime}.") with
        {
            Switch = $"runtime.{runtime}.enabled",
            IsOnByDefault = false,
            Reason = ImageReason.ComponentEnabled,
        };
}
