namespace Alluxio.Config.Comparison.Objects;

/// <summary>Changes that an API server makes to the spec of a pod or pod template, in addition to single defaults.</summary>
internal static class PodForm
{
    private const string Account = "serviceAccountName";

    private static readonly string[] AddedToPods = ["nodeName", "priority", "preemptionPolicy"];

    /// <summary>Completes a spec.</summary>
    /// <param name="spec">The spec.</param>
    /// <param name="isPod">Whether it is that of a pod: servers write more into one than into a template.</param>
    public static void Complete(NormalMap spec, bool isPod)
    {
        // The older name of the field: servers keep both.
        if (spec.Text("serviceAccount") is { } account)
        {
            spec.SetDefault(Account, account);
            spec["serviceAccount"] = null;
        }

        if (spec.Text("hostNetwork") == "true")
        {
            EachContainer(spec, DropHostPorts);
        }

        if (!isPod)
        {
            return;
        }

        spec.SetDefault("enableServiceLinks", "true");
        spec.SetDefault(Account, "default");
        spec.RemoveWhere(static name => AddedToPods.Contains(name));
        spec["tolerations"] = WithoutAddedTolerations(spec.List("tolerations"));
        spec["volumes"] = Without(spec.List("volumes"), static item => IsToken(item.Text("name")));
        EachContainer(spec, static container =>
        {
            container["volumeMounts"] = Without(container.List("volumeMounts"), static item => IsToken(item.Text("name")));
            AddRequests(container);
        });
    }

    private static void EachContainer(NormalMap spec, Action<NormalMap> act)
    {
        foreach (NormalList? containers in (NormalList?[])[spec.List("containers"), spec.List("initContainers")])
        {
            foreach (NormalMap container in (containers?.Items ?? []).OfType<NormalMap>())
            {
                act(container);
                container.Sort();
            }
        }
    }

    // Older servers write the port of the node into templates, newer ones into pods alone.
    private static void DropHostPorts(NormalMap container)
    {
        foreach (NormalMap port in (container.List("ports")?.Items ?? []).OfType<NormalMap>())
        {
            if (port.Text("hostPort") is { } number && number == port.Text("containerPort"))
            {
                port["hostPort"] = null;
            }
        }
    }

    private static void AddRequests(NormalMap container)
    {
        if (container.Map("resources") is not { } resources || resources.Map("limits") is not { } limits)
        {
            return;
        }

        NormalMap requests = resources.Map("requests") ?? new NormalMap();
        foreach ((string name, NormalValue amount) in limits.Entries)
        {
            requests[name] ??= amount;
        }

        requests.Sort();
        resources["requests"] = requests;
        resources.Sort();
    }

    private static NormalList? WithoutAddedTolerations(NormalList? tolerations) => Without(tolerations, static toleration =>
        toleration.Text("key")?.StartsWith("node.kubernetes.io/", StringComparison.Ordinal) == true
        && toleration.Text("operator") == "Exists"
        && toleration.Text("value") is null
        && toleration.Text("tolerationSeconds") is null or "300");

    private static NormalList? Without(NormalList? list, Predicate<NormalMap> isMeant)
    {
        if (list is null || !Array.Exists(list.Items, IsMeant))
        {
            return list;
        }

        int[] kept = [.. Enumerable.Range(0, list.Items.Length).Where(i => !IsMeant(list.Items[i]))];
        return kept.Length == 0
            ? null
            : new NormalList(
                [.. kept.Select(i => list.Items[i])],
                list.Keys is { } keys ? [.. kept.Select(i => keys[i])] : null,
                list.IsOrdered);

        bool IsMeant(NormalValue item) => item is NormalMap map && isMeant(map);
    }

    private static bool IsToken(string? volume) => volume?.StartsWith("kube-api-access-", StringComparison.Ordinal) == true;
}
