using Alluxio.Config.Kubernetes;
using Alluxio.Config.Values;

namespace Alluxio.Config.Comparison.Live;

/// <summary>Compares the images that pods really run with those that their templates say.</summary>
internal sealed class ContainerImages(LiveObjects live, LiveOptions options)
{
    public List<LiveImage> Different { get; } = [];

    /// <summary>How many containers were looked at.</summary>
    public int Seen { get; private set; }

    /// <summary>Compares the pods of one workload.</summary>
    /// <returns>Containers of the pods that the template does not have, and that no rule names.</returns>
    public IEnumerable<string> Compare(Resource resource, LiveObject found)
    {
        if (!Workload.IsWorkload(resource) || new Workload { Resource = resource }.Template?.Spec is not { } spec)
        {
            return [];
        }

        Dictionary<string, string> expected = new(StringComparer.Ordinal);
        foreach (Container container in (spec.InitContainers ?? []).Concat(spec.Containers ?? []))
        {
            expected[container.Name ?? ""] = container.Image ?? "";
        }

        SortedSet<string> added = new(StringComparer.Ordinal);
        foreach (LiveObject pod in live.Pods.Of(found))
        {
            Containers(pod, "initContainers", "initContainerStatuses", expected, added);
            Containers(pod, "containers", "containerStatuses", expected, added);
        }

        return added.Select(name => $"Pods have a container '{name}' that is not in the template. A webhook may add it.");
    }

    private void Containers(LiveObject pod, string list, string statuses, Dictionary<string, string> expected, SortedSet<string> added)
    {
        foreach (RawMapping container in pod.Items("spec", list))
        {
            string name = LiveObject.TextOf(container, "name");
            if (!expected.TryGetValue(name, out string? image))
            {
                if (!options.Sidecars.Contains(name))
                {
                    added.Add(name);
                }

                continue;
            }

            Seen++;
            string asked = LiveObject.TextOf(container, "image");
            string? running = Running(pod, statuses, name);
            if (!AreSame(image, asked) || (running is not null && !AreSame(image, running)))
            {
                Different.Add(new LiveImage
                {
                    Namespace = pod.Key.Namespace,
                    Pod = pod.Key.Name,
                    Container = name,
                    Expected = image,
                    Asked = asked,
                    Running = running,
                });
            }
        }
    }

    // A node that knows an image under no name tells its digest alone.
    private static string? Running(LiveObject pod, string statuses, string container)
    {
        RawMapping? status = pod.Items("status", statuses).FirstOrDefault(status => LiveObject.TextOf(status, "name") == container);
        string image = status is null ? "" : LiveObject.TextOf(status, "image");
        return image.Length == 0 || image.StartsWith("sha256:", StringComparison.Ordinal) ? null : image;
    }

    private static bool AreSame(string left, string right) => left == right
        || (ImageReference.TryParse(left, out ImageReference? first)
            && ImageReference.TryParse(right, out ImageReference? second)
            && Full(first) == Full(second));

    private static (string Name, string Version) Full(ImageReference image) =>
        (image.Normalized.Name, image.Digest ?? image.Tag ?? "latest");
}
