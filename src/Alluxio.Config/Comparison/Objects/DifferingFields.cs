using Alluxio.Config.Kubernetes;
using Alluxio.Config.Models;
using Alluxio.Config.Values;

namespace Alluxio.Config.Comparison.Objects;

/// <summary>
/// Removes equal fields from two objects, so that only the rest is normalised: normalising takes most of the time of a comparison. The
/// result keeps the differing fields, and the fields that decide about defaults or refusals of these.
/// </summary>
internal static class DifferingFields
{
    /// <summary>Two objects of one type without what is equal in both.</summary>
    public static (Resource Before, Resource After) Of(Resource before, Resource after)
    {
        if (before.ModelType != after.ModelType || before is not (StatefulSet or Deployment or DaemonSet or Job or Pod or ConfigMap))
        {
            return (before, after);
        }

        (Model one, Model other) = Models(before, after, isSelected: false);
        return ((Resource)one, (Resource)other);
    }

    private static (Model Before, Model After) Models(Model before, Model after, bool isSelected)
    {
        ModelType type = before.ModelType;
        if (before.Fields.IsEmpty || after.Fields.IsEmpty || !IsOneContext(type, before, after))
        {
            return (before, after);
        }

        FieldValues left = before.Fields.Copy();
        FieldValues right = after.Fields.Copy();
        ModelField[] fields = type.Layout.Fields;
        isSelected |= IsSelected(before, after);
        for (int slot = 0; slot < fields.Length; slot++)
        {
            if (left[slot] is { } one && right[slot] is { } other)
            {
                (object? keptBefore, object? keptAfter) = Rest(type.Name, fields[slot], one, other, isSelected);
                left.Set(slot, keptBefore);
                right.Set(slot, keptAfter);
            }
        }

        return (type.Create(left, before.UnknownFields), type.Create(right, after.UnknownFields));
    }

    private static (object? Before, object? After) Rest(string type, ModelField field, object before, object after, bool isSelected) =>
        IsDropped(type, field.Name, isSelected) && before.Equals(after) ? (null, null)
            : field.Name is "spec" or "template" ? Models((Model)before, (Model)after, isSelected)
            : (type, field.Name) is ("PodSpec", "containers" or "initContainers" or "volumes") or ("Container", "env")
                ? Lists(field.Type!, before, after)
            : before is ValueMap<string> one && after is ValueMap<string> other && type == "ConfigMap" ? Maps(one, other)
            : (before, after);

    // What stays decides about the rest: the network of the node about ports, an account about its other name, an image about when it is
    // pulled, and fields of a Job about what may change in it.
    private static bool IsDropped(string type, string field, bool isSelected) => type switch
    {
        "PodSpec" => field is not ("hostNetwork" or "serviceAccount" or "serviceAccountName"),
        "Container" => field is not ("name" or "image" or "imagePullPolicy"),
        "StatefulSetSpec" or "DeploymentSpec" or "DaemonSetSpec" => field != "template" && (field != "selector" || isSelected),
        "PodTemplateSpec" => field == "metadata" && isSelected,
        "StatefulSet" or "Deployment" or "DaemonSet" or "Job" or "Pod" or "ConfigMap" => field == "metadata",
        _ => false,
    };

    // Servers refuse a template that the selector does not find. Where it does in both, neither needs to be looked at again.
    private static bool IsSelected(Model before, Model after) => (before, after) switch
    {
        (StatefulSetSpec one, StatefulSetSpec other) => IsSelected(one.Selector, one.Template, other.Selector, other.Template),
        (DeploymentSpec one, DeploymentSpec other) => IsSelected(one.Selector, one.Template, other.Selector, other.Template),
        (DaemonSetSpec one, DaemonSetSpec other) => IsSelected(one.Selector, one.Template, other.Selector, other.Template),
        _ => false,
    };

    private static bool IsSelected(LabelSelector? selector, PodTemplateSpec? template, LabelSelector? newSelector, PodTemplateSpec? now)
    {
        if (template is null || now is null || !Equals(selector, newSelector) || !Equals(template.Metadata, now.Metadata))
        {
            return false;
        }

        ValueMap<string> labels = now.Metadata?.Labels ?? [];
        foreach ((string key, string value) in selector?.MatchLabels ?? [])
        {
            if (labels.GetValueOrDefault(key) != value)
            {
                return false;
            }
        }

        return true;
    }

    // With the network of the node, servers drop ports of the node that say nothing: the ports of all containers depend on it.
    private static bool IsOneContext(ModelType type, Model before, Model after) => type.Name != "PodSpec"
        || (before is PodSpec one && after is PodSpec other && one.HostNetwork == other.HostNetwork);

    // Items in the same order under the same names stay what they are without their neighbours.
    private static (object Before, object After) Lists(ModelType type, object before, object after)
    {
        ReadOnlySpan<Model> left = type.ItemsOf(before);
        ReadOnlySpan<Model> right = type.ItemsOf(after);
        int name = type.Layout.SlotOf("name");
        if (left.Length != right.Length || !AreNamedAlike(left, right, name))
        {
            return (before, after);
        }

        List<(Model, Model)> different = [];
        for (int i = 0; i < left.Length; i++)
        {
            if (!left[i].Equals(right[i]))
            {
                different.Add(type.Name == "Container" ? Models(left[i], right[i], isSelected: false) : (left[i], right[i]));
            }
        }

        Model[] one = type.NewArray(different.Count);
        Model[] other = type.NewArray(different.Count);
        for (int i = 0; i < different.Count; i++)
        {
            (one[i], other[i]) = different[i];
        }

        return (type.ListOf(one), type.ListOf(other));
    }

    private static bool AreNamedAlike(ReadOnlySpan<Model> left, ReadOnlySpan<Model> right, int name)
    {
        HashSet<string> names = new(left.Length, StringComparer.Ordinal);
        for (int i = 0; i < left.Length; i++)
        {
            if (left[i].Fields[name] is not string one
                || right[i].Fields[name] is not string other
                || one != other || !names.Add(one))
            {
                return false;
            }
        }

        return true;
    }

    // Where one side would be empty both stay whole: a key that is new is no new map.
    private static (object Before, object After) Maps(ValueMap<string> before, ValueMap<string> after)
    {
        KeyValuePair<string, string>[] left =
        [
            .. before.Where<KeyValuePair<string, string>>(entry => after.GetValueOrDefault(entry.Key) != entry.Value),
        ];
        KeyValuePair<string, string>[] right =
        [
            .. after.Where<KeyValuePair<string, string>>(entry => before.GetValueOrDefault(entry.Key) != entry.Value),
        ];
        return left.Length > 0 && right.Length > 0 ? (new ValueMap<string>(left), new ValueMap<string>(right)) : (before, after);
    }
}
