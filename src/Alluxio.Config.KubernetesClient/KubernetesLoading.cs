using Alluxio.Config.Comparison.Live;
using Alluxio.Config.Manifests;

namespace Alluxio.Config;

/// <summary>Reads objects that a program has in memory, as <see cref="AlluxioConfig"/> reads texts.</summary>
public static class KubernetesLoading
{
    extension(AlluxioConfig)
    {
        /// <summary>Reads manifests from objects: of KubernetesClient, of any custom resource, single ones and lists of the API.</summary>
        /// <param name="objects">
        /// Any mix of <c>IKubernetesObject</c>s (<c>V1Secret</c>, <c>V1SecretList</c>, classes of custom resources), <c>JsonElement</c>,
        /// <c>JsonDocument</c>, <c>JsonNode</c>, objects of Alluxio.Config, and sequences of them. An item of a list takes kind and version
        /// from its list, an object of KubernetesClient from its type.
        /// </param>
        /// <returns>
        /// The manifests and everything that was found. Places name the object in place of a file, and lines of its indented JSON. Objects
        /// without a kind are diagnostics.
        /// </returns>
        /// <exception cref="ArgumentException">One of the objects is <see langword="null"/> or is not a Kubernetes object.</exception>
        public static ManifestSet LoadObjects(params ReadOnlySpan<object> objects) => ObjectTexts.Load(GivenObjects.Of(objects));

        /// <summary>Reads the objects of a running cluster from objects that a program has read there.</summary>
        /// <param name="objects">What <c>LoadObjects</c> takes, for example a <c>V1PodList</c> and a <c>V1StatefulSetList</c>.</param>
        /// <returns>The objects, for <see cref="PlanLiveComparison.CompareToLive"/>.</returns>
        /// <remarks>
        /// Types of KubernetesClient lack what their version does not know; <see cref="LiveCluster"/> reads all that the API server sends.
        /// </remarks>
        /// <exception cref="ArgumentException">One of the objects is <see langword="null"/> or is not a Kubernetes object.</exception>
        public static LiveObjects LoadLive(params ReadOnlySpan<object> objects) => ObjectTexts.LoadLive(GivenObjects.Of(objects));
    }
}
