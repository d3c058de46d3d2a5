using Alluxio.Config.Kubernetes;
using Alluxio.Config.Models;
using k8s.Models;

namespace Alluxio.Config;

/// <summary>
/// Records of Alluxio.Config as types of KubernetesClient. Conversion is complete: a field that the version of KubernetesClient does not
/// have causes an exception with its path.
/// </summary>
public static class KubernetesModels
{
    /// <summary>The pod template as KubernetesClient has it.</summary>
    /// <param name="template">The template, for example that of <c>plan.Worker.PodTemplate</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="template"/> is <see langword="null"/>.</exception>
    /// <exception cref="KubernetesConversionException">KubernetesClient does not know a field; the exception lists all of them.</exception>
    public static V1PodTemplateSpec ToV1PodTemplateSpec(this PodTemplateSpec template) => template.ToKubernetes<V1PodTemplateSpec>();

    /// <summary>The spec of a pod as KubernetesClient has it.</summary>
    /// <param name="spec">The spec.</param>
    /// <exception cref="ArgumentNullException"><paramref name="spec"/> is <see langword="null"/>.</exception>
    /// <exception cref="KubernetesConversionException">KubernetesClient does not know a field; the exception lists all of them.</exception>
    public static V1PodSpec ToV1PodSpec(this PodSpec spec) => spec.ToKubernetes<V1PodSpec>();

    /// <summary>The container as KubernetesClient has it.</summary>
    /// <param name="container">The container, for example that of <c>plan.Worker.Container</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="container"/> is <see langword="null"/>.</exception>
    /// <exception cref="KubernetesConversionException">KubernetesClient does not know a field; the exception lists all of them.</exception>
    public static V1Container ToV1Container(this Container container) => container.ToKubernetes<V1Container>();

    /// <summary>The volume as KubernetesClient has it.</summary>
    /// <param name="volume">The volume.</param>
    /// <exception cref="ArgumentNullException"><paramref name="volume"/> is <see langword="null"/>.</exception>
    /// <exception cref="KubernetesConversionException">KubernetesClient does not know a field; the exception lists all of them.</exception>
    public static V1Volume ToV1Volume(this Volume volume) => volume.ToKubernetes<V1Volume>();

    /// <summary>The resources of a container as KubernetesClient has them.</summary>
    /// <param name="resources">The resources, for example those of <c>plan.Worker.Resources</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="resources"/> is <see langword="null"/>.</exception>
    /// <exception cref="KubernetesConversionException">KubernetesClient does not know a field; the exception lists all of them.</exception>
    public static V1ResourceRequirements ToV1ResourceRequirements(this ResourceRequirements resources) =>
        resources.ToKubernetes<V1ResourceRequirements>();

    /// <summary>Name, namespace, labels, annotations and owners as KubernetesClient has them.</summary>
    /// <param name="metadata">The metadata of an object.</param>
    /// <exception cref="ArgumentNullException"><paramref name="metadata"/> is <see langword="null"/>.</exception>
    /// <exception cref="KubernetesConversionException">KubernetesClient does not know a field; the exception lists all of them.</exception>
    public static V1ObjectMeta ToV1ObjectMeta(this ObjectMeta metadata) => metadata.ToKubernetes<V1ObjectMeta>();

    /// <summary>The StatefulSet as KubernetesClient has it.</summary>
    /// <param name="resource">The object.</param>
    /// <exception cref="ArgumentNullException"><paramref name="resource"/> is <see langword="null"/>.</exception>
    /// <exception cref="KubernetesConversionException">KubernetesClient does not know a field; the exception lists all of them.</exception>
    public static V1StatefulSet ToV1StatefulSet(this StatefulSet resource) => resource.ToKubernetes<V1StatefulSet>();

    /// <summary>The DaemonSet as KubernetesClient has it.</summary>
    /// <param name="resource">The object.</param>
    /// <exception cref="ArgumentNullException"><paramref name="resource"/> is <see langword="null"/>.</exception>
    /// <exception cref="KubernetesConversionException">KubernetesClient does not know a field; the exception lists all of them.</exception>
    public static V1DaemonSet ToV1DaemonSet(this DaemonSet resource) => resource.ToKubernetes<V1DaemonSet>();

    /// <summary>The Deployment as KubernetesClient has it.</summary>
    /// <param name="resource">The object.</param>
    /// <exception cref="ArgumentNullException"><paramref name="resource"/> is <see langword="null"/>.</exception>
    /// <exception cref="KubernetesConversionException">KubernetesClient does not know a field; the exception lists all of them.</exception>
    public static V1Deployment ToV1Deployment(this Deployment resource) => resource.ToKubernetes<V1Deployment>();

    /// <summary>The Job as KubernetesClient has it.</summary>
    /// <param name="resource">The object.</param>
    /// <exception cref="ArgumentNullException"><paramref name="resource"/> is <see langword="null"/>.</exception>
    /// <exception cref="KubernetesConversionException">KubernetesClient does not know a field; the exception lists all of them.</exception>
    public static V1Job ToV1Job(this Job resource) => resource.ToKubernetes<V1Job>();

    /// <summary>The Pod as KubernetesClient has it.</summary>
    /// <param name="resource">The object.</param>
    /// <exception cref="ArgumentNullException"><paramref name="resource"/> is <see langword="null"/>.</exception>
    /// <exception cref="KubernetesConversionException">KubernetesClient does not know a field; the exception lists all of them.</exception>
    public static V1Pod ToV1Pod(this Pod resource) => resource.ToKubernetes<V1Pod>();

    /// <summary>The Service as KubernetesClient has it.</summary>
    /// <param name="resource">The object.</param>
    /// <exception cref="ArgumentNullException"><paramref name="resource"/> is <see langword="null"/>.</exception>
    /// <exception cref="KubernetesConversionException">KubernetesClient does not know a field; the exception lists all of them.</exception>
    public static V1Service ToV1Service(this Service resource) => resource.ToKubernetes<V1Service>();

    /// <summary>The ConfigMap as KubernetesClient has it.</summary>
    /// <param name="resource">The object.</param>
    /// <exception cref="ArgumentNullException"><paramref name="resource"/> is <see langword="null"/>.</exception>
    /// <exception cref="KubernetesConversionException">KubernetesClient does not know a field; the exception lists all of them.</exception>
    public static V1ConfigMap ToV1ConfigMap(this ConfigMap resource) => resource.ToKubernetes<V1ConfigMap>();

    /// <summary>The Secret as KubernetesClient has it.</summary>
    /// <param name="resource">The object.</param>
    /// <exception cref="ArgumentNullException"><paramref name="resource"/> is <see langword="null"/>.</exception>
    /// <exception cref="KubernetesConversionException">KubernetesClient does not know a field; the exception lists all of them.</exception>
    public static V1Secret ToV1Secret(this Secret resource) => resource.ToKubernetes<V1Secret>();

    /// <summary>The ServiceAccount as KubernetesClient has it.</summary>
    /// <param name="resource">The object.</param>
    /// <exception cref="ArgumentNullException"><paramref name="resource"/> is <see langword="null"/>.</exception>
    /// <exception cref="KubernetesConversionException">KubernetesClient does not know a field; the exception lists all of them.</exception>
    public static V1ServiceAccount ToV1ServiceAccount(this ServiceAccount resource) => resource.ToKubernetes<V1ServiceAccount>();

    /// <summary>The PersistentVolumeClaim as KubernetesClient has it.</summary>
    /// <param name="resource">The object.</param>
    /// <exception cref="ArgumentNullException"><paramref name="resource"/> is <see langword="null"/>.</exception>
    /// <exception cref="KubernetesConversionException">KubernetesClient does not know a field; the exception lists all of them.</exception>
    public static V1PersistentVolumeClaim ToV1PersistentVolumeClaim(this PersistentVolumeClaim resource) =>
        resource.ToKubernetes<V1PersistentVolumeClaim>();

    /// <summary>The StorageClass as KubernetesClient has it.</summary>
    /// <param name="resource">The object.</param>
    /// <exception cref="ArgumentNullException"><paramref name="resource"/> is <see langword="null"/>.</exception>
    /// <exception cref="KubernetesConversionException">KubernetesClient does not know a field; the exception lists all of them.</exception>
    public static V1StorageClass ToV1StorageClass(this StorageClass resource) => resource.ToKubernetes<V1StorageClass>();

    /// <summary>
    /// A record as any type of KubernetesClient with the same meaning, for types without a separate method: probes, affinities,
    /// tolerations, …
    /// </summary>
    /// <typeparam name="T">The type, for example <c>V1Affinity</c>.</typeparam>
    /// <param name="model">The record.</param>
    /// <exception cref="ArgumentNullException"><paramref name="model"/> is <see langword="null"/>.</exception>
    /// <exception cref="KubernetesConversionException">The type does not know a field, or reads another kind of value.</exception>
    public static T ToKubernetes<T>(this Model model)
        where T : class => model.ConvertTo<T>().Complete();

    /// <summary>
    /// A record as a type of KubernetesClient, with the fields that this version of KubernetesClient does not know. For programs that
    /// continue without them.
    /// </summary>
    /// <typeparam name="T">The type, for example <c>V1PodTemplateSpec</c>.</typeparam>
    /// <param name="model">The record.</param>
    /// <returns>The object and what it lacks.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="model"/> is <see langword="null"/>.</exception>
    /// <exception cref="KubernetesConversionException">The type reads another kind of value than the record has.</exception>
    public static KubernetesConversion<T> ConvertTo<T>(this Model model)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(model);
        return ModelConverter.Convert<T>(model);
    }
}
