using Alluxio.Config.Kubernetes;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks.Server;

/// <summary>The API server's rules for objects, apart from their pods.</summary>
internal static class ServerObjects
{
    // The hash of a revision has up to ten characters, after a dash.
    private const int RevisionSuffix = 11;

    private const int LabelLength = 63;

    private const int MaximumOfPort = 65535;

    private const int AnnotationBytes = 262144;

    private const int ConfigMapBytes = 1048576;

    private static readonly string[] ServiceTypes = ["ClusterIP", "NodePort", "LoadBalancer", "ExternalName"];

    public static readonly string[] AccessModes = ["ReadWriteOnce", "ReadOnlyMany", "ReadWriteMany", "ReadWriteOncePod"];

    public static void Review(ServerReview review, ValueList<Resource> objects)
    {
        foreach (Resource resource in objects.AsSpan())
        {
            review.Object = resource;
            review.Stage = RefusalStage.Object;
            review.Container = null;
            Name(review, resource);
            Labels(review, resource.Metadata?.Labels, "a label", SourceFields.Labels);
            Annotations(review, resource.Metadata?.Annotations);
            Kind(review, resource);
        }
    }

    private static void Kind(ServerReview review, Resource resource)
    {
        switch (resource)
        {
            case StatefulSet set:
                Replicas(review, set.Spec?.Replicas);
                Selector(review, set.Spec?.Selector, set.Spec?.Template);
                Template(review, set.Spec?.Template, RefusalStage.Pods);
                Set(review, set);
                break;
            case DaemonSet daemons:
                Selector(review, daemons.Spec?.Selector, daemons.Spec?.Template);
                Template(review, daemons.Spec?.Template, RefusalStage.Object);
                break;
            case Deployment deployment:
                Replicas(review, deployment.Spec?.Replicas);
                Selector(review, deployment.Spec?.Selector, deployment.Spec?.Template);
                Template(review, deployment.Spec?.Template, RefusalStage.Object);
                break;
            case Job job:
                RestartPolicy(review, job.Spec?.Template?.Spec);
                Template(review, job.Spec?.Template, RefusalStage.Object);
                break;
            case Pod pod:
                ServerPods.Review(review, pod.Spec, RefusalStage.Object, RefusalStage.Object, []);
                break;
            case Service service:
                Ports(review, service.Spec);
                break;
            case PersistentVolumeClaim claim:
                Claim(review, claim.Spec);
                break;
            case ConfigMap map:
                Data(review, map);
                break;
            case StorageClass:
            default:
                break;
        }
    }

    private static void Name(ServerReview review, Resource resource)
    {
        string name = resource.Metadata?.Name ?? "";
        (bool isRight, string rule) = resource switch
        {
            Service => (ServerFormats.IsServiceName(name), ServerRequirements.ServiceName),
            StatefulSet => (ServerFormats.IsLabel(name), ServerRequirements.Label),
            _ => (ServerFormats.IsSubdomain(name), ServerRequirements.Subdomain),
        };
        if (!isRight)
        {
            review.RefuseName($"the name of a {resource.Kind}", name, rule, SourceFields.Names);
        }

        if (resource.Metadata?.Namespace is { Length: > 0 } space && !ServerFormats.IsLabel(space))
        {
            review.Refuse("a namespace", space, ServerRequirements.Label, ["namespace"], text: space);
        }
    }

    // The pods carry labels that are made of the name, too.
    private static void Set(ServerReview review, StatefulSet set)
    {
        review.Stage = RefusalStage.Pods;
        string name = set.Metadata?.Name ?? "";
        if (ServerFormats.IsLabel(name) && name.Length > LabelLength - RevisionSuffix && set.Spec?.Replicas is not 0)
        {
            review.RefuseName(
                "the label controller-revision-hash of the pods of a StatefulSet",
                name,
                "must have at most 63 characters, 11 of them after the name",
                SourceFields.Names);
        }

        foreach (PersistentVolumeClaim claim in (set.Spec?.VolumeClaimTemplates).AsItems())
        {
            Labels(review, claim.Metadata?.Labels, "a label", SourceFields.Labels);
            Annotations(review, claim.Metadata?.Annotations);
            Claim(review, claim.Spec);
        }
    }

    private static void Replicas(ServerReview review, int? replicas)
    {
        if (replicas < 0)
        {
            review.Refuse(
                "a number of pods",
                Number(replicas.Value),
                ServerRequirements.NotNegative,
                SourceFields.Replicas,
                text: Number(replicas.Value));
        }
    }

    // The pods of all other workloads have the default, Always.
    private static void RestartPolicy(ServerReview review, PodSpec? spec)
    {
        if (spec is not null && spec.RestartPolicy is not ("OnFailure" or "Never"))
        {
            review.Refuse(
                "the restart policy of a Job", spec.RestartPolicy, "must be OnFailure or Never", ["restartPolicy"],
                text: spec.RestartPolicy);
        }
    }

    private static void Selector(ServerReview review, LabelSelector? selector, PodTemplateSpec? template)
    {
        Labels(review, selector?.MatchLabels, "a label to select by", SourceFields.Labels);
        ValueMap<string> ofPods = template?.Metadata?.Labels ?? [];
        foreach ((string key, string value) in selector?.MatchLabels ?? [])
        {
            string? given = ofPods.GetValueOrDefault(key);
            if (given != value)
            {
                string rule = $"must be '{value}', as in the selector";
                review.Refuse($"the label '{key}' of the pods", given, rule, SourceFields.Labels, key, given);
            }
        }
    }

    private static void Template(ServerReview review, PodTemplateSpec? template, RefusalStage deep)
    {
        Labels(review, template?.Metadata?.Labels, "a label", SourceFields.Labels);
        Annotations(review, template?.Metadata?.Annotations);
        ValueList<PersistentVolumeClaim> claims = (review.Object as StatefulSet)?.Spec?.VolumeClaimTemplates ?? [];
        ServerPods.Review(review, template?.Spec, deep, RefusalStage.Pods, claims);
        review.Stage = RefusalStage.Object;
        review.Container = null;
    }

    public static void Labels(ServerReview review, ValueMap<string>? labels, string what, ValueList<string> fields)
    {
        if (labels is null)
        {
            return;
        }

        foreach ((string key, string value) in labels.AsSpan())
        {
            if (!ServerFormats.IsQualifiedName(key))
            {
                review.Refuse($"the key of {what}", key, ServerRequirements.Key, fields, key, key);
            }
            else if (!ServerFormats.IsLabelValue(value))
            {
                review.Refuse($"{what} '{key}'", value, ServerRequirements.LabelValue, fields, key, value);
            }
        }
    }

    private static void Annotations(ServerReview review, ValueMap<string>? annotations)
    {
        if (annotations is null)
        {
            return;
        }

        long bytes = 0;
        string? longest = null;
        foreach ((string key, string value) in annotations.AsSpan())
        {
            bytes += System.Text.Encoding.UTF8.GetByteCount(key) + System.Text.Encoding.UTF8.GetByteCount(value);
            longest = longest is null || annotations[longest].Length < value.Length ? key : longest;
            if (!ServerFormats.IsAnnotationKey(key))
            {
                review.Refuse("the key of an annotation", key, ServerRequirements.Key, SourceFields.Annotations, key, key);
            }
        }

        if (bytes > AnnotationBytes)
        {
            review.Refuse(
                "the annotations of an object",
                null,
                "must have at most 262144 bytes in total",
                SourceFields.Annotations,
                longest);
        }
    }

    private static void Ports(ServerReview review, ServiceSpec? spec)
    {
        Labels(review, spec?.Selector, "a label to select by", SourceFields.Labels);
        if (spec?.Type is { } type && !ServiceTypes.Contains(type))
        {
            review.Refuse(
                "the type of a Service", type, $"must be one of {string.Join(", ", ServiceTypes)}", ["type", "service"], "type", type);
        }

        ValueList<ServicePort> ports = spec?.Ports ?? [];
        HashSet<(string, int)> seen = [];
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (ServicePort port in ports.AsSpan())
        {
            int number = port.Port ?? 0;
            if (number is < 1 or > MaximumOfPort)
            {
                review.Refuse(
                    $"the port {port.Name} of a Service", Number(number), ServerRequirements.Port, SourceFields.Ports, port.Name,
                    Number(number));
            }
            else if (!seen.Add((port.Protocol ?? "TCP", number)))
            {
                review.Refuse(
                    "a port of a Service", Number(number), "must have a unique number", SourceFields.Ports, port.Name, Number(number));
            }

            if ((port.Name is { } name && (!ServerFormats.IsLabel(name) || !names.Add(name))) || (port.Name is null && ports.Count > 1))
            {
                review.Refuse(
                    "the name of a port of a Service", port.Name, $"must be unique, and {ServerRequirements.Label}", SourceFields.Ports,
                    port.Name, port.Name);
            }
        }
    }

    private static void Claim(ServerReview review, PersistentVolumeClaimSpec? spec)
    {
        foreach (string mode in (spec?.AccessModes).AsItems().Where(static mode => !AccessModes.Contains(mode)))
        {
            review.Refuse("an access mode", mode, $"must be one of {string.Join(", ", AccessModes)}", ["accessModes"], text: mode);
        }

        if (spec?.StorageClassName is { Length: > 0 } storageClass && !ServerFormats.IsSubdomain(storageClass))
        {
            review.Refuse(
                "the name of a storage class",
                storageClass,
                ServerRequirements.Subdomain,
                ["storageClass", "storageClassName"],
                text: storageClass);
        }

        if (spec?.Resources?.Requests?.GetValueOrDefault("storage") is { Sign: <= 0 } size)
        {
            review.Refuse("the size of a claim", size.Text, "must be greater than zero", SourceFields.Sizes, text: size.Text);
        }
    }

    private static void Data(ServerReview review, ConfigMap map)
    {
        long bytes = 0;
        foreach ((string key, string value) in (map.Data ?? []).AsSpan())
        {
            bytes += value.Length;
            if (!ServerFormats.IsKey(key))
            {
                review.Refuse("a key of a ConfigMap", key, ServerRequirements.FileKey, SourceFields.Names, key, key);
            }
        }

        if (bytes > ConfigMapBytes)
        {
            review.Refuse("the data of a ConfigMap", null, "must have at most 1048576 bytes", ["properties", "configMaps"]);
        }
    }

    internal static string Number(long number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
