using System.Globalization;
using Alluxio.Config.Models;

namespace Alluxio.Config.Comparison.Objects;

/// <summary>By what Kubernetes tells the items of a list apart.</summary>
internal static class ListKeys
{
    // By the type of the items: the fields of which the first that is given is the key.
    private static readonly Dictionary<string, string[]> Fields = new(StringComparer.Ordinal)
    {
        ["Container"] = ["name"],
        ["EphemeralContainer"] = ["name"],
        ["Volume"] = ["name"],
        ["VolumeMount"] = ["mountPath"],
        ["VolumeDevice"] = ["devicePath"],
        ["EnvVar"] = ["name"],
        ["ContainerPort"] = ["name", "containerPort"],
        ["ServicePort"] = ["name", "port"],
        ["HostAlias"] = ["ip"],
        ["LocalObjectReference"] = ["name"],
        ["ObjectReference"] = ["name"],
        ["Mount"] = ["name", "path", "mountPoint"],
    };

    /// <summary>The keys of the items of a list, or <see langword="null"/> if they go by position.</summary>
    public static string[]? Of(ModelField field, NormalValue[] items)
    {
        // Claims of a StatefulSet are the one list whose items have their names in metadata.
        string type = field.Kind is ValueKind.Reference or ValueKind.SecretName or ValueKind.BareSecretName
            ? "LocalObjectReference"
            : field.Type?.Name ?? "";
        bool isClaims = type == "PersistentVolumeClaim";
        if (!isClaims && !Fields.ContainsKey(type))
        {
            return null;
        }

        string[] keys = new string[items.Length];
        for (int i = 0; i < items.Length; i++)
        {
            NormalMap? item = items[i] as NormalMap;
            string key = (isClaims ? item?.Map("metadata")?.Text("name") : Key(item, Fields[type])) ?? "";

            // Kubernetes takes names twice, too: of variables, the last one counts.
            int before = Count(keys.AsSpan(0, i), key);
            keys[i] = before == 0 ? key : string.Create(CultureInfo.InvariantCulture, $"{key}#{before + 1}");
        }

        return keys;
    }

    /// <summary>Whether another order of the items means something else.</summary>
    public static bool IsOrdered(ModelField field, NormalValue[] items) => field.Name switch
    {
        "initContainers" => true,

        // $(NAME) is expanded only if NAME is defined earlier.
        "env" => Array.Exists(items, static item => (item as NormalMap)?.Text("value")?.Contains("$(", StringComparison.Ordinal) == true),
        _ => false,
    };

    private static string? Key(NormalMap? item, string[] fields)
    {
        foreach (string field in fields)
        {
            if (item?.Text(field) is { } key)
            {
                return key;
            }
        }

        return null;
    }

    private static int Count(ReadOnlySpan<string> keys, string key)
    {
        int count = 0;
        foreach (string other in keys)
        {
            count += other == key || (other.StartsWith(key, StringComparison.Ordinal) && other.AsSpan(key.Length) is ['#', ..]) ? 1 : 0;
        }

        return count;
    }
}
