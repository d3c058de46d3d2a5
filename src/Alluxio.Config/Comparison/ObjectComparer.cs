using Alluxio.Config.Comparison.Objects;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Values;

namespace Alluxio.Config.Comparison;

/// <summary>Tells what becomes of each object when a state takes the place of another, as an API server sees it.</summary>
internal static class ObjectComparer
{
    /// <summary>
    /// Compares the objects of two states: first those of the state before, in their order, then those that only the state after has.
    /// </summary>
    public static ValueList<ObjectChange> Compare(ValueList<Resource> before, ValueList<Resource> after)
    {
        StorageClasses classes = new(after);
        ObjectKey[] keys = [.. before.Select(ObjectKey.Of)];
        if (keys.AsSpan().SequenceEqual(after.Select(ObjectKey.Of).ToArray()) && keys.Distinct().Count() == keys.Length)
        {
            return keys.Select((key, index) => Compare(key, before[index], after[index], classes)).ToValueList();
        }

        Dictionary<ObjectKey, Resource> now = [];
        foreach (Resource resource in after)
        {
            now[ObjectKey.Of(resource)] = resource;
        }

        List<ObjectChange> changes = new(Math.Max(before.Count, after.Count));
        HashSet<ObjectKey> known = [];
        foreach (Resource resource in before)
        {
            ObjectKey key = ObjectKey.Of(resource);
            if (known.Add(key))
            {
                changes.Add(now.TryGetValue(key, out Resource? other)
                    ? Compare(key, resource, other, classes)
                    : Whole(key, ObjectResult.Removed));
            }
        }

        foreach (Resource resource in after)
        {
            ObjectKey key = ObjectKey.Of(resource);
            if (known.Add(key))
            {
                changes.Add(Whole(key, ObjectResult.Added));
            }
        }

        return changes.ToValueList();
    }

    private static ObjectChange Compare(ObjectKey key, Resource before, Resource after, StorageClasses classes)
    {
        // The same plan twice is the common case.
        if (before.Equals(after))
        {
            return Whole(key, ObjectResult.Unchanged);
        }

        (Resource left, Resource right) = DifferingFields.Of(before, after);
        NormalMap old = NormalForm.Of(left);
        NormalMap now = NormalForm.Of(right);
        List<ObjectDifference> found = NormalComparison.Compare(old, now);
        if (found.Count == 0)
        {
            return Whole(key, ObjectResult.Unchanged);
        }

        ValueList<string> refusals = UpdateRules.Of(key.Kind, old, now, found, classes);
        bool isSecret = key.Kind == "Secret";
        return Whole(key, refusals.Count > 0 ? ObjectResult.Refused : ObjectResult.Changed) with
        {
            Fields = found.Select(difference => difference.ToChange(isSecret)).ToValueList(),
            IsPodTemplateChanged = found.Exists(static difference => difference.IsUnder("spec.template")),
            Refusals = refusals,
        };
    }

    private static ObjectChange Whole(ObjectKey key, ObjectResult result) =>
        new() { Kind = key.Kind, Namespace = key.Namespace, Name = key.Name, Result = result };
}
