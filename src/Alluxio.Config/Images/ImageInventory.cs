using Alluxio.Config.Kubernetes;
using Alluxio.Config.Layering;
using Alluxio.Config.Values;

namespace Alluxio.Config.Images;

/// <summary>Lists the images of a plan: first those of its workloads, in their order, then those of pods that come later.</summary>
internal static class ImageInventory
{
    public static ValueList<ImageUse> Of(ResolvedPlan plan)
    {
        // With errors nothing is created.
        if (plan.Objects.Count == 0)
        {
            return [];
        }

        ImageFacts facts = ImageFacts.Of(plan);
        return
        [
            .. plan.Workloads.SelectMany(workload => OfWorkload(plan, workload, facts.Rows)),
            .. LaterPods.Of(plan, facts),
            .. facts.OfController(plan),
        ];
    }

    /// <summary>A setting by its component and name.</summary>
    public static Setting? Setting(ResolvedPlan plan, string component, string name)
    {
        foreach (ComponentPlan candidate in plan.Components.AsSpan())
        {
            if (candidate.Name == component)
            {
                return candidate.Find(name);
            }
        }

        return null;
    }

    /// <summary>A setting by its path.</summary>
    public static Setting? Setting(ResolvedPlan plan, string? path)
    {
        int dot = path?.IndexOf('.', StringComparison.Ordinal) ?? -1;
        return dot < 0 ? null : Setting(plan, path![..dot], path[(dot + 1)..]);
    }

    /// <summary>The settings that make the image of a row.</summary>
    public static ValueList<Setting> SettingsOf(ResolvedPlan plan, ImageRow row) =>
        row.Settings.Select(name => Setting(plan, row.Component, name)).OfType<Setting>().ToValueList();

    /// <summary>The form of the fields that really set the image: some may be given in more than one.</summary>
    public static ImageShape ShapeOf(ImageRow row, ValueList<Setting> settings)
    {
        Definition[] fields = [.. settings.SelectMany(static setting => setting.Winners).Where(static winner => !winner.IsDefault)];
        return Array.Exists(fields, static field => field.RuleLayer is { IsInImageInfo: true }) ? ImageShape.ImageInfo
            : fields.Length == 0 && row.IsAssumed ? ImageShape.Unknown
            : row.Shape != ImageShape.Unknown || fields.Length == 0 ? row.Shape
            : fields.Length > 1 || row.Settings.Count > 1 ? ImageShape.SplitPair
            : settings[0].UntypedValue is string ? ImageShape.OneText
            : ImageShape.ThreeParts;
    }

    private static IEnumerable<ImageUse> OfWorkload(ResolvedPlan plan, Workload workload, ValueList<ImageRow> rows)
    {
        if (workload.Template?.Spec is not { } spec)
        {
            return [];
        }

        ComponentPlan[] components = [.. plan.Components.Where(component => component.RunsIn(workload.Name))];
        List<(Container Container, bool IsInit, ImageRow Row)> containers =
        [
            .. (spec.InitContainers ?? []).Select(container => (container, true, RowOf(container))),
            .. (spec.Containers ?? []).Select(container => (container, false, RowOf(container))),
        ];
        string owner =
            components.Length > 0 ? components[0].Name : containers.Select(static entry => entry.Row.Component).FirstOrDefault() ?? "";
        PullingPod pod = new()
        {
            Kind = workload.Kind,
            Namespace = workload.Resource.Metadata?.Namespace ?? plan.Namespace,
            Name = workload.Name,
            IsAtRunTime = containers.Exists(static entry => entry.Row.IsAtRunTime),
            PullSecrets = spec.ImagePullSecrets ?? [],
            PullSecretSetting = Setting(plan, owner, "imagePullSecrets"),
            ServiceAccountName = spec.ServiceAccountName,
        };
        return containers.Select(entry => Use(plan, pod, entry.Container, entry.Row, RoleOf(entry.Container, entry.IsInit)));

        // Several workloads have containers of the same name; the row of the workload's own component counts.
        ImageRow RowOf(Container container)
        {
            ImageRow? first = null;
            foreach (ImageRow row in rows.AsSpan())
            {
                if ((row.Kind is not null && row.Kind != workload.Kind) || !row.Containers.Contains(container.Name ?? ""))
                {
                    continue;
                }

                if (Array.Exists(components, component => component.Name == row.Component))
                {
                    return row;
                }

                first ??= row;
            }

            return first ?? Unknown(container, components);
        }

        ContainerRole RoleOf(Container container, bool isInit) => isInit ? ContainerRole.Init
            : components.Length == 0 || components.Any(component => component.ContainerName == container.Name) ? ContainerRole.Main
            : ContainerRole.Side;
    }

    private static ImageRow Unknown(Container container, ComponentPlan[] components) => new()
    {
        Component = components.Length > 0 ? components[0].Name : "",
        Containers = [container.Name ?? ""],
        Settings = [],
        Shape = ImageShape.Unknown,
        Reason = ImageReason.Unknown,
        Because = "The catalogue does not have this container.",
    };

    private static ImageUse Use(ResolvedPlan plan, PullingPod pod, Container container, ImageRow row, ContainerRole role)
    {
        ValueList<Setting> settings = SettingsOf(plan, row);
        return new ImageUse
        {
            Text = container.Image,
            Row = row,
            Shape = ShapeOf(row, settings),
            Field = row.Field,
            Settings = settings,
            Component = row.Component,
            Container = container.Name,
            Role = role,
            Pod = pod,
            PullPolicy = PullPolicies.Effective(container.ImagePullPolicy, container.Image),
            IsPullPolicyOfKubernetes = string.IsNullOrEmpty(container.ImagePullPolicy),
            Reason = row.Reason,
            Because = row.Because,
            Switch = Setting(plan, row.Switch),
            IsThirdParty = row.IsThirdParty,
            IsOfDeployment = row.Reason is not (ImageReason.CsiDriver or ImageReason.Console or ImageReason.OperatorItself),
        };
    }
}
