using System.Text.Json;
using Alluxio.Config;
using Alluxio.Config.Comparison.Live;
using Alluxio.Config.Manifests;
using k8s;
using k8s.Models;

namespace KubernetesSnippets;

/// <summary>The code of docs/guides/kubernetes-client.md, block by block between <c>begin</c> and <c>end</c>. A test runs it.</summary>
public static class PageSnippets
{
    public static void Objects(ResolvedPlan plan)
    {
        // begin
        V1PodTemplateSpec template = plan.Worker.PodTemplate!.ToV1PodTemplateSpec();
        V1Container container = plan.Worker.Container!.ToV1Container();
        IKubernetesObject<V1ObjectMeta> workload = plan.Worker.Workload!.ToKubernetesObject();
        IReadOnlyList<IKubernetesObject<V1ObjectMeta>> objects = plan.ToKubernetesObjects();
        V1Affinity? affinity = plan.Worker.PodTemplate?.Spec?.Affinity?.ToKubernetes<V1Affinity>();
        // end
        Console.WriteLine($"{template.Spec.Containers.Count} {container.Name} {workload.Kind} {objects.Count} {affinity is null}");
    }

    public static void LostFields(ResolvedPlan plan)
    {
        // begin
        KubernetesConversion<IReadOnlyList<IKubernetesObject<V1ObjectMeta>>> converted = plan.ConvertToKubernetesObjects();
        foreach (LostField lost in converted.LostFields)
        {
            Console.WriteLine($"This client does not know {lost.Path} of {lost.Object}.");
        }
        // end
    }

    public static async Task ManifestsAsync(IKubernetes client, CancellationToken cancellationToken)
    {
        // begin
        JsonElement runtimes = await client.CustomObjects.ListNamespacedCustomObjectAsync<JsonElement>(
            "data.fluid.io", "v1alpha1", "data", "alluxioruntimes", cancellationToken: cancellationToken);
        V1SecretList secrets = await client.CoreV1.ListNamespacedSecretAsync("data", cancellationToken: cancellationToken);

        ManifestSet manifests = AlluxioConfig.LoadObjects(runtimes, secrets);
        foreach (ResolvedPlan plan in AlluxioConfig.ResolveAll(manifests))
        {
            Console.WriteLine($"{plan.Namespace}/{plan.Name}: {plan.Worker.Image}");
        }
        // end
    }

    public static async Task DriftAsync(IKubernetes client, ResolvedPlan plan, CancellationToken cancellationToken)
    {
        // begin
        LiveClusterState state = await LiveCluster.ReadAsync(client, plan, cancellationToken: cancellationToken);
        LiveComparison comparison = plan.CompareToLive(state);
        if (!comparison.IsInSync)
        {
            Console.WriteLine(comparison);
        }

        foreach (UnreadObjects unread in state.Unread)
        {
            Console.Error.WriteLine(unread);
        }
        // end
    }

    public static async Task NamespaceAsync(IKubernetes client, CancellationToken cancellationToken)
    {
        // begin
        LiveClusterOptions options = new() { IncludeSecrets = true };
        LiveClusterState state = await LiveCluster.ReadAsync(client, "data", options, cancellationToken);
        foreach (ResolvedPlan plan in AlluxioConfig.ResolveAll(state.Manifests, new ResolveOptions { Profile = Profile.AsBuilt }))
        {
            Console.WriteLine(plan.CompareToLive(state));
        }
        // end
    }

    public static async Task RunningAsync(IKubernetes client, ResolvedPlan plan, CancellationToken cancellationToken)
    {
        // begin
        LiveClusterState state = await LiveCluster.ReadAsync(client, "data", cancellationToken: cancellationToken);
        ResolvedPlan running = AlluxioConfig.Resolve(plan.Manifests, new ResolveOptions { Live = state.Objects });
        Console.WriteLine(running.CompareToLive(state));
        // end
    }

    public static async Task LiveObjectsAsync(IKubernetes client, ResolvedPlan plan, CancellationToken cancellationToken)
    {
        // begin
        V1StatefulSetList sets = await client.AppsV1.ListNamespacedStatefulSetAsync("data", cancellationToken: cancellationToken);
        V1PodList pods = await client.CoreV1.ListNamespacedPodAsync("data", cancellationToken: cancellationToken);

        LiveObjects live = AlluxioConfig.LoadLive(sets, pods);
        Console.WriteLine(plan.CompareToLive(live));
        // end
    }
}
