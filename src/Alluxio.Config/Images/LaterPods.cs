using System.Globalization;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Layering;
using Alluxio.Config.Values;

namespace Alluxio.Config.Images;

/// <summary>The images of pods that are none of the plan's workloads, by the rows of the catalogue.</summary>
internal static class LaterPods
{
    public static IEnumerable<ImageUse> Of(ResolvedPlan plan, ImageFacts facts) =>
        facts.LaterRows.Where(row => IsThere(plan, facts, row)).Select(row => Use(plan, facts, row));

    // On where it is true, or where any layer except a default gives it a value.
    private static bool IsThere(ResolvedPlan plan, ImageFacts facts, LaterRow row) =>
        (!row.OnlyWithoutValues || !facts.HasValues(plan))
        && (row.Image.Switch is null || ImageInventory.Setting(plan, row.Image.Switch) switch
        {
            null => false,
            { UntypedValue: bool isOn } => isOn,
            { } setting => setting.Winners.Any(static winner => winner.Layer != Layer.BuiltIn),
        });

    private static ImageUse Use(ResolvedPlan plan, ImageFacts facts, LaterRow row)
    {
        ValueList<Setting> settings = ImageInventory.SettingsOf(plan, row.Image);
        string? text = Text(plan, facts, row, settings);
        string? policy = row.PullPolicy == LaterRow.OfComponent
            ? ImageInventory.Setting(plan, row.Image.Component, "imagePullPolicy")?.UntypedValue as string
            : row.PullPolicy;
        return new ImageUse
        {
            Text = text,
            Row = row.Image,
            Shape = ImageInventory.ShapeOf(row.Image, settings),
            Field = row.Image.Field,
            Settings = settings,
            Component = row.Image.Component,
            Container = row.Image.Containers.Count > 0 ? row.Image.Containers[0] : null,
            Role = row.Role,
            Pod = PodOf(plan, row),
            PullPolicy = policy is null ? null : PullPolicies.Effective(policy, text),
            IsPullPolicyOfKubernetes = policy is "",
            Reason = row.Image.Reason,
            Because = row.Image.Because,
            Switch = ImageInventory.Setting(plan, row.Image.Switch),
            IsThirdParty = row.Image.IsThirdParty,
            IsOfDeployment = row.Image.Reason is ImageReason.CsiFuse or ImageReason.EtcdInstalled or ImageReason.MonitoringOn,
        };
    }

    private static PullingPod PodOf(ResolvedPlan plan, LaterRow row)
    {
        Setting? secrets = row.SecretsOf is { } component ? ImageInventory.Setting(plan, component, "imagePullSecrets") : null;
        return new PullingPod
        {
            Kind = row.Kind,
            Namespace = row.Namespace ?? plan.Namespace,
            Name = string.Format(CultureInfo.InvariantCulture, row.Name, plan.Name),
            IsAtRunTime = row.Image.IsAtRunTime,
            ListDependsOn = row.ListDependsOn,
            PullSecrets =
                row.OnlySecretsOfController ? OfController(secrets) : secrets?.UntypedValue as ValueList<LocalObjectReference> ?? [],
            PullSecretSetting = row.OnlySecretsOfController ? null : secrets,
            HasSecretsOfController = row.OnlySecretsOfController,
            ServiceAccountName = row.Account
                ?? (row.AccountOf is { } owner ? ImageInventory.Setting(plan, owner, "serviceAccountName")?.UntypedValue as string : null),
        };
    }

    // The setting keeps overridden layers, and so the controller's list is always known.
    private static ValueList<LocalObjectReference> OfController(Setting? secrets) => (secrets?.Winners.Concat(secrets.Hidden) ?? [])
        .Where(static definition => definition.Layer == Layer.Controller)
        .Select(static definition => definition.Value as ValueList<LocalObjectReference>)
        .FirstOrDefault(static list => list is not null) ?? [];

    private static string? Text(ResolvedPlan plan, ImageFacts facts, LaterRow row, ValueList<Setting> settings) => row.From switch
    {
        LaterText.Component => plan[row.Image.Component].Image,
        LaterText.ManifestOnly => string.Join(':', settings.Select(
            static setting => setting.Winners.FirstOrDefault(static winner => winner.Layer != Layer.BuiltIn)?.Value as string)),
        LaterText.Pair => settings is [{ UntypedValue: string { Length: > 0 } name }, { UntypedValue: string { Length: > 0 } tag }]
            ? $"{name}:{tag}"
            : null,
        LaterText.OneSetting => settings.Count > 0 ? settings[0].UntypedValue as string : null,
        LaterText.Parts => settings.Count > 0
            && facts.NameIn(settings[0].UntypedValue) is { Registry: { } registry, Repository: { } repository, Tag: { } tag }
            ? $"{registry}/{repository}:{tag}"
            : null,
        _ => row.Text,
    };
}
