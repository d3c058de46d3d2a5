using Alluxio.Config.Kubernetes;
using Alluxio.Config.Values;
using k8s;
using k8s.Models;

namespace Alluxio.Config;

/// <summary>The objects of a plan as KubernetesClient has them, whatever their kinds.</summary>
public static class KubernetesObjects
{
    /// <summary>All objects that the controller creates, in its order, each as the type that KubernetesClient has for its kind.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns>The objects. One of a kind that KubernetesClient does not have is a <see cref="GenericKubernetesObject"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="plan"/> is <see langword="null"/>.</exception>
    /// <exception cref="KubernetesConversionException">KubernetesClient does not know a field; the exception lists all of them.</exception>
    public static IReadOnlyList<IKubernetesObject<V1ObjectMeta>> ToKubernetesObjects(this ResolvedPlan plan) =>
        plan.ConvertToKubernetesObjects().Complete();

    /// <summary>The same as <see cref="ToKubernetesObjects(ResolvedPlan)"/>, with the fields that KubernetesClient does not know.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns>The objects and what they lack.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="plan"/> is <see langword="null"/>.</exception>
    public static KubernetesConversion<IReadOnlyList<IKubernetesObject<V1ObjectMeta>>> ConvertToKubernetesObjects(this ResolvedPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        KubernetesConversion<IKubernetesObject<V1ObjectMeta>>[] objects =
            [.. plan.Objects.Select(static resource => ObjectConverter.Convert(resource))];
        return new KubernetesConversion<IReadOnlyList<IKubernetesObject<V1ObjectMeta>>>
        {
            Value = Array.ConvertAll(objects, static converted => converted.Value),
            LostFields = objects.SelectMany(static converted => converted.LostFields).ToValueList(),
        };
    }

    /// <summary>An object as the type that KubernetesClient has for its kind.</summary>
    /// <param name="resource">The object: of a plan, or of a manifest.</param>
    /// <returns>A <c>V1StatefulSet</c>, …; a <see cref="GenericKubernetesObject"/> for a kind that the client does not have.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="resource"/> is <see langword="null"/>.</exception>
    /// <exception cref="KubernetesConversionException">KubernetesClient does not know a field; the exception lists all of them.</exception>
    public static IKubernetesObject<V1ObjectMeta> ToKubernetesObject(this Resource resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        return ObjectConverter.Convert(resource).Complete();
    }

    /// <summary>The object of a workload as the type that KubernetesClient has for its kind, for example <c>V1StatefulSet</c>.</summary>
    /// <param name="workload">The workload.</param>
    /// <exception cref="ArgumentNullException"><paramref name="workload"/> is <see langword="null"/>.</exception>
    /// <exception cref="KubernetesConversionException">KubernetesClient does not know a field; the exception lists all of them.</exception>
    public static IKubernetesObject<V1ObjectMeta> ToKubernetesObject(this Workload workload)
    {
        ArgumentNullException.ThrowIfNull(workload);
        return workload.Resource.ToKubernetesObject();
    }
}
