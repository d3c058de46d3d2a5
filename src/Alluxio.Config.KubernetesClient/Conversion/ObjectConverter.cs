using System.Reflection;
using Alluxio.Config.Kubernetes;
using k8s;
using k8s.Models;

namespace Alluxio.Config;

/// <summary>Finds the type that KubernetesClient has for the kind of an object.</summary>
internal static class ObjectConverter
{
    private static readonly MethodInfo ConvertToType =
        typeof(ObjectConverter).GetMethod(nameof(ConvertTo), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static KubernetesConversion<IKubernetesObject<V1ObjectMeta>> Convert(Resource resource) => resource switch
    {
        // Kinds that plans are made of need no search.
        ConfigMap => ConvertTo<V1ConfigMap>(resource),
        DaemonSet => ConvertTo<V1DaemonSet>(resource),
        Deployment => ConvertTo<V1Deployment>(resource),
        Job => ConvertTo<V1Job>(resource),
        PersistentVolumeClaim => ConvertTo<V1PersistentVolumeClaim>(resource),
        Pod => ConvertTo<V1Pod>(resource),
        Secret => ConvertTo<V1Secret>(resource),
        Service => ConvertTo<V1Service>(resource),
        ServiceAccount => ConvertTo<V1ServiceAccount>(resource),
        StatefulSet => ConvertTo<V1StatefulSet>(resource),
        StorageClass => ConvertTo<V1StorageClass>(resource),
        _ when ClientKinds.TypeOf(resource.ApiVersion, resource.Kind) is { } type => ConvertToAny(type, resource),
        _ => ConvertTo<GenericKubernetesObject>(resource),
    };

    private static KubernetesConversion<IKubernetesObject<V1ObjectMeta>> ConvertToAny(Type type, Resource resource) =>
        (KubernetesConversion<IKubernetesObject<V1ObjectMeta>>)ConvertToType.MakeGenericMethod(type)
            .Invoke(null, BindingFlags.DoNotWrapExceptions, null, [resource], null)!;

    private static KubernetesConversion<IKubernetesObject<V1ObjectMeta>> ConvertTo<T>(Resource resource)
        where T : class, IKubernetesObject<V1ObjectMeta>
    {
        KubernetesConversion<T> converted = ModelConverter.Convert<T>(resource);
        return new KubernetesConversion<IKubernetesObject<V1ObjectMeta>> { Value = converted.Value, LostFields = converted.LostFields };
    }
}
