using Alluxio.Config.Kubernetes;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks.Server;

/// <summary>
/// The API server's rules for pods. For most workloads it checks the template; for a StatefulSet, only the created pods.
/// </summary>
internal static class ServerPods
{
    private const long MaximumIdentity = int.MaxValue;

    private static readonly string[] DnsPolicies = ["ClusterFirst", "ClusterFirstWithHostNet", "Default", "None"];

    private static readonly ValueList<string> Tolerations = ["tolerations"];

    private static readonly string[] Effects = ["NoSchedule", "PreferNoSchedule", "NoExecute"];

    /// <summary>Reviews a pod.</summary>
    /// <param name="review">Where refusals go.</param>
    /// <param name="spec">The pod.</param>
    /// <param name="deep">When a fault of the template shows.</param>
    /// <param name="pods">When a fault shows that only real pods are asked about.</param>
    /// <param name="claims">The claims of the set, which count as volumes.</param>
    public static void Review(
        ServerReview review,
        PodSpec? spec,
        RefusalStage deep,
        RefusalStage pods,
        ValueList<PersistentVolumeClaim> claims)
    {
        if (spec is null)
        {
            return;
        }

        review.Stage = deep;
        ServerObjects.Labels(review, spec.NodeSelector, "a node selector", SourceFields.NodeSelector);
        Simple(review, spec);
        foreach (Toleration toleration in spec.Tolerations.AsItems())
        {
            Toleration(review, toleration);
        }

        ServerAffinities.Review(review, spec.Affinity);
        HashSet<string> volumes = ServerVolumes.Review(review, spec.Volumes ?? []);
        volumes.UnionWith(claims.Select(static claim => claim.Metadata?.Name ?? ""));
        foreach (Container container in (spec.InitContainers ?? []).Concat(spec.Containers ?? []))
        {
            review.Container = container.Name;
            ServerContainers.Review(review, container, volumes, pods);
            review.Stage = deep;
        }

        review.Container = null;
        HostPorts(review, spec, pods);
    }

    private static void Simple(ServerReview review, PodSpec spec)
    {
        if (spec.ServiceAccountName is { Length: > 0 } account && !ServerFormats.IsSubdomain(account))
        {
            review.Refuse("the name of a service account", account, ServerRequirements.Subdomain, ["serviceAccountName"], text: account);
        }

        if (spec.PriorityClassName is { Length: > 0 } priority && !ServerFormats.IsSubdomain(priority))
        {
            review.Refuse("the name of a priority class", priority, ServerRequirements.Subdomain, ["priorityClassName"], text: priority);
        }

        if (spec.DnsPolicy is { Length: > 0 } policy && !DnsPolicies.Contains(policy))
        {
            review.Refuse("a DNS policy", policy, $"must be one of {string.Join(", ", DnsPolicies)}", ["dnsPolicy"], text: policy);
        }
        else if (spec.DnsPolicy == "None" && spec.DnsConfig?.Nameservers is not { Count: > 0 })
        {
            review.Refuse(
                "the DNS policy None",
                null,
                "requires a list of name servers, which the controller does not write",
                ["dnsPolicy"],
                text: "None");
        }

        foreach (HostAlias alias in spec.HostAliases.AsItems())
        {
            if (!ServerFormats.IsAddress(alias.Ip ?? ""))
            {
                review.Refuse(
                    "the address of a host alias",
                    alias.Ip,
                    "must be an address of IPv4 or IPv6",
                    ["hostAliases"],
                    text: alias.Ip);
            }

            foreach (string host in alias.Hostnames.AsItems().Where(static host => !ServerFormats.IsSubdomain(host)))
            {
                review.Refuse("a host name of a host alias", host, ServerRequirements.Subdomain, ["hostAliases"], text: host);
            }
        }

        Identity(review, "the user of a pod", spec.SecurityContext?.RunAsUser);
        Identity(review, "the group of a pod", spec.SecurityContext?.RunAsGroup);
        Identity(review, "the group of a pod's files", spec.SecurityContext?.FsGroup);
    }

    /// <summary>Reviews a number of a user or group.</summary>
    public static void Identity(ServerReview review, string what, long? number)
    {
        if (number is < 0 or > MaximumIdentity)
        {
            string text = ServerObjects.Number(number.Value);
            review.Refuse(what, text, ServerRequirements.Identity, SourceFields.Identities, text: text);
        }
    }

    private static void Toleration(ServerReview review, Toleration toleration)
    {
        string key = toleration.Key ?? "";
        string how = toleration.Operator ?? "";
        if (key.Length > 0 && !ServerFormats.IsQualifiedName(key))
        {
            review.Refuse("the key of a toleration", key, ServerRequirements.Key, Tolerations, text: key);
        }

        if (key.Length == 0 && how != "Exists")
        {
            RefusalSource source = new(Tolerations)
            {
                Item = [("key", ""), ("operator", how), ("value", toleration.Value ?? ""), ("effect", toleration.Effect ?? "")],
            };
            review.Refuse("a toleration without key", how, "must have the operator Exists", source);
        }

        if (how is not ("" or "Equal" or "Exists"))
        {
            review.Refuse("the operator of a toleration", how, "must be Equal or Exists", Tolerations, text: how);
        }

        if (how == "Exists" ? !string.IsNullOrEmpty(toleration.Value) : !ServerFormats.IsLabelValue(toleration.Value ?? ""))
        {
            review.Refuse(
                "the value of a toleration", toleration.Value,
                how == "Exists" ? "must be empty with the operator Exists" : ServerRequirements.LabelValue,
                Tolerations, text: toleration.Value);
        }

        if (toleration.Effect is { Length: > 0 } effect && !Effects.Contains(effect))
        {
            review.Refuse("the effect of a toleration", effect, $"must be one of {string.Join(", ", Effects)}", Tolerations, text: effect);
        }

        if (toleration.TolerationSeconds is not null && toleration.Effect != "NoExecute")
        {
            review.Refuse(
                "a toleration with tolerationSeconds", toleration.Effect, "must have the effect NoExecute", Tolerations,
                "tolerationSeconds", toleration.Effect);
        }
    }

    // Each init container runs on its own. On the node's network every port of a container is one of the node.
    private static void HostPorts(ServerReview review, PodSpec spec, RefusalStage pods)
    {
        HashSet<(string, string, int)> seen = [];
        foreach (Container container in spec.Containers.AsItems())
        {
            review.Container = container.Name;
            foreach (ContainerPort port in container.Ports.AsItems())
            {
                bool isGiven = port.HostPort is > 0;
                int? number = isGiven ? port.HostPort : spec.HostNetwork == true ? port.ContainerPortValue : null;
                if (number is not > 0)
                {
                    continue;
                }

                string text = ServerObjects.Number(number.Value);
                RefusalStage deep = review.Stage;
                if (!seen.Add((port.Protocol ?? "TCP", port.HostIP ?? "", number.Value)))
                {
                    review.Stage = isGiven ? deep : pods;
                    review.Refuse("a port of the node", text, "must be unique in a pod", SourceFields.Ports, port.Name, text);
                    review.Stage = deep;
                }
                else if (isGiven && spec.HostNetwork == true && port.HostPort != port.ContainerPortValue)
                {
                    review.Refuse(
                        "a port of the node", text, "must match the port of the container on the host network", SourceFields.Ports,
                        port.Name, text);
                }
            }
        }

        review.Container = null;
    }
}
