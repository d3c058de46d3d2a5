using Alluxio.Config.Kubernetes;

namespace Alluxio.Config.Checks.Server;

/// <summary>The API server's rules for values that pods take from their own fields and resources.</summary>
internal static class ServerSelectors
{
    private static readonly string[] FieldsOfVariables =
    [
        "metadata.name", "metadata.namespace", "metadata.uid", "spec.nodeName", "spec.serviceAccountName", "status.hostIP",
        "status.hostIPs",
        "status.podIP", "status.podIPs",
    ];

    private static readonly string[] FieldsOfFiles =
        ["metadata.name", "metadata.namespace", "metadata.uid", "metadata.labels", "metadata.annotations"];

    private static readonly string[] Amounts = ["cpu", "memory", "ephemeral-storage"];

    private static readonly string[] Units = ["1", "1k", "1M", "1G", "1T", "1P", "1E", "1Ki", "1Mi", "1Gi", "1Ti", "1Pi", "1Ei"];

    /// <summary>Reviews the source of a variable.</summary>
    public static void OfVariable(ServerReview review, string variable, EnvVarSource source)
    {
        string where = $"of the variable '{variable}'";
        if (source.FieldRef is { } field && !IsField(field.FieldPath ?? "", FieldsOfVariables))
        {
            string rule = $"must be one of {string.Join(", ", FieldsOfVariables)}, metadata.labels['<KEY>'], metadata.annotations['<KEY>']";
            review.Refuse($"the field {where}", field.FieldPath, rule, Source("valueFrom.fieldRef.fieldPath"));
        }

        if (source.ResourceFieldRef is { } amount)
        {
            Amount(review, where, amount, Source, "valueFrom.resourceFieldRef");
        }

        RefusalSource Source(string below) => new(SourceFields.Variables, variable) { Item = [("name", variable)], Below = below };
    }

    /// <summary>Reviews a file that a volume makes of a field or an amount of the pod.</summary>
    /// <param name="review">Where refusals go.</param>
    /// <param name="file">The file.</param>
    /// <param name="source">How the field at fault is recognised, by its path below the volume.</param>
    /// <param name="path">The path of the file below the volume.</param>
    public static void OfFile(ServerReview review, DownwardAPIVolumeFile file, Func<string, RefusalSource> source, string path)
    {
        if ((file.FieldRef is null) == (file.ResourceFieldRef is null))
        {
            review.Refuse("a file of downwardAPI", file.Path, "must have either a fieldRef or a resourceFieldRef", source(path));
        }

        if (file.FieldRef is { } field && !IsField(field.FieldPath ?? "", FieldsOfFiles))
        {
            string rule = $"must be one of {string.Join(", ", FieldsOfFiles)}, metadata.labels['<KEY>'], metadata.annotations['<KEY>']";
            review.Refuse("the field of a file of downwardAPI", field.FieldPath, rule, source(path + ".fieldRef.fieldPath"));
        }

        if (file.ResourceFieldRef is { } amount)
        {
            if (string.IsNullOrEmpty(amount.ContainerName))
            {
                review.Refuse(
                    "the containerName of a file of downwardAPI",
                    null,
                    ServerRequirements.Missing,
                    source(path + ".resourceFieldRef"));
            }

            Amount(review, "of a file of downwardAPI", amount, source, path + ".resourceFieldRef");
        }
    }

    private static void Amount(
        ServerReview review,
        string where,
        ResourceFieldSelector amount,
        Func<string, RefusalSource> source,
        string path)
    {
        string resource = amount.Resource ?? "";
        string[] parts = resource.Split('.', 2);
        bool isKnown = parts is ["limits" or "requests", { } name]
            && (Amounts.Contains(name) || name.StartsWith("hugepages-", StringComparison.Ordinal));
        if (!isKnown)
        {
            review.Refuse(
                $"the resource {where}", resource,
                "must be limits or requests, a dot, and cpu, memory, ephemeral-storage or hugepages-<size>", source(path + ".resource"));
        }
        else if (amount.Divisor is { Sign: not 0 } divisor
            && !(parts[1] == "cpu" ? divisor.Text is "1" or "1m" : Units.Contains(divisor.Text)))
        {
            string rule = parts[1] == "cpu" ? "must be 1 or 1m for cpu" : $"must be one of {string.Join(", ", Units)}";
            review.Refuse($"the divisor {where}", divisor.Text, rule, source(path + ".divisor"));
        }
    }

    private static bool IsField(string path, string[] known) =>
        known.Contains(path) || IsKeyOf(path, "metadata.labels") || IsKeyOf(path, "metadata.annotations");

    private static bool IsKeyOf(string path, string map) =>
        path.StartsWith(map + "['", StringComparison.Ordinal) && path.EndsWith("']", StringComparison.Ordinal)
            && path.Length > map.Length + 4
            && path[(map.Length + 2)..^2] is var key
            && (map == "metadata.annotations" ? ServerFormats.IsAnnotationKey(key) : ServerFormats.IsQualifiedName(key));
}
