using Alluxio.Config.Layering;
using Alluxio.Config.Systems.Operator.V1.Resolution;
using static Alluxio.Config.Systems.Resolution.RuleRows;

namespace Alluxio.Config.Systems.Operator.V1.Rules;

// The operator itself, from its Helm values.
internal static partial class ClusterRules
{
    private const string OperatorImages = "Every pod of the operator shares one image.";

    private static Rule[] Operator() =>
    [
        .. OperatorPod("operator", null),
        NotEmitted("No page shows the objects of the FoundationDB operator.", Replace(
            "operator.foundationDb",
            "documentation AI-3.8: S3 write cache",
            "Installs the FoundationDB operator. Its image is not documented.",
            Values("fdb-operator.enabled"),
            Default(false, "documented default"))),
        Ignore("csiController.name", Silent, Values("alluxio-csi.nameOverride")),
        Ignore("operator.name", Silent, Values("nameOverride")),
        .. CsiPod("csiController", "alluxio-csi.controllerPlugin"),
        Replace(
            "csiController.provisionerImage",
            Install,
            "One string contains image and tag.",
            Values("alluxio-csi.controllerPlugin.provisioner.image"),
            Default("registry.k8s.io/sig-storage/csi-provisioner:v2.0.5", "documented image")),
        Replace(
            "csiController.provisionerResources",
            Silent,
            null,
            Assumed(Values("alluxio-csi.controllerPlugin.provisioner.resources")),
            Assumed(Default(ClusterDefaults.Csi("100m", "300Mi"), "default of the open operator"))),
        Replace(
            "csiController.resources",
            Silent,
            null,
            Assumed(Values("alluxio-csi.controllerPlugin.controller.resources")),
            Assumed(Default(ClusterDefaults.Csi("200m", "200Mi"), "default of the open operator"))),
        .. CsiPod("csiNodePlugin", "alluxio-csi.nodePlugin"),
        Replace(
            "csiNodePlugin.driverRegistrarImage",
            Install,
            "One string contains image and tag.",
            Values("alluxio-csi.nodePlugin.driverRegistrar.image"),
            Default("registry.k8s.io/sig-storage/csi-node-driver-registrar:v2.0.0", "documented image")),
        Replace(
            "csiNodePlugin.driverRegistrarResources",
            Silent,
            null,
            Assumed(Values("alluxio-csi.nodePlugin.driverRegistrar.resources")),
            Assumed(Default(ClusterDefaults.Csi("100m", "100Mi"), "default of the open operator"))),
        Replace(
            "csiNodePlugin.resources",
            Silent,
            null,
            Assumed(Values("alluxio-csi.nodePlugin.nodeserver.resources")),
            Assumed(Default(ClusterDefaults.Csi("200m", "200Mi"), "default of the open operator"))),
        Replace(
            "console.enabled", "documentation AI-3.7: deployment", "Installed if its values are set.", Assumed(Values("console.enabled")),
            Derived("values of the console are set"), Default(false, "documented default")),
        .. OperatorPod("console", "console"),
        NotEmitted(
            "No page shows how it reaches the pod.",
            Replace("console.web", "documentation AI-3.7: deployment", null, Values("console.web"))),
        Replace("console.resources", Silent, null, Assumed(Values("console.resources"))),
        .. OperatorScheduling("console", "console"),
    ];

    private static Rule[] CsiPod(string component, string own) =>
    [
        Replace($"{component}.enabled", Install, null, Assumed(Values("alluxio-csi.enabled")), Default(true, "documented default")),
        .. OperatorPod(component, "alluxio-csi"),
        Replace(
            $"{component}.hostNetwork",
            Silent,
            null,
            Assumed(Values("alluxio-csi.hostNetwork")),
            Assumed(Default(false, "default of the open operator"))),
        Replace($"{component}.dnsPolicy", Silent, null, Assumed(Values("alluxio-csi.dnsPolicy"))),
        .. OperatorScheduling(component, own),
    ];

    private static Rule[] OperatorPod(string component, string? own) =>
    [
        Replace(
            $"{component}.image",
            Install,
            OperatorImages,
            [.. OwnValues(own, "image"), Values("global.image"), Default("alluxio/operator", "documented image")]),
        Replace($"{component}.imageTag", Install, OperatorImages, [.. OwnValues(own, "imageTag"), Values("global.imageTag")]),
        Replace($"{component}.imagePullPolicy", Silent, null, [
            .. OwnValues(own, "imagePullPolicy"),
            Assumed(Values("global.imagePullPolicy")),
            Assumed(Default("IfNotPresent", "default of the open operator")),
        ]),
        Replace(
            $"{component}.imagePullSecrets",
            Silent,
            null,
            [.. OwnValues(own, "imagePullSecrets"), Assumed(Values("global.imagePullSecrets"))]),
    ];

    private static Rule[] OperatorScheduling(string component, string own) =>
    [
        Replace($"{component}.nodeSelector", Silent, null, Assumed(Values($"{own}.nodeSelector"))),
        Replace($"{component}.tolerations", Silent, null, Assumed(Values($"{own}.tolerations"))),
        Replace($"{component}.affinity", Silent, null, Assumed(Values($"{own}.affinity"))),
    ];

    private static RuleLayer[] OwnValues(string? own, string field) => own is null
        ? []
        : [Assumed(Values($"{own}.{field}") with { Layer = Layer.Component })];
}
