using Alluxio.Config.Kubernetes;

namespace Alluxio.Config.Checks.Server;

/// <summary>The API server's rules for a container.</summary>
internal static class ServerContainers
{
    private const int MaximumOfPort = 65535;

    private static readonly string[] PullPolicies = ["Always", "IfNotPresent", "Never"];

    private static readonly string[] Propagations = ["", "None", "HostToContainer", "Bidirectional"];

    private static readonly string[] Protocols = ["TCP", "UDP", "SCTP"];

    public static void Review(ServerReview review, Container container, HashSet<string> volumes, RefusalStage pods)
    {
        Image(review, container, pods);
        if (!ServerFormats.IsLabel(container.Name ?? ""))
        {
            review.RefuseName("the name of a container", container.Name ?? "", ServerRequirements.Label, SourceFields.Names);
        }

        if (container.ImagePullPolicy is { Length: > 0 } policy && !PullPolicies.Contains(policy))
        {
            review.Refuse(
                "a pull policy",
                policy,
                $"must be one of {string.Join(", ", PullPolicies)}",
                ["imagePullPolicy", "pullPolicy"],
                text: policy);
        }

        Ports(review, container);
        Variables(review, container);
        Mounts(review, container, volumes);
        ServerResources.Review(review, container.Resources);
        Probe(review, container.LivenessProbe, "livenessProbe", isReadiness: false);
        Probe(review, container.ReadinessProbe, "readinessProbe", isReadiness: true);
        Probe(review, container.StartupProbe, "startupProbe", isReadiness: false);
        ServerPods.Identity(review, "the user of a container", container.SecurityContext?.RunAsUser);
        ServerPods.Identity(review, "the group of a container", container.SecurityContext?.RunAsGroup);
    }

    private static void Image(ServerReview review, Container container, RefusalStage pods)
    {
        // An image that is absent comes from a default that no document tells.
        if (container.Image is { } image && image.Trim().Length != image.Length)
        {
            RefusalStage deep = review.Stage;
            review.Stage = pods;
            review.Refuse("an image", image, "must not begin or end with a space", SourceFields.Images, text: image);
            review.Stage = deep;
        }
    }

    private static void Ports(ServerReview review, Container container)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (ContainerPort port in container.Ports.AsItems())
        {
            int number = port.ContainerPortValue ?? 0;
            if (number is < 1 or > MaximumOfPort)
            {
                Refuse($"the port {port.Name} of a container", ServerObjects.Number(number), ServerRequirements.Port);
            }
            else if (port.HostPort is < 0 or > MaximumOfPort)
            {
                Refuse($"the port {port.Name} of the node", ServerObjects.Number(port.HostPort.Value), ServerRequirements.Port);
            }

            if (port.Name is { Length: > 0 } name && (!ServerFormats.IsPortName(name) || !names.Add(name)))
            {
                Refuse("the name of a port", name, $"must be unique, and {ServerRequirements.PortName}");
            }

            if (port.Protocol is { Length: > 0 } protocol && !Protocols.Contains(protocol))
            {
                Refuse("the protocol of a port", protocol, "must be TCP, UDP or SCTP");
            }

            void Refuse(string what, string shown, string rule) => review.Refuse(what, shown, rule, SourceFields.Ports, port.Name, shown);
        }
    }

    private static void Variables(ServerReview review, Container container)
    {
        foreach (EnvVar variable in container.Env.AsItems())
        {
            string name = variable.Name ?? "";
            if (!ServerFormats.IsVariableName(name, review.MinorVersion))
            {
                string rule = name.Length == 0
                    ? ServerRequirements.Missing
                    : ServerFormats.IsVariableName(name, int.MaxValue) ? ServerRequirements.StrictVariable : ServerRequirements.Variable;
                if (name.Length == 0)
                {
                    review.Refuse(
                        "the name of a variable",
                        name,
                        rule,
                        new RefusalSource(SourceFields.Variables, name, name) { Item = [("name", "")], Below = "name" });
                }
                else
                {
                    review.Refuse("the name of a variable", name, rule, SourceFields.Variables, name, name);
                }
            }

            if (variable.ValueFrom is not { } source)
            {
                continue;
            }

            int sources =
                (source.FieldRef is null ? 0 : 1) + (source.ResourceFieldRef is null ? 0 : 1) + (source.ConfigMapKeyRef is null ? 0 : 1)
                    + (source.SecretKeyRef is null ? 0 : 1) + (source.FileKeyRef is null ? 0 : 1);
            if (sources != 1 || !string.IsNullOrEmpty(variable.Value))
            {
                review.Refuse($"the variable '{name}'", null, "must have either a value or one source", SourceFields.Variables, name, name);
            }

            ServerSelectors.OfVariable(review, name, source);
            Reference(source.SecretKeyRef is not null, "Secret", source.SecretKeyRef?.Name, source.SecretKeyRef?.Key);
            Reference(source.ConfigMapKeyRef is not null, "ConfigMap", source.ConfigMapKeyRef?.Name, source.ConfigMapKeyRef?.Key);

            void Reference(bool isGiven, string kind, string? referred, string? key)
            {
                if (isGiven && !ServerFormats.IsSubdomain(referred ?? ""))
                {
                    review.Refuse(
                        $"the name of the {kind} of variable '{name}'", referred, ServerRequirements.Subdomain, SourceFields.References,
                        name, referred ?? name);
                }

                if (isGiven && !ServerFormats.IsKey(key ?? ""))
                {
                    bool isAbsent = string.IsNullOrEmpty(key);
                    review.Refuse(
                        $"the key of the {kind} of variable '{name}'", key, isAbsent
                            ? ServerRequirements.Missing
                            : ServerRequirements.FileKey, SourceFields.References, name, isAbsent ? name : key);
                }
            }
        }
    }

    private static void Mounts(ServerReview review, Container container, HashSet<string> volumes)
    {
        HashSet<string> paths = new(container.VolumeMounts?.Count ?? 0, StringComparer.Ordinal);
        foreach (VolumeMount mount in container.VolumeMounts.AsItems())
        {
            string name = mount.Name ?? "";
            string path = mount.MountPath ?? "";
            if (!volumes.Contains(name))
            {
                Refuse("a mount", name, "must name a volume of the pod");
            }

            if (path.Length == 0)
            {
                RefusalSource source = new(
                    SourceFields.Mounts,
                    null,
                    name)
                { Item = [("name", name), ("mountPath", "")], Below = "mountPath", IsName = true };
                review.Refuse($"the path of the mount of volume '{name}'", null, ServerRequirements.Missing, source);
            }
            else if (!paths.Add(path))
            {
                RefusalSource source = new(SourceFields.Mounts, name, path) { ToldBy = "ALX6057" };
                review.Refuse("the path of a mount", path, "must be unique in the container", source);
            }

            if (mount.SubPath is { Length: > 0 } && mount.SubPathExpr is { Length: > 0 })
            {
                Refuse("a mount", name, "must have subPath or subPathExpr, not both");
            }
            else if ((mount.SubPath ?? mount.SubPathExpr) is { Length: > 0 } inner && !ServerFormats.IsInnerPath(inner))
            {
                Refuse("the subPath of a mount", inner, ServerRequirements.InnerPath);
            }

            if (!Propagations.Contains(mount.MountPropagation ?? ""))
            {
                Refuse("the propagation of a mount", mount.MountPropagation, "must be None, HostToContainer or Bidirectional");
            }
            else if (mount.MountPropagation == "Bidirectional" && container.SecurityContext?.Privileged != true)
            {
                Refuse("the propagation of a mount", mount.MountPropagation, "must not be Bidirectional except in privileged containers");
            }

            Recursive(mount);

            void Refuse(string what, string? shown, string rule) =>
                review.Refuse(what, shown, rule, SourceFields.Mounts, name, string.IsNullOrEmpty(shown) ? name : shown);

            void Recursive(VolumeMount read)
            {
                if (read.RecursiveReadOnly is not (null or "" or "Disabled")
                    && (read.RecursiveReadOnly is not ("Enabled" or "IfPossible")
                        || read.ReadOnly != true
                        || read.MountPropagation is not (null or "" or "None")))
                {
                    Refuse(
                        "recursiveReadOnly of a mount",
                        read.RecursiveReadOnly,
                        "must be Disabled, Enabled or IfPossible; the last two require readOnly and no propagation");
                }
            }
        }
    }

    private static void Probe(ServerReview review, Probe? probe, string field, bool isReadiness)
    {
        if (probe is null)
        {
            return;
        }

        Number("initialDelaySeconds", probe.InitialDelaySeconds);
        Number("timeoutSeconds", probe.TimeoutSeconds);
        Number("periodSeconds", probe.PeriodSeconds);
        Number("successThreshold", probe.SuccessThreshold);
        Number("failureThreshold", probe.FailureThreshold);
        if (!isReadiness && probe.SuccessThreshold is > 1)
        {
            review.Refuse(
                $"successThreshold of {field}",
                ServerObjects.Number(probe.SuccessThreshold.Value),
                "is 1",
                [field],
                "successThreshold");
        }

        void Number(string name, int? number)
        {
            if (number < 0)
            {
                review.Refuse($"{name} of {field}", ServerObjects.Number(number.Value), ServerRequirements.NotNegative, [field], name);
            }
        }
    }
}
