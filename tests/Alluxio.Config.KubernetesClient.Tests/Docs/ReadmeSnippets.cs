using Alluxio.Config;
using k8s;
using k8s.Models;

// Outside of the library's namespaces, as its users are.
namespace KubernetesSnippets;

/// <summary>The code of the README's section on KubernetesClient; a test of the library compares the two.</summary>
public static class ReadmeSnippets
{
    public static void WithKubernetesClient()
    {
        // begin
        ResolvedPlan plan = AlluxioConfig.Resolve("hbase.yaml");
        V1PodTemplateSpec template = plan.Worker.PodTemplate!.ToV1PodTemplateSpec();
        Console.WriteLine(template.Spec.Containers[0].Image);
        foreach (IKubernetesObject<V1ObjectMeta> found in plan.ToKubernetesObjects())
        {
            Console.WriteLine($"{found.Kind} {found.Name()}");
        }
        // end
    }
}
