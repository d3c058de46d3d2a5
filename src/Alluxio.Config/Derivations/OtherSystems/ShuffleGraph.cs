using Alluxio.Config.Images;

namespace Alluxio.Config.Derivations.OtherSystems;

/// <summary>Makes the graph of an installation of Shuffle.</summary>
internal static class ShuffleGraph
{
    private const string Code = "Shuffle orborus.go; https://github.com/Shuffle/Shuffle/pull/1624";

    private const string Chart = "Shuffle chart templates/orborus/orborus-dpl.yaml";

    private const string AtStart =
        "Orborus deletes the Deployments of workers and apps when it starts and stops, and never updates existing ones.";

    // A variable, what it decides, and whether that is the apps' or the workers'.
    private static readonly (string Name, DerivationSubject Subject, bool IsOfApps)[] Variables =
    [
        ("SHUFFLE_BASE_IMAGE_REGISTRY", DerivationSubject.Image, false),
        ("SHUFFLE_BASE_IMAGE_NAME", DerivationSubject.Image, false),
        ("SHUFFLE_WORKER_VERSION", DerivationSubject.Image, false),
        ("SHUFFLE_WORKER_SERVICE_ACCOUNT_NAME", DerivationSubject.ServiceAccount, false),
        ("REGISTRY_URL", DerivationSubject.Image, true),
        ("SHUFFLE_APP_SERVICE_ACCOUNT_NAME", DerivationSubject.ServiceAccount, true),
    ];

    public static DerivationGraph Of(ShuffleOptions options)
    {
        DerivationBuilder builder = new($"Shuffle in {options.Namespace}");
        string restart = Kubectl.Restart("Deployment", options.Namespace, options.Orborus);
        string own = builder.Setting("image of the template", $"Deployment {options.Namespace}/{options.Orborus}");
        string[] ids = [.. Variables.Select(variable => builder.Setting(variable.Name, $"the environment of {options.Orborus}"))];
        string orborus = Workload(builder, options, options.Orborus, options.OrborusAccount, []);
        string workers = Workload(builder, options, "shuffle-workers", options.WorkerAccount, Ids(DerivationSubject.ServiceAccount, false));
        string apps = Workload(builder, options, "each app", options.AppAccount, Ids(DerivationSubject.ServiceAccount, true));

        builder.Edge(New(
            own, orborus, DerivationSubject.Image, DerivationTrigger.ByItself, "It is a part of the Deployment's template.", Chart));
        foreach ((string id, (_, DerivationSubject subject, _)) in ids.Zip(Variables))
        {
            builder.Edge(New(
                id,
                orborus,
                subject,
                DerivationTrigger.OperatorStart,
                "The variables come from a ConfigMap. A pod reads it when it starts, and a change of it does not change the template.",
                Chart,
                restart));
        }

        foreach (DerivationSubject subject in (DerivationSubject[])[DerivationSubject.Image, DerivationSubject.ServiceAccount])
        {
            builder.Edge(New(orborus, workers, subject, DerivationTrigger.OperatorStart, AtStart, Code, restart));
            builder.Edge(New(
                workers,
                apps,
                subject,
                DerivationTrigger.NextRun,
                "A worker passes on its variables: it creates the Deployment of an app when a workflow needs it, and skips an existing "
                    + "one.",
                "Shuffle functions/onprem/worker/worker.go"));
        }

        Pods(builder, options, orborus, options.OrborusAccount, "orborus", null, [own], restart);
        Pods(
            builder, options, workers, options.WorkerAccount, "shuffle-workers", options.WorkerImage, Ids(DerivationSubject.Image, false),
            Kubectl.Restart("Deployment", options.Namespace, "shuffle-workers"));

        // The names of the apps' Deployments depend on the apps; orborus knows them all.
        Pods(builder, options, apps, options.AppAccount, "app", null, Ids(DerivationSubject.Image, true), restart);
        return builder.Build();

        string[] Ids(DerivationSubject subject, bool isOfApps) =>
            [.. ids.Where((_, index) => Variables[index].Subject == subject && Variables[index].IsOfApps == isOfApps)];
    }

    private static string Workload(
        DerivationBuilder builder,
        ShuffleOptions options,
        string name,
        string account,
        string[] settings) => builder.Workload(
        new PullingPod
        {
            Kind = "Deployment",
            Namespace = options.Namespace,
            Name = name,
            ServiceAccountName = account.Length > 0 ? account : null,
        }, [], settings);

    private static void Pods(
        DerivationBuilder builder, ShuffleOptions options, string workload, string account, string container, string? image,
        string[] settings, string restart)
    {
        string id = builder.Container(workload, container, image, settings);
        DerivationRule pods = DerivationRules.OfPods("RollingUpdate", isAtRunTime: false);
        DerivationRule list = DerivationRules.OfAccount(hasOwnList: false, isAtRunTime: false);
        builder.Edge(New(workload, id, DerivationSubject.PodTemplate, pods.Trigger, pods.Reason, "Kubernetes' default"));
        builder.Edge(New(
            id, builder.Account(options.Namespace, account.Length > 0 ? account : "default"), DerivationSubject.PullSecrets, list.Trigger,
            list.Reason, list.Source, restart));
    }

    private static DerivationEdge New(
        string from, string to, DerivationSubject subject, DerivationTrigger trigger, string reason, string source,
        string? command = null) =>
        new() { From = from, To = to, Subject = subject, Trigger = trigger, Reason = reason, Source = source, Command = command };
}
