using System.Globalization;

namespace Alluxio.Config.Comparison.Objects;

/// <summary>Finds what differs between two objects in normal form.</summary>
internal static class NormalComparison
{
    private static readonly ObjectStep Object = new(null, "");

    public static List<ObjectDifference> Compare(NormalMap before, NormalMap after)
    {
        List<ObjectDifference> found = [];
        Maps(before, after, Object, found);
        return found;
    }

    private static void Values(NormalValue? before, NormalValue? after, ObjectStep step, List<ObjectDifference> found)
    {
        switch (before, after)
        {
            case (NormalMap left, NormalMap right):
                Maps(left, right, step, found);
                break;
            case (NormalList { Keys: not null } left, NormalList { Keys: not null } right):
                Keyed(left, right, step, found);
                break;
            case (NormalList left, NormalList right) when left.Items.Length == right.Items.Length:
                for (int i = 0; i < left.Items.Length; i++)
                {
                    Values(left.Items[i], right.Items[i], step.Item(i.ToString(CultureInfo.InvariantCulture)), found);
                }

                break;
            case (NormalScalar left, NormalScalar right) when left.IsSameAs(right):
            case (null, null):
                break;
            default:
                found.Add(new(step, before, after));
                break;
        }
    }

    // Both are sorted by name.
    private static void Maps(NormalMap before, NormalMap after, ObjectStep step, List<ObjectDifference> found)
    {
        int left = 0;
        int right = 0;
        while (left < before.Count || right < after.Count)
        {
            int order = left == before.Count
                ? 1
                : right == after.Count ? -1 : string.CompareOrdinal(before.Entries[left].Key, after.Entries[right].Key);
            string name = order <= 0 ? before.Entries[left].Key : after.Entries[right].Key;
            NormalValue? old = order <= 0 ? before.Entries[left++].Value : null;
            NormalValue? now = order >= 0 ? after.Entries[right++].Value : null;
            if (!IsEqual(old, now))
            {
                Values(old, now, ReferenceEquals(step, Object) ? new ObjectStep(null, name) : step.Field(name), found);
            }
        }
    }

    // Most fields are equal scalars: they need no way.
    private static bool IsEqual(NormalValue? before, NormalValue? after) => ReferenceEquals(before, after)
        || (before is NormalScalar left && after is NormalScalar right && left.IsSameAs(right));

    private static void Keyed(NormalList before, NormalList after, ObjectStep step, List<ObjectDifference> found)
    {
        for (int i = 0; i < before.Items.Length; i++)
        {
            string key = before.Keys![i];

            // Almost always the index of an item is the same on both sides.
            bool isHere = i < after.Items.Length && after.Keys![i] == key;
            Values(before.Items[i], isHere ? after.Items[i] : after.ItemOf(key), step.Item(key), found);
        }

        foreach (string key in after.Keys!)
        {
            if (before.ItemOf(key) is null)
            {
                found.Add(new(step.Item(key), null, after.ItemOf(key)));
            }
        }

        string[] common = [.. before.Keys!.Where(after.Keys!.Contains)];
        if (!common.SequenceEqual(after.Keys!.Where(before.Keys!.Contains)))
        {
            found.Add(new(step, before, after, IsOrder: true, IsMeaningless: !before.IsOrdered && !after.IsOrdered));
        }
    }
}
