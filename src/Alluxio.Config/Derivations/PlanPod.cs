using Alluxio.Config.Images;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Layering;
using Alluxio.Config.Values;

namespace Alluxio.Config.Derivations;

/// <summary>The part of a plan's graph that belongs to the pods of one workload.</summary>
internal sealed class PlanPod
{
    private readonly ResolvedPlan _plan;
    private readonly DerivationFacts _facts;
    private readonly ImageUse[] _images;
    private readonly ImageUse _main;
    private readonly PullingPod _pod;
    private readonly Resource? _resource;
    private readonly DerivationRule _pods;

    public PlanPod(ResolvedPlan plan, ImageUse[] images)
    {
        (_plan, _facts, _images) = (plan, DerivationFacts.Of(plan), images);
        _main = Array.Find(images, static image => image.Role == ContainerRole.Main) ?? images[0];
        _pod = _main.Pod;
        _resource = plan.Workloads
            .FirstOrDefault(workload => workload.Kind == _pod.Kind
                && workload.Name == _pod.Name
                && (workload.Resource.Metadata?.Namespace ?? plan.Namespace) == _pod.Namespace)?
            .Resource;
        _pods = DerivationRules.OfPods(_facts, _main, Strategy);
    }

    private string Id => _pod.ToString();

    private string? Strategy => _resource switch
    {
        StatefulSet set => set.Spec?.UpdateStrategy?.Type ?? "RollingUpdate",
        DaemonSet set => set.Spec?.UpdateStrategy?.Type ?? "RollingUpdate",
        Deployment deployment => deployment.Spec?.Strategy?.Type ?? "RollingUpdate",
        _ => null,
    };

    private ValueMap<string> Selector => _resource switch
    {
        StatefulSet set => set.Spec?.Selector?.MatchLabels,
        DaemonSet set => set.Spec?.Selector?.MatchLabels,
        Deployment deployment => deployment.Spec?.Selector?.MatchLabels,
        Pod pod => pod.Metadata?.Labels,
        _ => null,
    } ?? [];

    // Only what is emitted has a name that a command could use, and a restart changes a template, which OnDelete does not look at.
    private string? Restart => _facts.IsReplacedByHand(_main)
        ? (Selector.Count > 0 ? Kubectl.DeletePods(_pod.Namespace, Selector) : null)
        : _pod.IsAtRunTime ? null : Strategy switch
        {
            null => null,
            "OnDelete" => Selector.Count > 0 ? Kubectl.DeletePods(_pod.Namespace, Selector) : null,
            _ => Kubectl.Restart(_pod.Kind, _pod.Namespace, _pod.Name),
        };

    public void AddTo(DerivationBuilder builder)
    {
        List<DerivationEdge> edges = [];
        List<string> ofPod = [];
        ofPod.AddRange(Edges(builder, edges, Lists(), DerivationSubject.PullSecrets, isWhole: true));
        ofPod.AddRange(Edges(builder, edges, Accounts(), DerivationSubject.ServiceAccount, isWhole: true));
        if (_main.Switch is { } whole)
        {
            ofPod.AddRange(Edges(builder, edges, SettingFields.Of(whole), DerivationSubject.Presence, isWhole: true));
        }

        builder.Workload(_pod, Selector, ofPod);
        string account = builder.Account(_pod.Namespace, _pod.AccountName);
        DerivationRule ofAccount =
            DerivationRules.OfAccount(_pod.PullSecrets.Count > 0, _pod.IsAtRunTime && !_facts.IsReplacedByHand(_main));
        foreach (ImageUse image in _images)
        {
            List<string> settings = [.. Images(builder, edges, image)];
            if (image.Switch is { } gate && gate.Path != _main.Switch?.Path)
            {
                settings.AddRange(Edges(builder, edges, SettingFields.Of(gate), DerivationSubject.Presence, isWhole: false));
            }

            string container = builder.Container(Id, image.Container, image.Text, settings);
            edges.Add(Edge(Id, container, DerivationSubject.PodTemplate, _pods, Restart) with
            {
                IsAssumed = _pods.IsAssumed || IsStrategyAssumed,
            });
            edges.Add(Edge(container, account, DerivationSubject.PullSecrets, ofAccount, Restart));
        }

        foreach (DerivationEdge edge in edges)
        {
            builder.Edge(edge);
        }
    }

    private bool IsStrategyAssumed => _plan.Assumptions.Any(assumption =>
        assumption.Subject == $"{_pod.Kind} {_pod.Name}" && assumption.Field is "spec.strategy" or "spec.updateStrategy");

    // Images that no setting of the plan makes may still have a field, told in words.
    private List<string> Images(DerivationBuilder builder, List<DerivationEdge> edges, ImageUse image)
    {
        if (image.Settings.Count > 0)
        {
            return Edges(builder, edges, image.Settings.SelectMany(SettingFields.Of), DerivationSubject.Image, isWhole: true);
        }

        if (image.Field is null)
        {
            return [];
        }

        string id = builder.Setting(image.Field, null);
        edges.Add(FromSetting(id, DerivationSubject.Image, isWhole: true, isAssumed: false));
        return [id];
    }

    private IEnumerable<RuleLayer> Lists() => _pod.PullSecretSetting is { } own ? SettingFields.Of(own)
        : _pod.ListDependsOn is null ? _facts.ListsOfController(_plan)
        : [];

    // A chart's fixed name follows no setting.
    private IEnumerable<RuleLayer> Accounts() => _pod.ListDependsOn is not null ? [] :
        ImageInventory.Setting(_plan, _main.Component, "serviceAccountName") is { } setting
        && (setting.UntypedValue as string ?? "") == (_pod.ServiceAccountName ?? "")
            ? SettingFields.Of(setting)
            : [];

    private List<string> Edges(
        DerivationBuilder builder,
        List<DerivationEdge> edges,
        IEnumerable<RuleLayer> fields,
        DerivationSubject subject,
        bool isWhole)
    {
        List<string> ids = [];
        foreach (RuleLayer field in SettingFields.WithValues(_plan, fields))
        {
            string id = builder.Setting(field.Field, _facts.OwnerOf(_plan, field));
            edges.Add(FromSetting(id, subject, isWhole, field.IsAssumed));
            ids.Add(id);
        }

        return ids;
    }

    private DerivationEdge FromSetting(string id, DerivationSubject subject, bool isWhole, bool isAssumed)
    {
        // A container that comes or goes is a change of its pods' template.
        DerivationRule rule = DerivationRules.Of(
            _facts,
            _main.Reason,
            subject == DerivationSubject.Presence && !isWhole ? DerivationSubject.PodTemplate : subject);
        string? command = rule.Trigger switch
        {
            DerivationTrigger.RecreateResource when _facts.ResourceName is { } resources =>
                Kubectl.Recreate(resources, _plan.Namespace, _plan.Name),
            DerivationTrigger.DeleteOrphan when _resource is not null => Kubectl.Delete(_pod.Kind, _pod.Namespace, _pod.Name),
            _ => null,
        };
        DerivationEdge edge = Edge(id, Id, subject, rule, command);
        return edge with { IsAssumed = edge.IsAssumed || isAssumed };
    }

    private static DerivationEdge Edge(string from, string to, DerivationSubject subject, DerivationRule rule, string? command) => new()
    {
        From = from,
        To = to,
        Subject = subject,
        Trigger = rule.Trigger,
        Command = rule.Trigger is DerivationTrigger.ByItself or DerivationTrigger.NextRun or DerivationTrigger.Never ? null : command,
        Reason = rule.Reason,
        Source = rule.Source,
        IsAssumed = rule.IsAssumed,
    };
}
